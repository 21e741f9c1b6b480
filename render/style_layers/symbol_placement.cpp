// SPDX-License-Identifier: Apache-2.0
// Which symbols find room.
#include "render/style_layers/symbol.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace dateline {

namespace {

/// Boxes that are taken, found by the cells of a grid they touch.
class TakenBoxes {
  public:
    bool hits(const Box& box, Overlap overlap) const {
        bool hit = false;
        each_cell(box, [&](const Cell& cell) {
            const auto found = cells_.find(cell);
            if (hit || found == cells_.end()) return;
            hit = std::any_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
                const Taken& other = boxes_[i];
                // Boxes that only touch do not overlap, whatever rounding makes of it.
                const bool touch = box.grown(-kTie_px).overlaps(other.box);
                const bool allowed = overlap == Overlap::always ||
                                     (overlap == Overlap::cooperative && other.overlap != Overlap::never);
                return touch && !allowed;
            });
        });
        return hit;
    }
    void take(const Box& box, Overlap overlap) {
        each_cell(box, [&](const Cell& cell) { cells_[cell].push_back(boxes_.size()); });
        boxes_.push_back({box, overlap});
    }

  private:
    static constexpr double kTie_px = 1e-6;
    struct Taken {
        Box box;
        Overlap overlap;
    };
    using Cell = std::pair<int, int>;
    template <typename Visit>
    static void each_cell(const Box& box, Visit visit) {
        constexpr double kCell_px = 32;
        const auto index = [](double v) { return static_cast<int>(std::floor(v / kCell_px)); };
        for (int y = index(box.top); y <= index(box.bottom); ++y) {
            for (int x = index(box.left); x <= index(box.right); ++x) visit({x, y});
        }
    }
    std::vector<Taken> boxes_;
    std::map<Cell, std::vector<std::size_t>> cells_;
};

/// A symbol with its tile, as it stands in the queue.
struct Waiting {
    SymbolTile* tile;
    Symbol* symbol;
};

std::vector<Waiting> queue_of(SymbolLayer& layer) {
    std::vector<SymbolTile*> tiles;
    for (SymbolTile& tile : layer.tiles) tiles.push_back(&tile);
    std::sort(tiles.begin(), tiles.end(), [](const SymbolTile* a, const SymbolTile* b) {
        const DrawnTile &p = a->tile.tile, &q = b->tile.tile;
        return std::tuple(-p.zoom, p.world, p.data.x, p.data.y) <
               std::tuple(-q.zoom, q.world, q.data.x, q.data.y);
    });
    std::vector<Waiting> out;
    for (SymbolTile* tile : tiles) {
        const std::size_t first = out.size();
        for (Symbol& symbol : tile->symbols) out.push_back({tile, &symbol});
        if (layer.places_by_y) {
            std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                             [](const Waiting& a, const Waiting& b) {
                                 return std::round(a.symbol->anchor.y) > std::round(b.symbol->anchor.y);
                             });
        }
    }
    if (layer.by_key) {
        std::stable_sort(out.begin(), out.end(), [](const Waiting& a, const Waiting& b) {
            return a.symbol->sort_key < b.symbol->sort_key;
        });
    }
    return out;
}

/// A layer's part in the play.
class Placing {
  public:
    Placing(TakenBoxes& taken, const SymbolLayer& layer, const StyleView& view)
        : taken_(taken), layer_(layer), view_(view) {
        // Symbols a little outside the picture take part, so that it does not change much when it moves.
        constexpr double kMargin_px = 100;
        reach_ = Box{0, 0, double(view.width_px()), double(view.height_px())}.grown(kMargin_px);
    }

    void place(Symbol& symbol, const DrawnTile& tile) {
        const Point at = view_.to_device(tile, symbol.anchor.x, symbol.anchor.y);
        const Point anchor{at.x / view_.ratio(), at.y / view_.ratio()};
        const bool has_icon = symbol.icon.image != nullptr, has_text = symbol.text != nullptr;
        std::vector<Box> text_boxes, icon_boxes;
        bool text = has_text && find_text(symbol, tile, anchor, text_boxes);
        bool icon = false;
        if (has_icon) {
            icon_boxes = {moved(symbol.collision, anchor, layer_.icons.shift)};
            icon = fits(icon_boxes, layer_.icons);
        }
        const bool icon_alone = layer_.texts.optional || !has_text;
        const bool text_alone = layer_.icons.optional || !has_icon;
        const bool both = icon && text;
        if (!icon_alone) icon = both;
        if (!text_alone) text = both;
        if (icon) take(icon_boxes, layer_.icons);
        if (text) take(text_boxes, layer_.texts);
        // What may always overlap is shown even where it takes no room.
        const bool icon_always = layer_.icons.overlap == Overlap::always;
        const bool text_always = layer_.texts.overlap == Overlap::always;
        symbol.icon_visible = has_icon && (icon || (icon_always && (text_always || icon_alone)));
        symbol.text_visible = has_text && (text || (text_always && (icon_always || text_alone)));
    }

  private:
    static Box moved(const Box& box, Point by, const Shift& shift) {
        const double x = by.x + shift.x, y = by.y + shift.y;
        return {x + box.left, y + box.top, x + box.right, y + box.bottom};
    }
    /// The part that counts: a symbol may be far larger than the picture.
    Box reached(const Box& box) const {
        return {std::max(box.left, reach_.left), std::max(box.top, reach_.top),
                std::min(box.right, reach_.right), std::min(box.bottom, reach_.bottom)};
    }
    bool fits(const std::vector<Box>& boxes, const SymbolLayer::Sharing& sharing) const {
        return !boxes.empty() && std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) {
            return box.overlaps(reach_) &&
                   (sharing.overlap == Overlap::always || !taken_.hits(reached(box), sharing.overlap));
        });
    }
    void take(const std::vector<Box>& boxes, const SymbolLayer::Sharing& sharing) {
        if (sharing.ignores_placement) return;
        for (const Box& box : boxes) taken_.take(reached(box), sharing.overlap);
    }

    bool find_text(Symbol& symbol, const DrawnTile& tile, Point anchor, std::vector<Box>& boxes) const {
        if (layer_.text_follows_line && symbol.line) {
            boxes = boxes_along(symbol, tile, anchor);
            return fits(boxes, layer_.texts);
        }
        const auto& positions = symbol.text->positions;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            boxes = {moved(symbol.text->room(positions[i]), anchor, layer_.texts.shift)};
            symbol.text_position = i;
            if (fits(boxes, layer_.texts)) return true;
        }
        symbol.text_position = 0;
        return false;
    }

    /// A chain of squares as high as the text.
    std::vector<Box> boxes_along(const Symbol& symbol, const DrawnTile& tile, Point anchor) const {
        const Shift& shift = layer_.texts.shift;
        const auto course = course_along(line_in_picture(symbol, tile, view_, shift),
                                         {anchor.x + shift.x, anchor.y + shift.y}, *symbol.text);
        std::vector<Box> out;
        if (!course) return out;
        const double half =
            std::max(1.0, symbol.text->style.font.size_px / 2 + symbol.text->style.padding_px);
        double carry = 0;
        for (std::size_t i = 1; i < course->size(); ++i) {
            const Point a = (*course)[i - 1], b = (*course)[i];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            double at = carry;
            for (; at <= length && length > 0; at += half) {
                const double t = at / length;
                const Point p{std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)};
                out.push_back(Box{p.x, p.y, p.x, p.y}.grown(half));
            }
            carry = at - length;
        }
        return out;
    }

    TakenBoxes& taken_;
    const SymbolLayer& layer_;
    const StyleView& view_;
    Box reach_;
};

}  // namespace

std::vector<Point> line_in_picture(const Symbol& symbol, const DrawnTile& tile, const StyleView& view,
                                   const Shift& shift) {
    std::vector<Point> out;
    for (const Point& p : *symbol.line) {
        const Point at = view.to_device(tile, p.x, p.y);
        out.push_back({at.x / view.ratio() + shift.x, at.y / view.ratio() + shift.y});
    }
    return out;
}

void place_symbols(std::vector<SymbolLayer>& layers, const StyleView& view) {
    TakenBoxes taken;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        Placing placing(taken, *layer, view);
        for (const Waiting& next : queue_of(*layer)) placing.place(*next.symbol, next.tile->tile.tile);
    }
}

}  // namespace dateline
