// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/icon_quads.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double kBorder = 1;

/// How far along an axis of an image: pixels that stretch, and pixels that do not, before it.
struct Cut {
    double fixed, stretch;
};

/// One axis of an icon.
class Axis {
  public:
    Axis(const std::vector<StretchZone>& zones, double image_size, double ratio, double from, double to)
        : zones_(zones.empty() ? std::vector<StretchZone>{{0, image_size}} : zones),
          image_size_(image_size),
          ratio_(ratio),
          from_(from),
          size_(to - from) {
        for (const StretchZone& zone : zones_) stretch_ += zone.to - zone.from;
        fixed_ = image_size - stretch_;
        content_stretch_ = stretch_;
        content_fixed_ = fixed_;
    }

    /// Counts only the pixels of the content, which alone is fitted to the text.
    void set_content(double from, double to) {
        stretch_before_ = within(0, from);
        content_stretch_ = within(from, to);
        fixed_before_ = from - stretch_before_;
        content_fixed_ = to - from - content_stretch_;
    }

    std::vector<Cut> cuts(bool pieces) const {
        if (!pieces) return {{0, -kBorder}, {0, image_size_ + kBorder}};
        std::vector<Cut> out{{-kBorder, 0}};
        for (const StretchZone& zone : zones_) {
            const double before = out.back().stretch;
            out.push_back({zone.from - before, before});
            out.push_back({zone.from - before, before + zone.to - zone.from});
        }
        out.push_back({fixed_ + kBorder, stretch_});
        return out;
    }
    double scaled(const Cut& cut) const {
        return (cut.stretch - stretch_before_) / content_stretch_ * size_ + from_;
    }
    double fixed(const Cut& cut) const {
        return (cut.fixed - fixed_before_ - content_fixed_ * cut.stretch / stretch_) / ratio_;
    }
    double least_size() const { return content_fixed_ / ratio_ / size_; }

  private:
    double within(double from, double to) const {
        double sum = 0;
        for (const StretchZone& zone : zones_) {
            sum += std::clamp(zone.to, from, to) - std::clamp(zone.from, from, to);
        }
        return sum;
    }

    std::vector<StretchZone> zones_;
    double image_size_, ratio_, from_, size_;
    double stretch_ = 0, fixed_ = 0;
    double stretch_before_ = 0, content_stretch_ = 0, fixed_before_ = 0, content_fixed_ = 0;
};

}  // namespace

std::vector<IconQuad> icon_quads(const SymbolIcon& icon, double rotation, bool fitted) {
    const SpriteImage& image = *icon.image;
    Axis across(image.stretch_x, image.pixels.width, image.ratio, icon.box.left, icon.box.right);
    Axis down(image.stretch_y, image.pixels.height, image.ratio, icon.box.top, icon.box.bottom);
    if (fitted && image.content) {
        across.set_content(image.content->left, image.content->right);
        down.set_content(image.content->top, image.content->bottom);
    }
    const bool pieces = fitted && !(image.stretch_x.empty() && image.stretch_y.empty());
    const std::vector<Cut> columns = across.cuts(pieces), rows = down.cuts(pieces);
    const double c = std::cos(rotation), s = std::sin(rotation);
    // The reference renderer stores 32nds and 16ths of a px.
    const auto stored = [](double v, double steps) { return std::round(v * steps) / steps; };
    const auto corner = [&](const Cut& x, const Cut& y) {
        const double px = across.scaled(x), py = down.scaled(y);
        return IconCorner{{stored(c * px - s * py, 32), stored(s * px + c * py, 32)},
                          {stored(across.fixed(x), 16), stored(down.fixed(y), 16)},
                          {x.stretch + x.fixed, y.stretch + y.fixed}};
    };
    std::vector<IconQuad> out;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        for (std::size_t j = 0; j + 1 < rows.size(); ++j) {
            out.push_back({{corner(columns[i], rows[j]), corner(columns[i + 1], rows[j]),
                            corner(columns[i], rows[j + 1]), corner(columns[i + 1], rows[j + 1])},
                           {across.least_size(), down.least_size()}});
        }
    }
    return out;
}

}  // namespace dateline
