// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/svg_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dateline {

namespace {

long hundredths(double value) {
    return std::lround(value * 100);
}

std::string number_of(long value) {
    std::string text = value < 0 ? "-" : "";
    const long whole = std::labs(value) / 100;
    const long rest = std::labs(value) % 100;
    if (whole != 0 || rest == 0) {
        text += std::to_string(whole);
    }
    if (rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) {
            text += static_cast<char>('0' + rest % 10);
        }
    }
    return text;
}

/// Hundredths of a px.
constexpr long kUnseen = 12;

class PathDataWriter {
  public:
    explicit PathDataWriter(const Path& path) {
        const Point* p = path.points().data();
        const auto& verbs = path.verbs();
        for (std::size_t i = 0; i < verbs.size(); ++i) {
            switch (verbs[i]) {
                case Path::Verb::move:
                    command('M');
                    x_ = start_x_ = hundredths(p->x);
                    y_ = start_y_ = hundredths(p->y);
                    number(x_);
                    number(y_);
                    last_ = 0;  // numbers after M would be absolute linetos
                    ++p;
                    break;
                case Path::Verb::line:
                    // A small map of much detail: steps that nobody sees wait for the next vertex.
                    if (last_ != 0 && i + 1 < verbs.size() && verbs[i + 1] == Path::Verb::line &&
                        std::max(std::labs(hundredths(p->x) - x_), std::labs(hundredths(p->y) - y_)) <
                            kUnseen) {
                        ++p;
                        break;
                    }
                    line(hundredths(p->x) - x_, hundredths(p->y) - y_);
                    ++p;
                    break;
                case Path::Verb::cubic:
                    command('c');
                    pair(p[0]);
                    pair(p[1]);
                    pair(p[2]);
                    x_ = hundredths(p[2].x);
                    y_ = hundredths(p[2].y);
                    p += 3;
                    break;
                case Path::Verb::close:
                    command('z');
                    last_ = 0;
                    x_ = start_x_;
                    y_ = start_y_;
            }
        }
    }
    std::string take() { return std::move(out_); }

  private:
    void command(char letter) {
        if (letter != last_) {
            out_ += letter;
            last_ = letter;
            after_letter_ = true;
        }
    }

    void number(long value) {
        if (!after_letter_ && value >= 0) {
            out_ += ' ';
        }
        out_ += number_of(value);
        after_letter_ = false;
    }

    void pair(Point p) {
        number(hundredths(p.x) - x_);
        number(hundredths(p.y) - y_);
    }

    void line(long dx, long dy) {
        if (dy == 0 && dx != 0) {
            command('h');
            number(dx);
        } else if (dx == 0 && dy != 0) {
            command('v');
            number(dy);
        } else if (dx != 0 || last_ == 0) {  // a first line of no length is a dot, a later one nothing
            command('l');
            number(dx);
            number(dy);
        }
        x_ += dx;
        y_ += dy;
    }

    std::string out_;
    char last_ = 0;
    bool after_letter_ = true;
    long x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

}  // namespace

Path without_unseen(const Path& path, const Box& seen) {
    // On which sides of the box a point lies, a bit a side.
    const auto sides = [&](Point at) {
        return (at.x < seen.left ? 1 : 0) | (at.x > seen.right ? 2 : 0) | (at.y < seen.top ? 4 : 0) |
               (at.y > seen.bottom ? 8 : 0);
    };
    Path out;
    const auto& verbs = path.verbs();
    const Point* p = path.points().data();
    int last = 0;  // sides of the last point kept
    for (std::size_t i = 0; i < verbs.size(); ++i) {
        switch (verbs[i]) {
            case Path::Verb::move:
                out.move_to(*p);
                last = sides(*p++);
                break;
            case Path::Verb::line: {
                const int here = sides(*p);
                const bool goes_on = i + 1 < verbs.size() && verbs[i + 1] == Path::Verb::line;
                if (!goes_on || (last & here & sides(p[1])) == 0) {
                    out.line_to(*p);
                    last = here;
                }
                ++p;
                break;
            }
            case Path::Verb::cubic:
                out.cubic_to(p[0], p[1], p[2]);
                last = sides(p[2]);
                p += 3;
                break;
            case Path::Verb::close:
                out.close();
                last = 0;
        }
    }
    return out;
}

std::string svg_number(double value) {
    return number_of(hundredths(value));
}

std::string svg_path_data(const Path& path) {
    return PathDataWriter(path).take();
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') {
                    out += c;
                }
        }
    }
    return out;
}

std::string base64(std::string_view bytes) {
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) -> unsigned {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0;
        };
        const unsigned three = byte(0) << 16 | byte(1) << 8 | byte(2);
        out += digits[three >> 18];
        out += digits[three >> 12 & 63];
        out += i + 1 < bytes.size() ? digits[three >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? digits[three & 63] : '=';
    }
    return out;
}

}  // namespace dateline
