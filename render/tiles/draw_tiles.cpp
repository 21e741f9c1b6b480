// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/draw_tiles.h"

#include "render/labels/label_maker.h"
#include "render/style_layers/style_labels.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace dateline {

namespace {

/// Labels of tiles are read on screens: one px larger than on a page.
constexpr double kEnlarge_px = 1;

/// Everything of one zoom that is decided before drawing: the placement of base labels and each date's
/// overlay. Made and asked by one thread; what it gives is read by many.
class ZoomPlan {
  public:
    ZoomPlan(const TileLook& look, const OverlaySources& sources, std::span<const Event> events,
             std::span<const DatedEvents> dates, int zoom)
        : maker_(sources.style, sources.base, label_options(look), sources.shaper),
          placement_([this, zoom](LabelCell cell) { return labels_in(zoom, cell); }) {
        if (look.style_data != nullptr) own_.emplace(*look.style_data, *look.map_state, sources.shaper);
        for (const DatedEvents& date : dates) {
            overlays_.push_back(make_overlay(sources, events, date.events, zoom));
            overlays_.back().geojson = events_for_style(look.style, events, date.events);
            if (own_) add_event_labels(overlays_.back(), *own_, events, date.events, zoom);
        }
    }

    MetatileWork work(const MetatilePlan& plan) {
        MetatileWork work{plan, placement_.standing_in(box_of(plan.metatile).grown(kBuffer_px)), {}};
        for (const DateOverlay& overlay : overlays_) work.overlays.push_back(&overlay);
        return work;
    }

  private:
    /// Halos reach a little out of the boxes that are asked for.
    static constexpr double kBuffer_px = 8;

    static LabelOptions label_options(const TileLook& look) {
        LabelOptions options;
        options.language = look.language;
        options.global_state = look.map_state.get();
        options.enlarge_px = kEnlarge_px;
        options.style_data = look.style_data;
        return options;
    }

    std::vector<Label> labels_in(int zoom, LabelCell cell) const {
        std::vector<Label> labels = maker_.in_cell(zoom, cell);
        if (!own_) return labels;
        for (Label& label : own_->in_cell(zoom, cell)) labels.push_back(std::move(label));
        return labels;
    }

    LabelMaker maker_;
    std::optional<StyleLabels> own_;
    LocalPlacement placement_;
    std::vector<DateOverlay> overlays_;
};

}  // namespace

TileCounts draw_tiles(const TileLook& look, const TileExtent& extent, std::span<const Event> events,
                      std::span<const DatedEvents> dates, TileSink& sink, const TileProgress& progress) {
    const std::vector<MetatilePlan> plans = plan_tiles(extent.areas, extent.min_zoom, extent.max_zoom);
    TileCounts counts;
    for (const MetatilePlan& plan : plans) counts.planned += plan.tiles.size();

    TextShaper shaper;
    const OverlaySources sources{look.style, look.base, look.symbols, shaper, look.language};
    const auto jobs = static_cast<std::size_t>(std::max(1, extent.jobs));
    // As many threads as were asked for, on however many cores.
    const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
    tbb::task_arena arena(static_cast<int>(jobs));
    std::unique_ptr<ZoomPlan> zoom_plan;
    std::size_t done = 0;
    for (std::size_t first = 0; first < plans.size();) {
        const int zoom = plans[first].metatile.zoom;
        if (first == 0 || plans[first - 1].metatile.zoom != zoom) {
            zoom_plan = std::make_unique<ZoomPlan>(look, sources, events, dates, zoom);
        }
        // A batch ends with its zoom, since the next one has another plan.
        std::vector<MetatileWork> works;
        while (first < plans.size() && plans[first].metatile.zoom == zoom && works.size() < 2 * jobs) {
            works.push_back(zoom_plan->work(plans[first++]));
        }
        std::vector<std::vector<FinishedTile>> finished(works.size());
        arena.execute([&] {
            tbb::parallel_for(std::size_t{0}, works.size(), [&](std::size_t i) {
                finished[i] = look.format == TileFormat::svg ? draw_svg_tiles(look, works[i])
                                                             : draw_metatile(look, works[i]);
            });
        });
        for (std::size_t i = 0; i < works.size(); ++i) {
            for (const FinishedTile& tile : finished[i])
                sink.put(dates[tile.date].date, tile.tile, *tile.bytes);
            counts.written += finished[i].size();
            done += works[i].plan.tiles.size();
        }
        if (progress) progress(done, counts.planned);
    }
    sink.finish();
    return counts;
}

bool is_drawn_on_tiles(const Event& event) {
    return event.point.has_value() && event.place_precision != PlacePrecision::country;
}

std::vector<LonLatBox> areas_of(std::span<const Event> events, std::span<const std::size_t> shown) {
    constexpr double kNear_deg = 4;
    std::vector<LonLatBox> boxes;
    for (const std::size_t index : shown) {
        if (!is_drawn_on_tiles(events[index])) continue;
        const LonLat p = *events[index].point;
        LonLatBox box{p.lon, p.lat, p.lon, p.lat};
        // Every box this one comes near is taken in, which may bring it near others.
        for (std::size_t i = 0; i < boxes.size();) {
            const LonLatBox& other = boxes[i];
            const bool is_near = box.west - kNear_deg < other.east && other.west < box.east + kNear_deg &&
                                 box.south - kNear_deg < other.north && other.south < box.north + kNear_deg;
            if (!is_near) {
                ++i;
                continue;
            }
            box = box_around(std::array{box, other});
            boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;
        }
        boxes.push_back(box);
    }
    for (LonLatBox& box : boxes) {
        const double margin = std::max({1.5, (box.east - box.west) / 4, (box.north - box.south) / 4});
        box = {std::max(-180.0, box.west - margin), std::max(-85.0, box.south - margin),
               std::min(180.0, box.east + margin), std::min(85.0, box.north + margin)};
    }
    return boxes;
}

LonLatBox box_around(std::span<const LonLatBox> boxes) {
    LonLatBox all = boxes.front();
    for (const LonLatBox& box : boxes) {
        all = {std::min(all.west, box.west), std::min(all.south, box.south), std::max(all.east, box.east),
               std::max(all.north, box.north)};
    }
    return all;
}

std::vector<std::string> all_countries(const BaseMap& base) {
    std::vector<std::string> codes;
    base.visit("country", 0, {0, 0, 1, 1}, [&](const BaseFeature& country) {
        const PropertyValue code = country.get("iso_a2");
        if (const auto* text = std::get_if<std::string_view>(&code)) codes.emplace_back(*text);
    });
    return codes;
}

}  // namespace dateline
