// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/date_overlay.h"

#include "geodata/ogr/geojson.h"
#include "render/events/event_places.h"
#include "render/labels/joint_placement.h"
#include "render/labels/point_label.h"
#include "render/labels/text_style.h"
#include "render/sources/style_data.h"
#include "render/symbols/draw_symbol.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dateline {

namespace {

constexpr double kEquator_m = 2 * std::numbers::pi * 6378137.0;

class OverlayMaker {
  public:
    OverlayMaker(const OverlaySources& sources, std::span<const Event> events, int zoom)
        : sources_(sources),
          events_(events),
          places_(sources.base, sources.language, zoom),
          world_px_(256 * std::exp2(zoom)),
          world_({}, zoom, world_px_, world_px_) {}

    DateOverlay make(std::span<const std::size_t> shown) {
        MarkOptions options;
        options.symbol_px = 2 * symbol_radius_px(ClaimStatus::claimed, kTileSymbol_px);
        options.pitch_px = std::max(kTilePitch_px, options.symbol_px + 1);
        const MarkSource source{[this](const Event& event) { return locate(event); },
                                [this](const Event& event) {
                                    return sources_.symbols.order_of(sources_.symbols.kind_of(event));
                                }};
        const EventMarks marks = place_marks(events_, shown, source, options);
        for (const MarkGroup& group : marks.groups) {
            add_area(group);
            add_symbols(group);
        }
        for (const MarkGroup& group : marks.groups) add_label(group);
        place_labels();
        return std::move(overlay_);
    }

  private:
    Point to_px(MercatorPoint p) const { return world_.to_px(p); }

    MapPlace locate(const Event& event) const {
        const double cosine = std::cos(event.point->lat * std::numbers::pi / 180);
        return {to_px(places_.symbol_point(event)), kEquator_m * cosine / world_px_};
    }

    void add_area(const MarkGroup& group) {
        PrecisionArea area;
        if (group.ring_radius_px > 0) {
            area.outline.add_circle(group.place, group.ring_radius_px);
        } else if (group.precision == PlacePrecision::admin1) {
            const MercatorGeometry division = places_.division(events_[group.first_event]);
            for (std::size_t i = 0; i < division.parts.size(); ++i) {
                append_part(area.outline, division, i, world_);
            }
            if (area.outline.empty()) return;
            area.hatched = true;
        } else {
            return;
        }
        area.bounds = area.outline.bounds().grown(3);
        overlay_.areas.push_back(std::move(area));
    }

    void add_symbols(const MarkGroup& group) {
        Box row{group.place.x, group.place.y, group.place.x, group.place.y};
        for (const EventMark& mark : group.marks) {
            PlacedSymbol symbol{mark.kind.sign,
                                mark.kind.status,
                                {std::round(mark.centre.x), std::round(mark.centre.y)},
                                nullptr};
            const double radius = symbol_radius_px(mark.kind.status, kTileSymbol_px);
            overlay_.hits.push_back(
                Box{symbol.centre.x, symbol.centre.y, symbol.centre.x, symbol.centre.y}.grown(radius + 1));
            if (mark.events.size() > 1) {
                Font font{sources_.style.token_text("font-text"), 10.5, 700, false, 0};
                symbol.count = sources_.shaper.shape(std::to_string(mark.events.size()), font);
                const Point at = count_baseline(symbol);
                overlay_.hits.push_back({at.x, at.y - 8, at.x + symbol.count->advance_px, at.y + 1});
            }
            row.bottom = std::min(row.bottom, symbol.centre.y + radius);
            overlay_.symbols.push_back(std::move(symbol));
        }
        if (group.beside) {
            const Point dot{std::round(group.place.x), std::round(group.place.y)};
            overlay_.stems.push_back({dot, {dot.x, row.bottom - 1}});
            overlay_.hits.push_back(Box{dot.x, dot.y, dot.x, dot.y}.grown(4));
        }
    }

    void add_label(const MarkGroup& group) {
        const Event& event = events_[group.first_event];
        if (event.geonameid != 0) overlay_.places.insert(event.geonameid);
        const bool is_province = group.precision == PlacePrecision::admin1;
        TextStyle style;
        style.text = places_.name(event);
        if (style.text.empty()) return;
        style.font = {sources_.style.token_text("font-text"), is_province ? 9.4 : 10.8,
                      is_province ? 400 : 500, false, is_province ? 0.8 : 0};
        style.paint.fill = sources_.style.token_color(is_province ? "province-text" : "town-text");
        style.paint.halo = sources_.style.token_color("halo").with_alpha(0.9F);
        style.paint.halo_radius_px = 1.4;
        style.line_height_px = style.font.size_px * 1.15;
        style.gap_px = 3.5;
        style.padding_px = 1;

        // Around the signs; beside them, around the dot they are tied to.
        constexpr double kFar = std::numeric_limits<double>::infinity();
        Box signs{kFar, kFar, -kFar, -kFar};
        for (const EventMark& mark : group.marks) {
            const double radius = symbol_radius_px(mark.kind.status, kTileSymbol_px);
            signs = {std::min(signs.left, mark.centre.x - radius),
                     std::min(signs.top, mark.centre.y - radius),
                     std::max(signs.right, mark.centre.x + radius),
                     std::max(signs.bottom, mark.centre.y + radius)};
        }
        const ShapedLines lines = sources_.shaper.wrap(style.text, style.font, 130);
        Label label;
        label.text = style.text;
        label.paint = style.paint;
        label.priority.rank = static_cast<double>(labels_.size());
        if (group.beside) {
            const Point dot{std::round(group.place.x), std::round(group.place.y)};
            constexpr TextSide kSides[] = {TextSide::below, TextSide::right, TextSide::left,
                                           TextSide::below_right, TextSide::below_left};
            label.positions = positions_around(dot, lines, style, 3, kSides);
            label.marker = LabelMarker{MarkerShape::disc, dot, 2.4, style.paint.fill, style.paint.halo, 1.2};
        } else if (group.ring_radius_px > 0) {
            constexpr TextSide kSides[] = {TextSide::below, TextSide::above, TextSide::centre};
            label.positions = positions_around(group.place, lines, style, group.ring_radius_px, kSides);
        } else {
            constexpr TextSide kSides[] = {TextSide::below, TextSide::above, TextSide::right, TextSide::left};
            const Point centre = signs.centre();
            label.positions =
                positions_around(centre, lines, style, signs.height() / 2, std::span(kSides).first(2));
            auto sideways =
                positions_around(centre, lines, style, signs.width() / 2, std::span(kSides).last(2));
            std::move(sideways.begin(), sideways.end(), std::back_inserter(label.positions));
        }
        labels_.push_back(std::move(label));
    }

    void place_labels() {
        const Box everywhere{-world_px_, -world_px_, 2 * world_px_, 2 * world_px_};
        const JointPlacement placed = place_jointly(labels_, overlay_.hits, everywhere);
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            if (!placed.chosen[i]) continue;
            const LabelPosition& position = labels_[i].positions[*placed.chosen[i]];
            overlay_.hits.insert(overlay_.hits.end(), position.boxes.begin(), position.boxes.end());
            overlay_.labels.push_back({labels_[i], position});
        }
    }

    const OverlaySources& sources_;
    std::span<const Event> events_;
    EventPlaces places_;
    double world_px_;
    View world_;                 ///< whole
    std::vector<Label> labels_;  ///< not yet placed
    DateOverlay overlay_;
};

}  // namespace

Point count_baseline(const PlacedSymbol& symbol) {
    const double radius = symbol_radius_px(symbol.status, kTileSymbol_px);
    return {symbol.centre.x + radius * 0.6, symbol.centre.y - radius * 0.45};
}

DateOverlay make_overlay(const OverlaySources& sources, std::span<const Event> events,
                         std::span<const std::size_t> shown, int zoom) {
    return OverlayMaker(sources, events, zoom).make(shown);
}

std::shared_ptr<const std::string> events_for_style(const Style& style, std::span<const Event> events,
                                                    std::span<const std::size_t> shown) {
    const auto& layers = style.layers();
    if (std::none_of(layers.begin(), layers.end(),
                     [](const StyleLayer& layer) { return layer.source == kEvent_source; })) {
        return nullptr;
    }
    std::vector<Event> those;
    for (const std::size_t index : shown) {
        // As the map's own symbols: what is known of a country only is nowhere in it.
        if (events[index].point && events[index].place_precision != PlacePrecision::country)
            those.push_back(events[index]);
    }
    return std::make_shared<const std::string>(to_geojson(those));
}

void add_event_labels(DateOverlay& overlay, const StyleLabels& own, std::span<const Event> events,
                      std::span<const std::size_t> shown, int zoom) {
    if (!overlay.geojson) return;
    const double world_px = 256 * std::exp2(zoom);
    std::set<LabelCell> cells;
    for (const std::size_t index : shown) {
        if (!events[index].point) continue;
        const MercatorPoint at = to_mercator(*events[index].point);
        cells.insert({static_cast<std::int64_t>(std::floor(at.x * world_px / kLabelCell_px)),
                      static_cast<std::int64_t>(std::floor(at.y * world_px / kLabelCell_px))});
    }
    std::vector<Label> labels;
    for (const LabelCell& cell : cells) {
        for (Label& label : own.of_events(zoom, cell, overlay.geojson)) labels.push_back(std::move(label));
    }
    std::sort(labels.begin(), labels.end(),
              [](const Label& a, const Label& b) { return a.priority < b.priority; });
    for (Label& label : labels) {
        const auto free =
            std::find_if(label.positions.begin(), label.positions.end(), [&](const LabelPosition& position) {
                return label.room != LabelRoom::asked ||
                       std::none_of(overlay.hits.begin(), overlay.hits.end(), [&](const Box& hit) {
                           return std::any_of(position.boxes.begin(), position.boxes.end(),
                                              [&](const Box& box) { return box.overlaps(hit); });
                       });
            });
        if (free == label.positions.end()) continue;
        LabelPosition position = *free;
        if (label.room != LabelRoom::shared)
            overlay.hits.insert(overlay.hits.end(), position.boxes.begin(), position.boxes.end());
        overlay.labels.push_back({std::move(label), std::move(position)});
    }
}

bool spares(const DateOverlay& overlay, const Label& label, const LabelPosition& position) {
    if (label.geonameid != 0 && overlay.places.contains(label.geonameid)) return false;
    return std::none_of(overlay.hits.begin(), overlay.hits.end(), [&](const Box& hit) {
        return std::any_of(position.boxes.begin(), position.boxes.end(),
                           [&](const Box& box) { return box.overlaps(hit); });
    });
}

}  // namespace dateline
