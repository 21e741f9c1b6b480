// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/symbol_label.h"

#include "render/style_layers/layer_property.h"
#include "render/style_layers/placed_text.h"

#include <algorithm>
#include <memory>
#include <numbers>
#include <utility>

namespace dateline {

namespace {

Box moved(const Box& box, double scale, Point by) {
    return {box.left * scale + by.x, box.top * scale + by.y, box.right * scale + by.x,
            box.bottom * scale + by.y};
}

/// Squares of the text's height in a chain along its course.
std::vector<Box> boxes_along(const std::vector<Point>& course, double half_px) {
    std::vector<Box> out;
    for (std::size_t i = 0; i < course.size(); ++i) {
        const Point a = course[i], b = i + 1 < course.size() ? course[i + 1] : a;
        const int steps =
            std::max(1, static_cast<int>(std::ceil(std::hypot(b.x - a.x, b.y - a.y) / half_px)));
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const Point p{std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)};
            out.push_back(Box{p.x, p.y, p.x, p.y}.grown(half_px));
        }
    }
    return out;
}

class SymbolLabeller {
  public:
    SymbolLabeller(const SymbolOnMap& on, TextShaper& shaper)
        : on_(on), ground_{on.lengths, &shaper, on.icon_ratio} {}

    Label make() {
        const auto& text = on_.symbol.text;
        Label label = text ? label_of(*text, ground_) : Label();
        label.room = room();
        const std::shared_ptr<const LabelIcon> icon = make_icon();
        std::vector<LabelPosition> texts = text ? text_positions() : std::vector<LabelPosition>();
        // Both together first; then, where the style allows it, one without the other.
        for (LabelPosition both : texts) {
            if (icon) add_icon(both, icon);
            label.positions.push_back(std::move(both));
        }
        if (icon && (texts.empty() || on_.layer.texts.optional)) {
            LabelPosition alone;
            add_icon(alone, icon);
            label.positions.push_back(std::move(alone));
        }
        if (icon && on_.layer.icons.optional) {
            for (LabelPosition& without : texts) label.positions.push_back(std::move(without));
        }
        for (std::size_t i = 0; i < label.positions.size(); ++i)
            label.positions[i].penalty = static_cast<int>(i);
        return label;
    }

  private:
    LabelRoom room() const {
        const bool has_icon = on_.symbol.icon.image != nullptr, has_text = on_.symbol.text != nullptr;
        const auto all = [&](const auto& holds) {
            return (!has_icon || holds(on_.layer.icons)) && (!has_text || holds(on_.layer.texts));
        };
        if (!all([](const SymbolLayer::Sharing& s) { return s.overlap != Overlap::never; }))
            return LabelRoom::asked;
        return all([](const SymbolLayer::Sharing& s) { return s.ignores_placement; }) ? LabelRoom::shared
                                                                                      : LabelRoom::taken;
    }

    Point shifted(const SymbolLayer::Sharing& sharing) const {
        return {on_.anchor.x + sharing.shift.x * on_.lengths, on_.anchor.y + sharing.shift.y * on_.lengths};
    }

    std::vector<LabelPosition> text_positions() {
        const SymbolText& text = *on_.symbol.text;
        if (on_.layer.text_follows_line && on_.symbol.line) return position_along(text);
        const Point anchor = shifted(on_.layer.texts);
        std::vector<LabelPosition> out;
        for (const TextPosition& position : text.positions) {
            out.push_back(upright_text(text, position, anchor, ground_));
            out.back().boxes.push_back(moved(text.room(position), on_.lengths, anchor));
        }
        return out;
    }

    std::vector<LabelPosition> position_along(const SymbolText& text) {
        const MercatorTile map(on_.tile.tile.tile);
        const Point shift = shifted(on_.layer.texts);
        const Point by{shift.x - on_.anchor.x, shift.y - on_.anchor.y};
        const auto css = [&](Point p) {
            return Point{(p.x + by.x) / on_.lengths, (p.y + by.y) / on_.lengths};
        };
        std::vector<Point> line;
        for (const Point& p : *on_.symbol.line) {
            const auto at = on_.to_px(map.point(p.x, p.y));
            if (at) line.push_back(css(*at));
        }
        auto course = course_along(line, css(on_.anchor), text);
        if (!course || course->size() < 2) return {};
        LabelPosition out = text_on_course(text, *course, ground_);
        for (Point& p : *course) p = {p.x * on_.lengths, p.y * on_.lengths};
        out.boxes =
            boxes_along(*course, on_.lengths * (text.style.font.size_px * 0.6 + text.style.padding_px));
        return {std::move(out)};
    }

    void add_icon(LabelPosition& position, const std::shared_ptr<const LabelIcon>& icon) const {
        position.icon = icon;
        position.boxes.push_back(moved(on_.symbol.collision, on_.lengths, shifted(on_.layer.icons)));
    }

    std::shared_ptr<const LabelIcon> make_icon() const {
        const SpriteImage* image = on_.symbol.icon.image;
        if (image == nullptr) return nullptr;
        const EvaluationContext of = with_feature(on_.frame.context, *on_.symbol.feature);
        const StyleLayer& layer = *on_.layer.layer;
        const double size = layer.number("icon-size", of);
        if (!(size > 0)) return nullptr;
        const bool plain = !on_.tile.distance_fields && !on_.layer.follows_line && on_.symbol.rotation == 0 &&
                           layer.text("icon-text-fit", on_.frame.context) == "none";
        if (!plain) return drawn_icon(size);
        auto icon = std::make_shared<LabelIcon>();
        icon->image = image->pixels;
        icon->box = moved(on_.symbol.icon.box, size * on_.lengths, shifted(on_.layer.icons));
        icon->opacity = layer.number("icon-opacity", of);
        return icon;
    }

    /// By the pixel formulas, alone in a picture.
    std::shared_ptr<const LabelIcon> drawn_icon(double size) const {
        const Box& box = on_.symbol.icon.box;
        const double ratio = on_.lengths * on_.icon_ratio;
        constexpr double kHalo_px = 8;
        const double farthest =
            std::max({std::abs(box.left), std::abs(box.right), std::abs(box.top), std::abs(box.bottom)});
        const double reach = std::ceil(farthest * std::max(1.0, size) * std::numbers::sqrt2 + kHalo_px +
                                       std::abs(on_.layer.icons.shift.x) + std::abs(on_.layer.icons.shift.y));
        const DrawnTile& tile = on_.tile.tile.tile;
        const MercatorPoint at = MercatorTile(tile).point(on_.symbol.anchor.x, on_.symbol.anchor.y);
        const double world = 512 * std::exp2(on_.frame.view.zoom());
        const int side = static_cast<int>(std::ceil(2 * reach * ratio));
        const StyleView window = StyleView::window({at.x - reach / world, at.y - reach / world},
                                                   on_.frame.view.zoom(), {side, side, ratio});
        Framebuffer pixels(side, side);
        const StyleFrame frame{pixels,
                               window,
                               on_.frame.style,
                               on_.frame.sources,
                               on_.frame.sprite,
                               on_.frame.diagnostics,
                               on_.frame.context,
                               nullptr};
        SymbolLayer alone;
        alone.layer = on_.layer.layer;
        alone.placement = on_.layer.placement;
        alone.icons = on_.layer.icons;
        alone.follows_line = on_.layer.follows_line;
        alone.keeps_upright = on_.layer.keeps_upright;
        SymbolTile& one = alone.tiles.emplace_back();
        one.tile = on_.tile.tile;
        one.symbols.push_back(on_.symbol);
        one.symbols.front().icon_visible = true;
        one.has_icons = true;
        one.distance_fields = on_.tile.distance_fields;
        one.smoothed = true;
        draw_symbol_icons(frame, alone);
        auto icon = std::make_shared<LabelIcon>();
        icon->image = pixels.to_image();
        const double px = reach * on_.lengths;
        icon->box = {on_.anchor.x - px, on_.anchor.y - px, on_.anchor.x - px + side / on_.icon_ratio,
                     on_.anchor.y - px + side / on_.icon_ratio};
        return icon;
    }

    const SymbolOnMap& on_;
    TextGround ground_;
};

}  // namespace

Label make_symbol_label(const SymbolOnMap& on, TextShaper& shaper) {
    return SymbolLabeller(on, shaper).make();
}

}  // namespace dateline
