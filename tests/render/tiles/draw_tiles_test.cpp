// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/draw_tiles.h"

#include "render/style_layers/map_state.h"
#include "tests/render/decoded_png.h"

#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

using TileSet = std::map<std::pair<std::string, TileId>, std::string>;

class CollectingSink final : public TileSink {
  public:
    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        CHECK(tiles.emplace(std::pair(std::string(date), tile), std::string(bytes)).second);
    }
    void finish() override { finished = true; }

    TileSet tiles;
    bool finished = false;
};

Event event_at(double lon, double lat, SubEventType sub, PlacePrecision precision) {
    Event event;
    event.type = type_of(sub);
    event.sub_type = sub;
    event.point = LonLat{lon, lat};
    event.place_precision = precision;
    event.place_name = "Ville";
    return event;
}

/// A town with two kinds, a town with one, a province, a surrounding, a country.
std::vector<Event> sample_events() {
    return {event_at(43.12, 36.33, SubEventType::armed_clash, PlacePrecision::settlement),
            event_at(43.12, 36.33, SubEventType::air_drone_strike, PlacePrecision::settlement),
            event_at(39.01, 35.95, SubEventType::shelling, PlacePrecision::settlement),
            event_at(36.75, 35.13, SubEventType::armed_clash, PlacePrecision::admin1),
            event_at(40.14, 35.33, SubEventType::attack, PlacePrecision::near),
            event_at(38.5, 35, SubEventType::agreement, PlacePrecision::country)};
}

const std::vector<DatedEvents>& sample_dates() {
    static const std::vector<DatedEvents> dates = {{"2015-10-07", {0, 1, 3, 5}}, {"2015-10-08", {2, 4}}};
    return dates;
}

struct World {
    Style style = load_style("news");
    BaseMap base{basemap_path()};
    SymbolTable symbols = SymbolTable::load();

    TileLook look() const {
        return {style, base, symbols, "fr", make_map_state("fr", {}), TileFormat::png, TileContent::baked, 1};
    }
    TileSet draw(const TileLook& how, const TileExtent& extent, const std::vector<DatedEvents>& dates) const {
        CollectingSink sink;
        draw_tiles(how, extent, sample_events(), dates, sink);
        CHECK(sink.finished);
        return sink.tiles;
    }
};

constexpr LonLatBox kRegion{35.5, 34, 44, 37};

}  // namespace

TEST_CASE("a tile is the same bytes under another box and number of threads, and alone") {
    const World world;
    const TileSet all = world.draw(world.look(), {{kRegion}, 6, 7, 1}, sample_dates());
    CHECK(all.size() > 20);  // over two dates
    CHECK(world.draw(world.look(), {{kRegion}, 6, 7, 3}, sample_dates()) == all);
    // A point's box: one tile a zoom; a shifted box: tiles in other numbers, some the same.
    for (const LonLatBox& box : {LonLatBox{43.12, 36.33, 43.13, 36.34}, LonLatBox{38, 33, 41.3, 36.2}}) {
        int shared = 0;
        for (const auto& [key, bytes] : world.draw(world.look(), {{box}, 6, 7, 2}, sample_dates())) {
            const auto same = all.find(key);
            if (same == all.end()) continue;
            ++shared;
            CHECK(same->second == bytes);
        }
        CHECK(shared >= 4);
    }
}

TEST_CASE(
    "an overlay over the base is the baked tile; opaque where it differs, absent where nothing changed") {
    const World world;
    const TileExtent extent{{kRegion}, 7, 7, 2};
    const TileSet baked = world.draw(world.look(), extent, sample_dates());
    const TileSet base = world.draw(world.look(), extent, {{"", {}}});
    TileLook look = world.look();
    look.content = TileContent::overlay;
    const TileSet overlay = world.draw(look, extent, sample_dates());
    CHECK(overlay.size() > 4);
    CHECK(overlay.size() < baked.size());
    for (const auto& [key, bytes] : baked) {
        const auto plain = base.find({"", key.second});
        REQUIRE(plain != base.end());
        const auto changed = overlay.find(key);
        CHECK((changed == overlay.end()) == (bytes == plain->second));
        if (changed == overlay.end()) continue;
        auto pixels = decoded_png(plain->second);
        const auto over = decoded_png(changed->second);
        bool crisp = true;
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const std::uint32_t alpha = over[i] >> 24;
            crisp = crisp && (alpha == 0 || alpha == 255);
            if (alpha == 255) pixels[i] = over[i];
        }
        CHECK(crisp);
        CHECK(pixels == decoded_png(bytes));
    }
}

TEST_CASE("SVG tiles are documents of their own, the same for any extent") {
    const World world;
    TileLook look = world.look();
    look.format = TileFormat::svg;
    const TileSet all = world.draw(look, {{kRegion}, 6, 6, 2}, sample_dates());
    const TileSet alone = world.draw(look, {{{43.12, 36.33, 43.13, 36.34}}, 6, 6, 1}, sample_dates());
    CHECK(alone.size() == 2);
    for (const auto& [key, bytes] : alone) {
        CHECK(bytes == all.at(key));
        CHECK(bytes.find("<svg") != std::string::npos);
        CHECK(bytes.find("</svg>") != std::string::npos);
    }
    CHECK(alone.begin()->second.find("class=\"events\"") != std::string::npos);
}

TEST_CASE("at twice the ratio a tile has twice the pixels a side") {
    const World world;
    TileLook look = world.look();
    look.ratio = 2;
    for (const auto& [key, bytes] :
         world.draw(look, {{{43.12, 36.33, 43.13, 36.34}}, 6, 6, 1}, sample_dates())) {
        CHECK(decoded_png(bytes).size() == 512 * 512);
    }
}

TEST_CASE("places near each other share an area, far ones do not, countries have none") {
    const auto at = [](double lon, double lat) {
        return event_at(lon, lat, SubEventType::attack, PlacePrecision::settlement);
    };
    std::vector<Event> events = {at(40, 35), at(46, 36), at(43, 35.5), at(-0.1, 51.5)};
    events.push_back(event_at(98, 60, SubEventType::attack, PlacePrecision::country));
    // 6° apart, joined by the third between them; the last two are far away and no place at all.
    const auto areas = areas_of(events, std::vector<std::size_t>{0, 1, 2, 3, 4});
    REQUIRE(areas.size() == 2);
    CHECK(areas[0] == LonLatBox{40 - 1.5, 35 - 1.5, 46 + 1.5, 36 + 1.5});
    CHECK(areas[1] == LonLatBox{-0.1 - 1.5, 51.5 - 1.5, -0.1 + 1.5, 51.5 + 1.5});
    CHECK(areas_of(events, std::vector<std::size_t>{0, 1}).size() == 2);
    CHECK(areas_of(events, std::vector<std::size_t>{4}).empty());
}
