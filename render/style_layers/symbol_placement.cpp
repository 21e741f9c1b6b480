// SPDX-License-Identifier: Apache-2.0
// Which symbols find room.
#include "render/style_layers/layer_property.h"
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

}  // namespace

void place_symbols(std::vector<SymbolLayer>& layers, const StyleView& view,
                   const EvaluationContext& context) {
    // Symbols a little outside the picture take part, so that it does not change much when it moves.
    constexpr double kMargin_px = 100;
    const Box reach = Box{0, 0, double(view.width_px()), double(view.height_px())}.grown(kMargin_px);
    TakenBoxes taken;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        const Shift shift = shift_of(*layer->layer, "icon-translate", context, 1);
        for (const Waiting& next : queue_of(*layer)) {
            const Point at =
                view.to_device(next.tile->tile.tile, next.symbol->anchor.x, next.symbol->anchor.y);
            const double x = at.x / view.ratio() + shift.x, y = at.y / view.ratio() + shift.y;
            const Box& own = next.symbol->collision;
            const Box box{x + own.left, y + own.top, x + own.right, y + own.bottom};
            const bool room = box.overlaps(reach) &&
                              (layer->overlap == Overlap::always || !taken.hits(box, layer->overlap));
            next.symbol->visible = room || layer->overlap == Overlap::always;
            if (room && !layer->ignores_placement) taken.take(box, layer->overlap);
        }
    }
}

}  // namespace dateline
