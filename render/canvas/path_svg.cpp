// SPDX-License-Identifier: Apache-2.0
// Path data of SVG 1.1, chapter 8.3; arcs by the formulas of its appendix F.6.
#include "geodata/core/error.h"
#include "render/canvas/path.h"

#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

namespace dateline {

namespace {

struct Arc {
    double rx, ry;
    double rotation_rad;
    bool large;
    bool clockwise;  // "sweep" in the specification
};

void add_arc(Path& path, Point from, Arc arc, Point to) {
    if (from == to) {
        return;
    }
    double rx = std::abs(arc.rx);
    double ry = std::abs(arc.ry);
    if (rx == 0 || ry == 0) {
        path.line_to(to);
        return;
    }
    const double c = std::cos(arc.rotation_rad);
    const double s = std::sin(arc.rotation_rad);
    // F.6.5.1: the middle of the chord, in the ellipse's own axes.
    const double x1 = c * (from.x - to.x) / 2 + s * (from.y - to.y) / 2;
    const double y1 = -s * (from.x - to.x) / 2 + c * (from.y - to.y) / 2;
    // F.6.6: radii too small for the chord are scaled up.
    const double excess = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
    if (excess > 1) {
        rx *= std::sqrt(excess);
        ry *= std::sqrt(excess);
    }
    // F.6.5.2: the centre, in those axes.
    const double below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    double factor = std::sqrt(std::max(0.0, rx * rx * ry * ry / below - 1));
    if (arc.large == arc.clockwise) {
        factor = -factor;
    }
    const double cx1 = factor * rx * y1 / ry;
    const double cy1 = -factor * ry * x1 / rx;
    const Point centre{c * cx1 - s * cy1 + (from.x + to.x) / 2, s * cx1 + c * cy1 + (from.y + to.y) / 2};
    // F.6.5.5 and 6: from which angle, how far.
    const double start = std::atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
    double sweep = std::atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
    if (arc.clockwise && sweep < 0) {
        sweep += 2 * std::numbers::pi;
    } else if (!arc.clockwise && sweep > 0) {
        sweep -= 2 * std::numbers::pi;
    }
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
    const double step = sweep / pieces;
    const double k = 4.0 / 3.0 * std::tan(step / 4);
    const auto on_ellipse = [&](double x, double y) {
        return Point{centre.x + c * rx * x - s * ry * y, centre.y + s * rx * x + c * ry * y};
    };
    for (int i = 0; i < pieces; ++i) {
        const double a = start + i * step;
        const double b = a + step;
        const Point end = i + 1 == pieces ? to : on_ellipse(std::cos(b), std::sin(b));
        path.cubic_to(on_ellipse(std::cos(a) - k * std::sin(a), std::sin(a) + k * std::cos(a)),
                      on_ellipse(std::cos(b) + k * std::sin(b), std::sin(b) - k * std::cos(b)), end);
    }
}

class PathDataParser {
  public:
    explicit PathDataParser(std::string_view data) : data_(data) {}

    Path parse() {
        skip_separators();
        while (at_ < data_.size()) {
            const char letter = data_[at_];
            if (std::string_view("MmLlHhVvCcSsQqTtAaZz").find(letter) == std::string_view::npos) {
                fail("unexpected character in path data", "one of M L H V C S Q T A Z, or its small letter");
            }
            if (path_.empty() && letter != 'M' && letter != 'm') {
                fail("path data must begin with a moveto", "M or m");
            }
            ++at_;
            run(letter);
            skip_separators();
        }
        return std::move(path_);
    }

  private:
    [[noreturn]] void fail(std::string_view problem, std::string_view accepted) const {
        throw input_error({}, problem,
                          std::string(data_.substr(0, at_)) + " <here> " + std::string(data_.substr(at_, 24)),
                          accepted);
    }

    void skip_separators() {
        while (at_ < data_.size() &&
               std::string_view(" \t\r\n\f,").find(data_[at_]) != std::string_view::npos) {
            ++at_;
        }
    }

    bool number_follows() {
        skip_separators();
        return at_ < data_.size() &&
               std::string_view("+-.0123456789").find(data_[at_]) != std::string_view::npos;
    }

    double number() {
        skip_separators();
        const std::size_t begin = at_ < data_.size() && data_[at_] == '+' ? at_ + 1 : at_;
        double value = 0;
        const auto [end, problem] = std::from_chars(data_.data() + begin, data_.data() + data_.size(), value);
        if (problem != std::errc{} || !std::isfinite(value)) {
            fail("a number is missing in path data", "a decimal number");
        }
        at_ = static_cast<std::size_t>(end - data_.data());
        return value;
    }

    bool flag() {
        skip_separators();
        if (at_ >= data_.size() || (data_[at_] != '0' && data_[at_] != '1')) {
            fail("an arc flag is missing in path data", "0 or 1");
        }
        return data_[at_++] == '1';
    }

    Point point(bool relative) {
        const double x = number();
        const double y = number();
        return relative ? Point{here_.x + x, here_.y + y} : Point{x, y};
    }

    // After Z the next subpath begins where the closed one did, even without a moveto.
    void reopen() {
        if (closed_) {
            path_.move_to(here_);
            closed_ = false;
        }
    }

    void cubic(Point control1, Point control2, Point end) {
        path_.cubic_to(control1, control2, end);
        here_ = end;
    }

    void quadratic(Point control, Point end) {
        const Point from = here_;
        cubic({from.x + 2.0 / 3 * (control.x - from.x), from.y + 2.0 / 3 * (control.y - from.y)},
              {end.x + 2.0 / 3 * (control.x - end.x), end.y + 2.0 / 3 * (control.y - end.y)}, end);
    }

    Point mirrored(char family_a, char family_b) const {
        return previous_ == family_a || previous_ == family_b
                   ? Point{2 * here_.x - control_.x, 2 * here_.y - control_.y}
                   : here_;
    }

    void run(char letter) {
        const bool relative = letter >= 'a';
        char command = relative ? static_cast<char>(letter - 'a' + 'A') : letter;
        if (command == 'Z') {
            path_.close();
            here_ = start_;
            closed_ = true;
            previous_ = 'Z';
            return;
        }
        do {
            step(command, relative);
            previous_ = command;
            if (command == 'M') {
                command = 'L';  // further pairs after a moveto are linetos
            }
        } while (number_follows());
    }

    void step(char command, bool relative) {
        if (command != 'M') {
            reopen();
        }
        switch (command) {
            case 'M':
                here_ = start_ = point(relative);
                path_.move_to(here_);
                closed_ = false;
                break;
            case 'L':
                here_ = point(relative);
                path_.line_to(here_);
                break;
            case 'H':
                here_.x = number() + (relative ? here_.x : 0);
                path_.line_to(here_);
                break;
            case 'V':
                here_.y = number() + (relative ? here_.y : 0);
                path_.line_to(here_);
                break;
            case 'C':
            case 'S': {
                const Point first = command == 'C' ? point(relative) : mirrored('C', 'S');
                control_ = point(relative);
                cubic(first, control_, point(relative));
                break;
            }
            case 'Q':
            case 'T':
                control_ = command == 'Q' ? point(relative) : mirrored('Q', 'T');
                quadratic(control_, point(relative));
                break;
            default: {  // 'A'
                const double rx = number();
                const double ry = number();
                const double rotation = number() * std::numbers::pi / 180;
                const bool large = flag();
                const bool clockwise = flag();
                const Point end = point(relative);
                add_arc(path_, here_, {rx, ry, rotation, large, clockwise}, end);
                here_ = end;
            }
        }
    }

    std::string_view data_;
    std::size_t at_ = 0;
    Path path_;
    Point here_, start_, control_;
    char previous_ = 0;
    bool closed_ = false;
};

}  // namespace

Path Path::from_svg(std::string_view data) {
    return PathDataParser(data).parse();
}

}  // namespace dateline
