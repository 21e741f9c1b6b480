// SPDX-License-Identifier: Apache-2.0
#include "render/batch/plan.h"

#include "geodata/core/hash.h"
#include "geodata/ogr/geojson.h"
#include "render/batch/contents.h"
#include "render/batch/frame.h"
#include "render/batch/index_page.h"
#include "render/page/extent.h"
#include "render/tiles/draw_tiles.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace dateline {

namespace {

/// Changes whenever the same sources would be drawn otherwise though the program's version stays.
constexpr std::string_view kDrawing = "1";

std::string name_of(Period period) {
    switch (period) {
        case Period::day:
            return "day";
        case Period::week:
            return "week";
        case Period::month:
            break;
    }
    return "month";
}

std::string text_of(const LonLatBox& box) {
    return fmt::format("{},{},{},{}", box.west, box.south, box.east, box.north);
}

std::map<std::string, std::string> options_of(const BatchSettings& settings, const BatchLook& look,
                                              const BatchOrigin& origin) {
    std::vector<std::string_view> formats;
    for (const PageFormat format : settings.formats) formats.push_back(extension_of(format));
    return {{"by", name_of(settings.period)},
            {"window", fmt::format("{}d", settings.window.days_before + 1)},
            {"cumulative", settings.window.cumulative ? "yes" : "no"},
            {"formats", fmt::format("{}", fmt::join(formats, ","))},
            {"zoom", fmt::format("{}-{}", settings.min_zoom, settings.max_zoom)},
            {"bbox", settings.bbox ? text_of(*settings.bbox) : ""},
            {"scale", std::to_string(settings.ratio)},
            {"size", fmt::format("{}x{}", settings.width_px, settings.height_px)},
            {"crs", settings.projection ? settings.projection->crs() : ""},
            {"title", settings.title},
            {"lang", look.language},
            {"style", origin.style_name}};
}

std::string geojson_of(std::span<const Event> events, std::span<const std::size_t> chosen) {
    std::vector<Event> some;
    for (const std::size_t index : chosen) some.push_back(events[index]);
    return to_geojson(some);
}

/// Hashes what decides a picture, part by part; a part is preceded by its length, so none runs into the next.
class Dependencies {
  public:
    explicit Dependencies(const Manifest& manifest) {
        add(kDrawing).add(manifest.program);
        for (const auto& [name, stamp] : manifest.sources) add(name).add(stamp);
        for (const char* option : {"lang", "scale"}) add(manifest.options.at(option));
    }
    Dependencies& add(std::string_view part) {
        hash_.add(std::to_string(part.size())).add(" ").add(part);
        return *this;
    }
    std::string hex() { return hash_.hex(); }

  private:
    Sha256 hash_;
};

class Planner {
  public:
    Planner(std::span<const Event> events, const BatchSettings& settings, const BatchLook& look,
            const BatchOrigin& origin)
        : settings_(settings), look_(look) {
        plan_.events_geojson = to_geojson({events.begin(), events.end()});
        plan_.told = told_once(events);
        Manifest& manifest = plan_.manifest;
        manifest.program = origin.program;
        manifest.inputs = origin.inputs;
        manifest.sources = origin.sources;
        manifest.options = options_of(settings, look, origin);
        manifest.events = events.size();
        manifest.events_content = content_of_bytes(plan_.events_geojson);
        manifest.warnings = origin.warnings;
    }

    BatchPlan plan() {
        choose_events();
        if (!plan_.dates.empty()) choose_frame();
        for (const PlannedDate& date : plan_.dates) plan_.manifest.dates.push_back(record(date));
        plan_.index_html = index_page(plan_.manifest, look_.language);
        plan_.manifest.index_content = content_of_bytes(plan_.index_html);
        return std::move(plan_);
    }

  private:
    void choose_events() {
        const Calendar calendar(plan_.told.events, settings_.period, settings_.window);
        std::set<std::size_t> shown;
        for (const MapDate& date : calendar.dates()) {
            PlannedDate planned{date, calendar.drawn(date), calendar.listed(date), {}};
            for (const std::size_t index : planned.drawn) {
                if (is_drawn_on_tiles(events()[index])) planned.on_tiles.push_back(index);
            }
            on_tiles_.insert(planned.on_tiles.begin(), planned.on_tiles.end());
            shown.insert(planned.drawn.begin(), planned.drawn.end());
            drawn_.insert(planned.drawn.begin(), planned.drawn.end());
            shown.insert(planned.listed.begin(), planned.listed.end());
            plan_.dates.push_back(std::move(planned));
        }
        plan_.manifest.undated = events().size() - shown.size();
    }

    void choose_frame() {
        const std::vector<std::size_t> drawn(drawn_.begin(), drawn_.end());
        plan_.manifest.frame =
            settings_.bbox ? *settings_.bbox : round_frame(page_extent(look_.base, events(), drawn));
        if (settings_.bbox) {
            plan_.tile_areas = {*settings_.bbox};
        } else {
            const std::vector<std::size_t> on_tiles(on_tiles_.begin(), on_tiles_.end());
            for (const LonLatBox& area : areas_of(events(), on_tiles))
                plan_.tile_areas.push_back(rounded_out(area));
        }
        blocks_ = tile_blocks(plan_.tile_areas, settings_.min_zoom, settings_.max_zoom);
    }

    DateRecord record(const PlannedDate& date) const {
        const Manifest& manifest = plan_.manifest;
        DateRecord record;
        record.name = date.date.name();
        record.drawn = date.drawn.size();
        record.listed = date.listed.size();
        const std::string drawn = shown_text(date.drawn);
        const std::string listed = shown_text(date.listed);
        for (const PageFormat format : settings_.formats) {
            Dependencies depends(manifest);
            depends.add("map").add(extension_of(format)).add(record.name).add(text_of(*manifest.frame));
            for (const char* option : {"bbox", "crs", "size", "title"})
                depends.add(manifest.options.at(option));
            depends.add(settings_.time_zone);
            depends.add(settings_.fictitious ? "fictitious" : "").add(drawn).add(listed);
            record.maps.push_back({format, depends.hex(), {}});
        }
        // As with dateline tiles: a date that tiles cannot show has none.
        if (date.on_tiles.empty()) return record;
        const std::string tiles =
            Dependencies(manifest).add("tiles").add(geojson_of(events(), date.on_tiles)).hex();
        for (const TileBlock& block : blocks_) record.tiles.push_back({block, tiles, {}});
        return record;
    }

    const std::vector<Event>& events() const { return plan_.told.events; }

    /// The events as a map's list has them.
    std::string shown_text(std::span<const std::size_t> chosen) const {
        std::string text = geojson_of(events(), chosen);
        for (const std::size_t index : chosen) {
            for (const EventSource& source : plan_.told.sources[index])
                text += fmt::format("{}\n{}\n{}\n{}\n", source.article, source.part, source.publisher,
                                    source.published ? format_day(*source.published) : "");
        }
        return text;
    }

    const BatchSettings& settings_;
    const BatchLook& look_;
    BatchPlan plan_;
    std::set<std::size_t> drawn_, on_tiles_;  ///< on any date
    std::vector<TileBlock> blocks_;
};

}  // namespace

BatchPlan plan_batch(std::span<const Event> events, const BatchSettings& settings, const BatchLook& look,
                     const BatchOrigin& origin) {
    return Planner(events, settings, look, origin).plan();
}

std::vector<std::string> common_changes(const Manifest& before, const Manifest& after) {
    std::vector<std::string> changes;
    if (before.program != after.program)
        changes.push_back(fmt::format("the program was {} and is {}", before.program, after.program));
    for (const auto& [name, stamp] : after.sources) {
        const auto old = before.sources.find(name);
        if (old == before.sources.end() || old->second != stamp)
            changes.push_back(fmt::format("the {} changed", name));
    }
    for (const auto& [name, value] : after.options) {
        const auto old = before.options.find(name);
        if (old == before.options.end() || old->second != value)
            changes.push_back(fmt::format("--{} was \"{}\" and is \"{}\"", name,
                                          old == before.options.end() ? "" : old->second, value));
    }
    if (before.frame && after.frame && *before.frame != *after.frame)
        changes.push_back(fmt::format("the frame of all maps was {} and is {}", text_of(*before.frame),
                                      text_of(*after.frame)));
    return changes;
}

}  // namespace dateline
