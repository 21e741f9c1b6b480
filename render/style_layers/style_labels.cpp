// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/style_labels.h"

#include "render/style_layers/symbol.h"
#include "render/style_layers/symbol_label.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace dateline {

namespace {

using WantedLayer = std::function<bool(const StyleLayer&)>;

bool has_own_labels(const Style& style, const StyleDataPool* pool, const WantedLayer& wanted) {
    return std::any_of(style.layers().begin(), style.layers().end(), [&](const StyleLayer& layer) {
        return layer.type == LayerType::symbol && !names_base_map(style, layer, pool) && wanted(layer);
    });
}

/// Where labels are made: on which Mercator window they are laid out, and what becomes of them.
struct Place {
    StyleView window;
    std::function<std::optional<Point>(MercatorPoint)> to_px;
    Box anchors;  ///< labels anchored in [left, right) x [top, bottom) are kept
    double lengths = 1;
    double style_zoom = 0;
    std::int64_t columns_around = 0;  ///< label cells around the world; 0: the priority keeps copies apart
};

std::vector<Label> labels_at(StyleData& data, StyleDataPool& pool, const ValueObject& map_state,
                             TextShaper& shaper, const Place& place, const WantedLayer& wanted) {
    constexpr double kIcon_ratio = 2;  // of icons that are drawn anew
    const Sprite& sprite = data.sprite(1);
    EvaluationContext context;
    context.zoom = place.style_zoom;
    context.global_state = &map_state;
    context.images = &sprite.names();
    Framebuffer none(0, 0);
    const StyleFrame frame{none,   place.window,       data.style(), data.sources(),
                           sprite, data.diagnostics(), context,      nullptr};
    std::vector<Label> labels;
    const auto& layers = data.style().layers();
    for (const SymbolLayer& symbols : lay_out_symbols(frame, [&](const StyleLayer& layer) {
             return !names_base_map(data.style(), layer, &pool) && wanted(layer);
         })) {
        const auto index = static_cast<std::size_t>(symbols.layer - layers.data());
        for (const SymbolTile& tile : symbols.tiles) {
            const MercatorTile on_map(tile.tile.tile);
            for (std::size_t i = 0; i < tile.symbols.size(); ++i) {
                const Symbol& symbol = tile.symbols[i];
                const auto at = place.to_px(on_map.point(symbol.anchor.x, symbol.anchor.y));
                if (!at || at->x < place.anchors.left || at->x >= place.anchors.right ||
                    at->y < place.anchors.top || at->y >= place.anchors.bottom) {
                    continue;
                }
                const SymbolOnMap on{frame, symbols,     tile,          symbol,
                                     *at,   place.to_px, place.lengths, kIcon_ratio};
                Label label = make_symbol_label(on, shaper);
                if (label.positions.empty()) continue;
                label.priority.layer = static_cast<int>(layers.size() - 1 - index);
                label.priority.sort_key = symbol.sort_key;
                label.priority.rank = static_cast<double>(i);
                const DrawnTile& id = tile.tile.tile;
                const std::int64_t world =
                    place.columns_around > 0 ? 0 : std::int64_t{id.world} << id.data.zoom;
                label.priority.cell_x = id.data.x + world;
                label.priority.cell_y = id.data.y;
                labels.push_back(std::move(label));
            }
        }
    }
    return labels;
}

Place cell_place(int zoom, LabelCell cell) {
    const double world_px = 256 * std::exp2(zoom);
    const Box box = box_of(cell);
    const auto side = static_cast<int>(kLabelCell_px);
    return {StyleView::window({box.left / world_px, box.top / world_px}, zoom - 1, {side, side, 1}),
            [world_px](MercatorPoint p) {
                return std::optional(Point{p.x * world_px, p.y * world_px});
            },
            box,
            1,
            static_cast<double>(std::max(0, zoom - 1)),
            static_cast<std::int64_t>(std::max(1.0, world_px / kLabelCell_px))};
}

/// Cells that hold labels: none beyond the poles, and of a world smaller than a cell only one.
bool is_cell_of_world(int zoom, LabelCell cell) {
    const double world_px = 256 * std::exp2(zoom);
    const Box box = box_of(cell);
    return box.bottom > 0 && box.top < world_px && (world_px >= kLabelCell_px || cell.x == 0);
}

}  // namespace

bool names_base_map(const Style& style, const StyleLayer& layer, const StyleDataPool* pool) {
    if (pool != nullptr && pool->has_archive()) return false;
    return is_base_map_source(style, layer.source) && !layer.has("icon-image") &&
           !layer.has_sections("text-field");
}

std::vector<Label> StyleLabels::in_view(const View& view,
                                        const std::shared_ptr<const std::string>& events) const {
    const WantedLayer all = [](const StyleLayer&) { return true; };
    if (!has_own_labels(pool_.style(), &pool_, all)) return {};
    const MercatorBox box = view.box();
    const double zoom = view.zoom() - 1 - std::log2(view.lengths());
    const double world = 512 * std::exp2(zoom);
    const auto side = [&](double length) { return std::max(1, static_cast<int>(std::ceil(length * world))); };
    const Place place{
        StyleView::window({box.left, box.top}, zoom,
                          {side(box.right - box.left), side(box.bottom - box.top), 1}),
        [&view](MercatorPoint p) { return view.shows(p) ? std::optional(view.to_px(p)) : std::nullopt; },
        {0, 0, view.width_px(), view.height_px()},
        view.lengths(),
        view.style_zoom(),
        0};
    const StyleDataPool::Lease data = pool_.take();
    data->show_events(events);
    return labels_at(*data, pool_, map_state_, shaper_, place, all);
}

std::vector<Label> StyleLabels::in_cell(int zoom, LabelCell cell) const {
    const WantedLayer wanted = [](const StyleLayer& layer) { return layer.source != kEvent_source; };
    if (!has_own_labels(pool_.style(), &pool_, wanted) || !is_cell_of_world(zoom, cell)) return {};
    const StyleDataPool::Lease data = pool_.take();
    return labels_at(*data, pool_, map_state_, shaper_, cell_place(zoom, cell), wanted);
}

std::vector<Label> StyleLabels::of_events(int zoom, LabelCell cell,
                                          const std::shared_ptr<const std::string>& events) const {
    const WantedLayer wanted = [](const StyleLayer& layer) { return layer.source == kEvent_source; };
    if (!events || !has_own_labels(pool_.style(), &pool_, wanted) || !is_cell_of_world(zoom, cell)) return {};
    const StyleDataPool::Lease data = pool_.take();
    data->show_events(events);
    return labels_at(*data, pool_, map_state_, shaper_, cell_place(zoom, cell), wanted);
}

}  // namespace dateline
