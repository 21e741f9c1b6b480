// SPDX-License-Identifier: Apache-2.0
// dateline tiles INPUT... -o DIR|F.mbtiles|F.pmtiles
#include "geodata/calendar/calendar.h"
#include "geodata/core/error.h"
#include "geodata/events/told_once.h"
#include "geodata/sources/attribution.h"
#include "render/style_layers/map_state.h"
#include "render/tiles/draw_tiles.h"
#include "tools/dateline/command.h"
#include "tools/dateline/event_inputs.h"
#include "tools/dateline/map_options.h"
#include "tools/dateline/page_options.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <numeric>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

namespace dateline::cli {

namespace {

struct TilesOptions {
    EventInputs inputs;
    std::string output;
    std::string zoom = "4-9";
    std::string format = "png";
    std::string compress = "normal";
    std::string by = "none";
    std::string window;
    bool cumulative = false;
    std::string bbox;
    bool overlay = false;
    int scale = 1;
    std::vector<std::string> layers;
    int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    std::string style = "news";
    std::string basemap;
    std::string language = "fr";
};

/// Pictures of metatiles, 17 MB each, are made and freed again and again. Memory given back to the system
/// each time would have to be cleared and mapped anew: an eighth of the work.
void keep_freed_memory() {
    constexpr int kMegabyte = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
    ::mallopt(M_TRIM_THRESHOLD, 512 * kMegabyte);
}

Compression compression_of(const std::string& word) {
    return word == "fast" ? Compression::fast : word == "best" ? Compression::best : Compression::normal;
}

std::vector<DatedEvents> dates_of(const std::vector<Event>& events, const TilesOptions& given) {
    if (given.by == "none") {
        std::vector<std::size_t> all(events.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return {{"", all}};
    }
    const auto period = parse_period(given.by);
    if (!period) throw usage_error("--by is no period", given.by, "day, week, month, none");
    const Calendar calendar(events, *period, parse_window(given.window, given.cumulative));
    std::vector<DatedEvents> dates;
    for (const MapDate& date : calendar.dates()) {
        DatedEvents dated{date.name(), calendar.drawn(date)};
        std::erase_if(dated.events, [&](std::size_t index) { return !is_drawn_on_tiles(events[index]); });
        if (!dated.events.empty()) dates.push_back(std::move(dated));
    }
    return dates;
}

std::vector<LonLatBox> areas_of(const std::vector<Event>& events, const std::vector<DatedEvents>& dates,
                                const TilesOptions& given) {
    if (!given.bbox.empty()) return {parse_bbox(given.bbox)};
    std::vector<std::size_t> shown;
    for (const DatedEvents& date : dates) shown.insert(shown.end(), date.events.begin(), date.events.end());
    return dateline::areas_of(events, shown);
}

/// A line that rewrites itself; only where someone is looking.
TileProgress progress_line() {
    if (::isatty(STDERR_FILENO) == 0) return {};
    return [](std::size_t done, std::size_t planned) {
        std::cerr << fmt::format("\rtiles: {} of {} a date", done, planned) << (done == planned ? "\n" : "")
                  << std::flush;
    };
}

void draw(const TilesOptions& given, Diagnostics& diagnostics) {
    const ZoomRange zooms = parse_zooms(given.zoom);
    if (!given.bbox.empty()) parse_bbox(given.bbox);  // wrong usage is told before work starts
    const EventLayer layer = given.inputs.read(diagnostics);
    const std::vector<Event> events = told_once(layer.events).events;
    const std::vector<DatedEvents> dates = dates_of(events, given);
    const std::vector<LonLatBox> areas = areas_of(events, dates, given);
    if (layer.events.empty()) diagnostics.warn("no events were found; the tiles show the base map only");
    if (areas.empty() || dates.empty()) {
        diagnostics.warn(
            "no event has both a place and a date to draw, so there are no tiles; --bbox W,S,E,N with "
            "--by none draws the base map");
        return;
    }
    if (zooms.last > BaseMap::kMaxZoom) {
        diagnostics.warn(
            fmt::format("the built-in base map is made for zooms up to {}; larger ones show nothing more",
                        BaseMap::kMaxZoom));
    }

    keep_freed_memory();
    const Style style = load_style(given.style);
    const BaseMap base(basemap_path());
    const SymbolTable symbols = SymbolTable::load();
    const TileFormat format = given.format == "svg" ? TileFormat::svg : TileFormat::png;
    const std::vector<UserLayer> user_layers = read_user_layers(given.layers, style);
    for (const std::string& warning : style.warnings()) diagnostics.warn(warning);
    StyleDataPool style_data(style, source_options(given.style, given.basemap, base), diagnostics);
    const TileLook look{style,
                        base,
                        symbols,
                        given.language,
                        make_map_state(given.language, all_countries(base)),
                        format,
                        given.overlay ? TileContent::overlay : TileContent::baked,
                        given.scale,
                        user_layers,
                        &style_data,
                        compression_of(given.compress)};
    const TileExtent extent{areas, zooms.first, zooms.last, given.jobs};
    TileSetInfo info;
    info.name = std::filesystem::path(given.output).stem().string();
    info.description = "Events reported in the news, drawn by Dateline";
    info.attribution = kDataAttribution;
    info.format = format;
    info.role = given.overlay ? TileSetRole::overlay : TileSetRole::baselayer;
    info.bounds = box_around(areas);
    info.min_zoom = zooms.first;
    info.max_zoom = zooms.last;
    const auto sink = open_tile_sink(given.output, info);
    const TileCounts counts = draw_tiles(look, extent, events, dates, *sink, progress_line());
    diagnostics.info(fmt::format("{}: {} tiles over {} dates", given.output, counts.written, dates.size()));
}

}  // namespace

void add_tiles_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<TilesOptions>();
    CLI::App* command = app.add_subcommand("tiles", "Map tiles of the events, for all or for each date");
    given->inputs.add_options(*command);
    command->add_option("-o,--output", given->output, "A folder, FILE.mbtiles or FILE.pmtiles")
        ->type_name("PATH")
        ->required();
    command->add_option("--zoom", given->zoom, "Zoom range (default 4-9)")->type_name("A-B");
    command->add_option("--format", given->format, "png or svg (default png)")
        ->check(CLI::IsMember({"png", "svg"}));
    command
        ->add_option("--by", given->by, "A tile set for each day, week or month; none: one for all (default)")
        ->check(CLI::IsMember({"day", "week", "month", "none"}));
    command->add_option("--window", given->window, "How many days up to its date a map shows, such as 7d")
        ->type_name("DAYS");
    command->add_flag("--cumulative", given->cumulative, "Each date shows everything up to it");
    command->add_option("--bbox", given->bbox, "In degrees (default: around the events)")
        ->type_name("W,S,E,N");
    command->add_flag("--overlay", given->overlay,
                      "Only the pixels that events change, the rest transparent");
    command
        ->add_option("--compress", given->compress,
                     "PNG: fast, normal (default) or best; the same pixels in fewer bytes")
        ->check(CLI::IsMember({"fast", "normal", "best"}))
        ->type_name("HOW");
    command->add_option("--scale", given->scale, "Device pixels a pixel: 1 to 4 (default 1)")
        ->type_name("N")
        ->check(CLI::Range(1, 4));
    command->add_option("--jobs", given->jobs, "Threads (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    command->add_option("--style", given->style, "A theme's name or a style file (default news)")
        ->type_name("STYLE");
    add_layer_option(*command, given->layers);
    command
        ->add_option("--basemap", given->basemap,
                     "Vector tiles for the ground in place of the built-in base map")
        ->type_name("FILE.mbtiles")
        ->check(CLI::ExistingFile);
    command->add_option("--lang", given->language, "Language of the map: fr, en, ar (default fr)")
        ->type_name("LANG");
    command->callback(
        [given, &session] { session.run = [given, &session] { draw(*given, session.diagnostics); }; });
}

}  // namespace dateline::cli
