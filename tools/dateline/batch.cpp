// SPDX-License-Identifier: Apache-2.0
// dateline batch INPUT... -o DIR
#include "geodata/calendar/calendar.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "geodata/ogr/geojson.h"
#include "render/layers/ground.h"
#include "render/page/page_maker.h"
#include "render/tiles/draw_tiles.h"
#include "tools/dateline/command.h"
#include "tools/dateline/event_inputs.h"
#include "tools/dateline/manifest.h"
#include "tools/dateline/map_options.h"
#include "tools/dateline/page_options.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

#include <fmt/format.h>

namespace dateline::cli {

namespace fs = std::filesystem;

namespace {

struct BatchOptions {
    EventInputs inputs;
    PageOptions page;
    std::string output;
    std::string zoom = "4-8";
    std::string by = "day";
    int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

/// Writes files below the folder and notes each in the manifest.
class Outputs final : public TileSink {
  public:
    explicit Outputs(fs::path folder)
        : folder_(std::move(folder)), tiles_(make_directory_sink(folder_ / "tiles", TileFormat::png)) {}

    void write(const std::string& name, const std::string& bytes) {
        write_file(folder_ / name, bytes);
        manifest.outputs[name] = sha256_hex(bytes);
    }
    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        tiles_->put(date, tile, bytes);
        manifest.outputs[fmt::format("tiles/{}/{}/{}/{}.png", date, tile.zoom, tile.x, tile.y)] =
            sha256_hex(bytes);
    }
    void finish() override { tiles_->finish(); }

    Manifest manifest;

  private:
    fs::path folder_;
    std::unique_ptr<TileSink> tiles_;
};

std::string key_of(const BatchOptions& given, const std::string& events, const Style& style,
                   const BaseMap& base) {
    Sha256 hash;
    // Another build of the program may draw otherwise.
    hash.add(sha256_hex_of_file("/proc/self/exe")).add(events).add(style.hash()).add(base.stamp());
    for (const std::string& option :
         {given.zoom, given.by, given.page.language, given.page.size, given.page.paper, given.page.bbox,
          given.page.title, fmt::format("{}", given.page.scale)}) {
        hash.add(option).add(std::string_view("\0", 1));
    }
    return hash.hex();
}

std::string index_page(const std::vector<MapDate>& dates, const std::string& language) {
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>Dateline</title>\n", language);
    html +=
        "<style>body{font-family:sans-serif;margin:2em}figure{display:inline-block;margin:1em}img{width:36em;"
        "max-width:100%}</style>\n<h1>Dateline</h1>\n<p><a href=\"events.geojson\">events.geojson</a></p>\n";
    for (const MapDate& date : dates) {
        html += fmt::format(
            "<figure><a href=\"maps/{0}.png\"><img src=\"maps/{0}.png\" alt=\"{0}\" loading=\"lazy\"></a>"
            "<figcaption>{0}</figcaption></figure>\n",
            date.name());
    }
    return html + "</html>\n";
}

class Batch {
  public:
    Batch(const BatchOptions& given, Diagnostics& diagnostics)
        : given_(given),
          diagnostics_(diagnostics),
          period_(parse_period(given.by)),
          zooms_(parse_zooms(given.zoom)),
          size_(page_size(given.page)) {
        if (!period_) throw usage_error("--by is no period", given.by, "day, week, month");
        if (!given.page.bbox.empty()) extent_ = parse_bbox(given.page.bbox);
    }

    void run() {
        const EventLayer layer = given_.inputs.read(diagnostics_);
        if (layer.events.empty()) diagnostics_.warn("no events were found; the batch holds no maps");
        const std::string events = to_geojson(layer.events);
        const Style style = load_style(given_.page.style);
        const BaseMap base(basemap_path());
        const fs::path folder = given_.output;
        const Manifest before = Manifest::read(folder);
        const std::string key = key_of(given_, events, style, base);
        if (before.key == key && before.is_intact(folder)) {
            std::cout << fmt::format("{}: nothing changed\n", given_.output);
            return;
        }

        Outputs outputs(folder);
        outputs.manifest.key = key;
        outputs.write("events.geojson", events);
        const Calendar calendar(layer.events, *period_);
        const SymbolTable symbols = SymbolTable::load();
        draw_pages(layer, calendar, style, base, symbols, outputs);
        draw_tile_sets(layer, calendar, style, base, symbols, outputs);
        outputs.write("index.html", index_page(calendar.dates(), given_.page.language));
        before.remove_outputs_missing_in(outputs.manifest, folder);
        outputs.manifest.write(folder);
        std::cout << fmt::format("{}: {} dates, {} files\n", given_.output, calendar.dates().size(),
                                 outputs.manifest.outputs.size());
    }

  private:
    void draw_pages(const EventLayer& layer, const Calendar& calendar, const Style& style,
                    const BaseMap& base, const SymbolTable& symbols, Outputs& outputs) const {
        const Locale locale = Locale::load(given_.page.language);
        const auto gazetteer = std::make_shared<const Gazetteer>(gazetteer_path());
        PageMaker maker(style, base, symbols, locale, place_names(gazetteer, given_.page.language));
        for (const MapDate& date : calendar.dates()) {
            PageRequest request;
            request.events = layer.events;
            request.drawn = calendar.drawn(date);
            request.listed = calendar.listed(date);
            request.days = date.days();
            request.extent = extent_;
            request.title = given_.page.title;
            request.width_px = size_.width_px;
            request.height_px = size_.height_px;
            request.fictitious = layer.fictitious;
            outputs.write("maps/" + date.name() + ".png",
                          maker.make(request, PageFormat::png, given_.page.scale).bytes);
            diagnostics_.info("maps/" + date.name() + ".png");
        }
    }

    void draw_tile_sets(const EventLayer& layer, const Calendar& calendar, const Style& style,
                        const BaseMap& base, const SymbolTable& symbols, Outputs& outputs) const {
        std::vector<DatedEvents> dates;
        std::vector<std::size_t> shown;
        for (const MapDate& date : calendar.dates()) {
            DatedEvents dated{date.name(), calendar.drawn(date)};
            std::erase_if(dated.events,
                          [&](std::size_t index) { return !is_drawn_on_tiles(layer.events[index]); });
            shown.insert(shown.end(), dated.events.begin(), dated.events.end());
            if (!dated.events.empty()) dates.push_back(std::move(dated));
        }
        const std::string& language = given_.page.language;
        const TileLook look{style,
                            base,
                            symbols,
                            language,
                            make_map_state(language, all_countries(base)),
                            TileFormat::png,
                            TileContent::baked,
                            1};
        const auto areas = extent_ ? std::vector<LonLatBox>{*extent_} : areas_of(layer.events, shown);
        if (dates.empty() || areas.empty()) return;
        draw_tiles(look, {areas, zooms_.first, zooms_.last, given_.jobs}, layer.events, dates, outputs);
    }

    const BatchOptions& given_;
    Diagnostics& diagnostics_;
    std::optional<Period> period_;
    ZoomRange zooms_;
    PageSize size_;
    std::optional<LonLatBox> extent_;
};

}  // namespace

void add_batch_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<BatchOptions>();
    CLI::App* command = app.add_subcommand(
        "batch", "For every date a map and tiles, with events.geojson, manifest.json, index.html");
    given->inputs.add_options(*command);
    command
        ->add_option("-o,--output", given->output, "A folder; a second run draws only when something changed")
        ->required();
    command->add_option("--zoom", given->zoom, "Zoom range of the tiles (default 4-8)");
    command->add_option("--by", given->by, "A map for each day, week or month (default day)")
        ->check(CLI::IsMember({"day", "week", "month"}));
    command->add_option("--jobs", given->jobs, "Threads (default: all cores)")->check(CLI::Range(1, 256));
    given->page.add_to(*command);
    command->callback(
        [given, &session] { session.run = [given, &session] { Batch(*given, session.diagnostics).run(); }; });
}

}  // namespace dateline::cli
