// SPDX-License-Identifier: Apache-2.0
#include "render/batch/batch.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/batch/contents.h"
#include "render/batch/leftovers.h"
#include "render/batch/plan.h"
#include "render/style_layers/map_state.h"
#include "render/tiles/draw_tiles.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Dates whose tiles are drawn together, over one base; also how much a killed run may have to draw again.
constexpr std::size_t kDatesAtOnce = 32;

/// One run in one folder. The manifest in memory tells what is made already, and is written after each step.
class BatchRun {
  public:
    BatchRun(fs::path folder, const BatchSettings& settings, const BatchLook& look, BatchPlan plan,
             Diagnostics& diagnostics)
        : folder_(std::move(folder)),
          settings_(settings),
          look_(look),
          plan_(std::move(plan)),
          diagnostics_(diagnostics),
          maker_(look.style, look.base, look.symbols, look.locale, look.names, look.style_data) {}

    BatchResult run() {
        result_.dates = plan_.dates.size();
        const std::optional<Manifest> before = read_manifest();
        if (before) {
            result_.reasons = common_changes(*before, plan_.manifest);
            keep_finished(*before);
        }
        if (holds_manifest() && is_finished() && holds_events() && holds_index()) return result_;

        result_.changed = true;
        if (before) remove_unwanted(*before);
        // From here on everything that may come into being is claimed.
        write_manifest();
        if (!holds_events()) write_file(folder_ / kEventsFile, plan_.events_geojson);
        if (!holds_index()) write_file(folder_ / kIndexFile, plan_.index_html);
        const auto sink = make_directory_sink(folder_ / kTilesFolder, TileFormat::png);
        for (std::size_t first = 0; first < plan_.dates.size(); first += kDatesAtOnce) {
            const std::size_t end = std::min(first + kDatesAtOnce, plan_.dates.size());
            for (std::size_t i = first; i < end; ++i) draw_maps(i);
            draw_tile_sets(first, end, *sink);
        }
        return result_;
    }

  private:
    /// A manifest that nobody can read is as good as none: then all is drawn, and nothing removed.
    std::optional<Manifest> read_manifest() {
        const fs::path path = folder_ / kManifestFile;
        if (!fs::exists(path)) return std::nullopt;
        try {
            manifest_bytes_ = read_file(path);
            return parse_manifest(manifest_bytes_, path.string());
        } catch (const Error& error) {
            diagnostics_.warn(std::string(error.what()) + "; everything is made again");
            return std::nullopt;
        }
    }

    bool holds_manifest() const { return manifest_bytes_ == to_json(plan_.manifest); }
    bool holds_events() const {
        return FolderContents(folder_).file(kEventsFile) == plan_.manifest.events_content;
    }
    bool holds_index() const {
        return FolderContents(folder_).file(kIndexFile) == plan_.manifest.index_content;
    }

    bool is_finished() const {
        return std::all_of(
            plan_.manifest.dates.begin(), plan_.manifest.dates.end(), [](const DateRecord& date) {
                const auto is_made = [](const auto& record) { return record.content.is_made(); };
                return std::all_of(date.maps.begin(), date.maps.end(), is_made) &&
                       std::all_of(date.tiles.begin(), date.tiles.end(), is_made);
            });
    }

    /// Takes over what was made from the same things and still is what it was.
    void keep_finished(const Manifest& before) {
        FolderContents contents(folder_);
        for (DateRecord& date : plan_.manifest.dates) {
            const auto old = std::find_if(before.dates.begin(), before.dates.end(),
                                          [&](const DateRecord& d) { return d.name == date.name; });
            if (old == before.dates.end()) continue;
            // A map whose words are lost is drawn again with them.
            const bool has_alt = old->alt.is_made() && contents.file(alt_path(date.name)) == old->alt;
            for (MapRecord& map : date.maps) {
                if (!has_alt) break;
                for (const MapRecord& made : old->maps) {
                    if (made.format != map.format || made.depends != map.depends || !made.content.is_made())
                        continue;
                    if (contents.file(map_path(date.name, map.format)) != made.content) continue;
                    map.content = made.content;
                    date.alt = old->alt;
                    date.warnings = old->warnings;
                }
            }
            for (TilesRecord& tiles : date.tiles) {
                for (const TilesRecord& made : old->tiles) {
                    if (made.block != tiles.block || made.depends != tiles.depends || !made.content.is_made())
                        continue;
                    if (contents.tiles(date.name, tiles.block) == made.content) tiles.content = made.content;
                }
            }
        }
    }

    void remove_unwanted(const Manifest& before) {
        const std::vector<fs::path> claimed = files_of(before), wanted = files_of(plan_.manifest);
        std::vector<fs::path> unwanted;
        std::set_difference(claimed.begin(), claimed.end(), wanted.begin(), wanted.end(),
                            std::back_inserter(unwanted));
        result_.files_removed = remove_files(folder_, unwanted);
        remove_temporaries(folder_, wanted);
    }

    void write_manifest() { write_file(folder_ / kManifestFile, to_json(plan_.manifest)); }

    void draw_maps(std::size_t i) {
        const PlannedDate& planned = plan_.dates[i];
        DateRecord& date = plan_.manifest.dates[i];
        const auto drawn_before = result_.maps_drawn;
        for (MapRecord& map : date.maps) {
            if (map.content.is_made()) continue;
            PageRequest request;
            request.events = plan_.told.events;
            request.sources = plan_.told.sources;
            request.drawn = planned.drawn;
            request.listed = planned.listed;
            request.days = planned.date.days();
            request.extent = plan_.manifest.frame;
            request.projection = settings_.projection;
            request.title = settings_.title;
            request.width_px = settings_.width_px;
            request.height_px = settings_.height_px;
            request.fictitious = settings_.fictitious;
            request.time_zone = settings_.time_zone;
            request.focus = settings_.focus;
            request.label_language = settings_.label_language;
            request.second_language = settings_.second_language;
            request.user_layers = look_.user_layers;
            const MadePage made = maker_.make(request, map.format, settings_.ratio);
            const fs::path path = map_path(date.name, map.format);
            write_file(folder_ / path, made.bytes);
            map.content = content_of_bytes(made.bytes);
            date.alt = content_of_bytes(made.alt_text);
            if (FolderContents(folder_).file(alt_path(date.name)) != date.alt)
                write_file(folder_ / alt_path(date.name), made.alt_text);
            date.warnings = warnings_of(date.name, made);
            ++result_.maps_drawn;
            diagnostics_.info(fmt::format("{}: {} events", path.generic_string(), date.drawn));
        }
        if (result_.maps_drawn != drawn_before) write_manifest();
    }

    static std::vector<std::string> warnings_of(const std::string& date, const MadePage& made) {
        std::vector<std::string> warnings;
        if (made.outside != 0)
            warnings.push_back(fmt::format("{}: {} events lie outside the frame", date, made.outside));
        if (made.left_out != 0)
            warnings.push_back(fmt::format(
                "{}: the list has no room for {} events; a larger --size shows them", date, made.left_out));
        return warnings;
    }

    /// Zoom by zoom, the dates of the range that lack their tiles.
    void draw_tile_sets(std::size_t first, std::size_t end, TileSink& sink) {
        for (int zoom = settings_.min_zoom; zoom <= settings_.max_zoom; ++zoom) {
            std::vector<DatedEvents> dates;
            std::vector<TilesRecord*> records;
            for (std::size_t i = first; i < end; ++i) {
                for (TilesRecord& tiles : plan_.manifest.dates[i].tiles) {
                    if (tiles.block.zoom != zoom || tiles.content.is_made()) continue;
                    dates.push_back({plan_.manifest.dates[i].name, plan_.dates[i].on_tiles});
                    records.push_back(&tiles);
                }
            }
            if (dates.empty()) continue;
            DigestingSink digests(sink);
            draw_tiles(tile_look(), {plan_.tile_areas, zoom, zoom, settings_.jobs}, plan_.told.events, dates,
                       digests);
            for (std::size_t i = 0; i < dates.size(); ++i)
                records[i]->content = digests.content(dates[i].date);
            result_.tile_sets_drawn += dates.size();
            write_manifest();
            diagnostics_.info(fmt::format("tiles of zoom {}: {} dates", zoom, dates.size()));
        }
    }

    const TileLook& tile_look() {
        if (!tile_look_) {
            tile_look_.emplace(TileLook{look_.style, look_.base, look_.symbols, look_.language,
                                        make_map_state(look_.language, all_countries(look_.base)),
                                        TileFormat::png, TileContent::baked, settings_.ratio,
                                        look_.user_layers, look_.style_data});
        }
        return *tile_look_;
    }

    fs::path folder_;
    const BatchSettings& settings_;
    const BatchLook& look_;
    BatchPlan plan_;
    Diagnostics& diagnostics_;
    PageMaker maker_;
    std::optional<TileLook> tile_look_;
    std::string manifest_bytes_;
    BatchResult result_;
};

}  // namespace

BatchResult run_batch(const fs::path& folder, std::span<const Event> events, const BatchSettings& settings,
                      const BatchLook& look, const BatchOrigin& origin, Diagnostics& diagnostics) {
    return BatchRun(folder, settings, look, plan_batch(events, settings, look, origin), diagnostics).run();
}

}  // namespace dateline
