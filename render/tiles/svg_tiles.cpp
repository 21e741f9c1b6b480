// SPDX-License-Identifier: Apache-2.0
#include "render/labels/draw_labels.h"
#include "render/style_layers/ground.h"
#include "render/tiles/draw_overlay.h"
#include "render/tiles/metatile.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace dateline {

namespace {

/// Halos and rims reach a little beyond the boxes that placement counts with.
constexpr double kInkMargin_px = 4;

bool lies_in(const LabelPosition& position, const Box& window) {
    return std::any_of(position.boxes.begin(), position.boxes.end(),
                       [&](const Box& box) { return box.grown(kInkMargin_px).overlaps(window); });
}

bool touches(const DateOverlay& overlay, const MetatileWork& work, const Box& window) {
    if (overlay.geojson) return true;
    const auto over = [&](const auto& part) { return bounds_of(part).overlaps(window); };
    if (std::any_of(overlay.symbols.begin(), overlay.symbols.end(), over) ||
        std::any_of(overlay.stems.begin(), overlay.stems.end(), over) ||
        std::any_of(overlay.areas.begin(), overlay.areas.end(),
                    [&](const PrecisionArea& area) { return area.bounds.overlaps(window); }) ||
        std::any_of(overlay.labels.begin(), overlay.labels.end(),
                    [&](const PlacedLabel& placed) { return lies_in(placed.position, window); })) {
        return true;
    }
    return std::any_of(work.labels.begin(), work.labels.end(), [&](const StandingLabel& label) {
        return lies_in(*label.position, window) && !spares(overlay, *label.label, *label.position);
    });
}

/// The style's own layers over the date's events, without those between them.
void draw_event_layers(Canvas& canvas, const TileLook& look, const DateOverlay& overlay, const View& view) {
    const auto& layers = look.style.layers();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].source != kEvent_source) continue;
        draw_ground(canvas, GroundData{look.style, look.base, look.style_data, overlay.geojson}, view,
                    *look.map_state, {i, i + 1});
    }
}

std::string draw_tile(const TileLook& look, const MetatileWork& work, TileId tile,
                      const DateOverlay* overlay) {
    const Box window = box_px_of(tile);
    const Point shift{-window.left, -window.top};
    DocumentInfo info;
    info.language = look.language;
    const auto canvas = make_svg_canvas(kTile_px, kTile_px, info);
    canvas->push_clip(Path().add_box({0, 0, kTile_px, kTile_px}));
    const auto group = [&](const char* name, const auto& draw) {
        canvas->begin_group({"", name, "", ""});
        draw();
        canvas->end_group();
    };
    const double world_px = 256 * std::exp2(tile.zoom);
    const View view({window.left / world_px, window.top / world_px}, tile.zoom, kTile_px, kTile_px);
    if (look.content == TileContent::baked) {
        group("ground", [&] {
            GroundData ground{look.style, look.base, look.style_data};
            if (overlay != nullptr) ground.events = overlay->geojson;
            draw_ground(*canvas, ground, view, *look.map_state);
            draw_user_layers(*canvas, look.user_layers, view, 1);
        });
    } else if (overlay != nullptr && overlay->geojson) {
        group("event-layers", [&] { draw_event_layers(*canvas, look, *overlay, view); });
    }
    if (overlay != nullptr) group("event-areas", [&] { draw_areas(*canvas, *overlay, look.style, shift); });
    if (look.content == TileContent::baked) {
        group("base-labels", [&] {
            for (const StandingLabel& label : work.labels) {
                if (!lies_in(*label.position, window)) continue;
                if (overlay != nullptr && !spares(*overlay, *label.label, *label.position)) continue;
                draw_label(*canvas, *label.label, *label.position, shift);
            }
        });
    }
    if (overlay != nullptr) {
        group("events", [&] {
            for (const Stem& stem : overlay->stems) {
                if (bounds_of(stem).overlaps(window)) draw_stem(*canvas, stem, look.style, shift);
            }
            for (const PlacedLabel& placed : overlay->labels) {
                if (lies_in(placed.position, window))
                    draw_label(*canvas, placed.label, placed.position, shift);
            }
            for (const PlacedSymbol& symbol : overlay->symbols) {
                if (!bounds_of(symbol).overlaps(window)) continue;
                draw_placed_symbol(*canvas, symbol, look.symbols, look.style, shift);
            }
        });
    }
    canvas->pop_clip();
    return canvas->finish();
}

}  // namespace

std::vector<FinishedTile> draw_svg_tiles(const TileLook& look, const MetatileWork& work) {
    std::vector<FinishedTile> finished;
    for (const TileId tile : work.plan.tiles) {
        std::shared_ptr<const std::string> plain;
        for (std::size_t i = 0; i < work.overlays.size(); ++i) {
            if (touches(*work.overlays[i], work, box_px_of(tile))) {
                finished.push_back(
                    {i, tile,
                     std::make_shared<const std::string>(draw_tile(look, work, tile, work.overlays[i]))});
                continue;
            }
            if (look.content == TileContent::overlay) continue;
            if (!plain) plain = std::make_shared<const std::string>(draw_tile(look, work, tile, nullptr));
            finished.push_back({i, tile, plain});
        }
    }
    return finished;
}

}  // namespace dateline
