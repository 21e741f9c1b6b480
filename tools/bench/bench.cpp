// SPDX-License-Identifier: Apache-2.0
// What the stages cost on this machine, one line each: name, figure, unit. Needs the built data.
//     cmake --build --preset release --target dateline_bench && build/dateline_bench
// With a JSON lines file of articles: only what the road from their texts to events costs.
//     build/dateline_bench articles.jsonl
// Only that road, over the sample articles:
//     build/dateline_bench events
// Only what needs no data, the styles:
//     build/dateline_bench styles
// Only a table of five million events, which takes minutes and 2 GB of the temporary folder; or of so many:
//     build/dateline_bench tables [ROWS]
#include "geodata/basemap/basemap.h"
#include "geodata/calendar/calendar.h"
#include "geodata/core/paths.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/fold.h"
#include "geodata/pipeline/event_layer.h"
#include "render/page/page_maker.h"
#include "render/style_layers/map_state.h"
#include "render/tiles/draw_tiles.h"
#include "tools/bench/events_bench.h"
#include "tools/bench/geoparse_bench.h"
#include "tools/bench/style_bench.h"
#include "tools/bench/tables_bench.h"
#include "tools/bench/timing.h"

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace dateline;
using namespace dateline::bench;

void print(std::string_view what, double figure, std::string_view unit) {
    std::printf("%-44s %12.3f %s\n", std::string(what).c_str(), figure, std::string(unit).c_str());
}

/// Every 97th place's folded name: a fixed sample over the whole gazetteer.
std::vector<std::string> sample_names(const Gazetteer& gazetteer) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < gazetteer.size(); i += 97)
        names.push_back(fold_phrase(gazetteer.place(PlaceIndex{static_cast<std::uint32_t>(i)}).name));
    return names;
}

void measure_gazetteer() {
    print("gazetteer: open", 1e3 * median_seconds(21, [] { const Gazetteer gazetteer(gazetteer_path()); }),
          "ms");
    const Gazetteer gazetteer(gazetteer_path());
    const auto names = sample_names(gazetteer);
    std::size_t found = 0;
    const double exact = median_seconds(5, [&] {
        for (const std::string& name : names) found += gazetteer.find(name).size();
    });
    print("gazetteer: look-up by name", 1e6 * exact / static_cast<double>(names.size()), "us");
    const double alike = median_seconds(5, [&] {
        for (const std::string& name : names) found += gazetteer.find_alike(name).size();
    });
    print("gazetteer: look-up by spelling", 1e6 * alike / static_cast<double>(names.size()), "us");
    print("gazetteer: places found a look-up",
          static_cast<double>(found) / 10 / static_cast<double>(names.size()), "");
}

void measure_basemap() {
    print("base map: open", 1e3 * median_seconds(21, [] { const BaseMap map(basemap_path()); }), "ms");
    const BaseMap map(basemap_path());
    std::size_t points = 0;
    const MercatorPoint centre = to_mercator({40.0, 35.5});
    // An 8 x 8 metatile of zoom 7.
    const double half = 4.0 / 128;
    const MercatorBox box{centre.x - half, centre.y - half, centre.x + half, centre.y + half};
    const double seconds = median_seconds(11, [&] {
        for (const std::string_view layer : map.layers())
            map.visit(layer, 7, box,
                      [&](const BaseFeature& feature) { points += feature.geometry().points.size(); });
    });
    print("base map: all layers of a zoom 7 metatile", 1e3 * seconds, "ms");
    print("base map: points in it", static_cast<double>(points) / 11, "");
}

/// The articles of tests/articles, from text to events, start excluded as far as it can be told apart.
std::vector<Event> measure_sample_run() {
    const std::vector<std::string> inputs{(resource_dir() / "tests" / "articles").string()};
    CollectedDiagnostics diagnostics;
    EventLayer layer;
    const double seconds = median_seconds(5, [&] { layer = read_event_layer(inputs, {}, diagnostics); });
    print("events: start and 12 sample articles", 1e3 * seconds, "ms");
    print("events: found in them", static_cast<double>(layer.events.size()), "");
    return layer.events;
}

void measure_pages(const std::vector<Event>& events) {
    const Style style = load_style("news");
    const BaseMap base(basemap_path());
    const SymbolTable symbols = SymbolTable::load();
    const Locale locale = Locale::load("fr");
    PlaceNames names;
    names.place = [](const Event& event) { return event.place_name; };
    names.country = [](const Event& event) { return event.country; };
    PageRequest request;
    request.events = events;
    request.drawn = events_within(events, std::nullopt);
    request.width_px = 1600;
    request.height_px = 1200;
    for (const PageFormat format : {PageFormat::png, PageFormat::svg, PageFormat::pdf}) {
        std::size_t bytes = 0;
        const double seconds = median_seconds(5, [&] {
            PageMaker maker(style, base, symbols, locale, names);
            bytes = maker.make(request, format, 1).bytes.size();
        });
        const std::string what = "page: 1600x1200 " + std::string(extension_of(format));
        print(what, 1e3 * seconds, "ms");
        print(what, static_cast<double>(bytes) / 1e3, "kB");
    }
}

/// Takes tiles and forgets them.
class NoSink final : public TileSink {
  public:
    void put(std::string_view, TileId, std::string_view bytes) override { bytes_ += bytes.size(); }
    void finish() override {}
    std::size_t bytes() const { return bytes_; }

  private:
    std::size_t bytes_ = 0;
};

void measure_tiles(const std::vector<Event>& events) {
    const Style style = load_style("news");
    const BaseMap base(basemap_path());
    const SymbolTable symbols = SymbolTable::load();
    const TileLook look{
        style, base, symbols, "fr", make_map_state("fr", {}), TileFormat::png, TileContent::baked, 1};
    const TileExtent extent{{{35, 29, 49, 38}}, 4, 8, 1};
    const std::vector<DatedEvents> dates{{"", events_within(events, std::nullopt)}};
    TileCounts counts;
    const double seconds = median_seconds(3, [&] {
        NoSink sink;
        counts = draw_tiles(look, extent, events, dates, sink);
    });
    print("tiles: zoom 4 to 8, one thread", static_cast<double>(counts.written) / seconds, "tiles/s");
    print("tiles: in the set", static_cast<double>(counts.written), "");
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc > 1 && std::string_view(argv[1]) == "styles") {
            measure_styles();
            return 0;
        }
        if (argc > 1 && std::string_view(argv[1]) == "events") {
            measure_events();
            return 0;
        }
        if (argc > 1 && std::string_view(argv[1]) == "tables") {
            measure_tables(argc > 2 ? std::stoul(argv[2]) : 5'000'000);
            return 0;
        }
        if (argc > 1) {
            measure_events_of(argv[1]);
            return 0;
        }
        measure_styles();
        measure_gazetteer();
        measure_geoparser();
        measure_events();
        measure_basemap();
        const std::vector<Event> events = measure_sample_run();
        measure_pages(events);
        measure_tiles(events);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dateline_bench: %s\n", error.what());
        return 1;
    }
}
