// SPDX-License-Identifier: Apache-2.0
// Of the built base map. What lies where is common knowledge, not taken from the pack.
#include "geodata/basemap/basemap.h"

#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"

#include <cmath>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const BaseMap& base_map() {
    static const BaseMap map(basemap_path());
    return map;
}

constexpr MercatorBox kWorld{0, 0, 1, 1};

MercatorBox around(LonLat point, double half) {
    const MercatorPoint p = to_mercator(point);
    return {p.x - half, p.y - half, p.x + half, p.y + half};
}

bool holds(const char* layer, int zoom, LonLat point) {
    bool held = false;
    base_map().visit(layer, zoom, around(point, 1e-9), [&](const BaseFeature& feature) {
        held |= contains(feature.geometry(), to_mercator(point));
    });
    return held;
}

}  // namespace

TEST_CASE("Known points lie in their countries") {
    const std::map<std::string, LonLat> capitals{
        {"SY", {36.3, 33.51}},    {"IQ", {44.39, 33.33}}, {"FR", {2.35, 48.86}},  {"EG", {31.24, 30.04}},
        {"UA", {30.52, 50.45}},   {"ML", {-8.0, 12.65}},  {"BR", {-47.9, -15.8}}, {"AU", {149.13, -35.3}},
        {"CA", {-75.7, 45.4}},    {"YE", {44.2, 15.35}},  {"PS", {35.2, 31.9}},   {"LB", {35.52, 33.88}},
        {"XK", {21.16, 42.66}},   {"AF", {69.17, 34.53}}, {"TW", {121.5, 25.05}}, {"SO", {44.06, 9.56}},
        {"NZ", {175.28, -37.79}}, {"LI", {9.52, 47.14}}};
    for (const auto& capital : capitals) {
        const std::string& code = capital.first;
        const LonLat point = capital.second;
        CAPTURE(code);
        CHECK(base_map().country_at(point) == code);
        for (const int zoom : {2, 5, 8}) {
            const auto area = base_map().country_area(code, zoom);
            if (code == "LI" && zoom < 8) continue;  // less than a few pixels
            REQUIRE(area.has_value());
            CHECK(contains(*area, to_mercator(point)));
        }
        const auto division = base_map().admin1_at(point, 8);
        REQUIRE(division.has_value());
        CHECK(contains(*division, to_mercator(point)));
    }
    CHECK(base_map().country_at({0, 0}) == "");
    CHECK(base_map().country_at({-150, 20}) == "");
    CHECK_FALSE(base_map().admin1_at({0, 0}, 5).has_value());
}

TEST_CASE("Every point is land or sea, never both, at every zoom; away from coasts the zooms agree") {
    std::mt19937 random(3);
    int land_points = 0;
    for (int i = 0; i < 500; ++i) {
        const LonLat point{-179.9 + 359.8 * (static_cast<double>(random()) / 4294967296.0),
                           -80 + 160 * (static_cast<double>(random()) / 4294967296.0)};
        std::set<bool> answers;
        for (const int zoom : {0, 2, 4, 5, 6, 7, 8, 10}) {
            const bool land = holds("land", zoom, point);
            CHECK(land != holds("ocean", zoom, point));
            answers.insert(land);
        }
        bool coast_near = false;
        base_map().visit("coast", 10, around(point, 0.003), [&](const BaseFeature&) { coast_near = true; });
        if (!coast_near) CHECK(answers.size() == 1);
        const bool land = holds("land", 10, point);
        land_points += land;
        CHECK(land == holds("admin1", 10, point));
    }
    // Between 80° S and 80° N, 31 % of the degrees are land.
    CHECK(land_points > 100);
    CHECK(land_points < 250);
}

TEST_CASE("Great waters are water") {
    for (const LonLat point : {LonLat{51, 42}, {18, 35}, {38, 20}, {-30, 40}, {85.5, -40}})
        CHECK(holds("ocean", 6, point));
    for (const LonLat point : {LonLat{33, -1}, {-87, 44}, {108, 53.7}, {35.5, 31.55}})
        CHECK(holds("lake", 6, point));
}

TEST_CASE("A country's border is its neighbour's: the areas of neighbours add up to the area of both") {
    // Belgium and Luxembourg, whole polygons; shared points are the same to the bit, so there is no gap.
    const auto belgium = base_map().country_area("BE", 7), luxembourg = base_map().country_area("LU", 7);
    REQUIRE(belgium.has_value());
    REQUIRE(luxembourg.has_value());
    std::set<std::pair<double, double>> points;
    for (const MercatorPoint& p : belgium->points) points.insert({p.x, p.y});
    int shared = 0;
    for (const MercatorPoint& p : luxembourg->points) shared += points.contains({p.x, p.y});
    CHECK(shared > 10);
}

TEST_CASE("Labels lie inside their areas and have names in three languages") {
    std::map<std::string, int> named;
    int inside = 0, all = 0;
    base_map().visit("country_label", 6, kWorld, [&](const BaseFeature& feature) {
        const auto code = std::get<std::string_view>(feature.get("iso_a2"));
        ++all;
        inside += base_map().country_at(to_lonlat(feature.geometry().points[0])) == code;
        for (const char* key : {"name_fr", "name_en", "name_ar"})
            named[key] += std::holds_alternative<std::string_view>(feature.get(key));
        if (code == "DE") {
            CHECK(std::get<std::string_view>(feature.get("name_fr")) == "Allemagne");
            CHECK(std::get<std::string_view>(feature.get("name_ar")) == "ألمانيا");
        }
    });
    CHECK(all > 230);
    // Atolls may be smaller than the finest zoom's pixel.
    CHECK(inside > all * 97 / 100);
    for (const auto& [key, count] : named) CHECK(count == all);
}

TEST_CASE("Places have one order of priority, and a smaller zoom shows a part of what a larger one shows") {
    std::map<int, std::set<double>> ranks;
    const MercatorBox box = around({37, 35}, 0.02);
    for (const int zoom : {4, 6, 8}) {
        base_map().visit("place", zoom, box, [&](const BaseFeature& feature) {
            CHECK(ranks[zoom].insert(std::get<double>(feature.get("rank"))).second);
        });
    }
    CHECK(ranks[4].size() > 5);
    CHECK(ranks[8].size() > ranks[6].size());
    for (const double rank : ranks[4]) CHECK(ranks[6].contains(rank));
    for (const double rank : ranks[6]) CHECK(ranks[8].contains(rank));
}

TEST_CASE("The world's box shows every division once, at 180° E as well") {
    base_map().visit("admin1", 3, kWorld, [&](const BaseFeature& feature) {
        for (const MercatorPoint& point : feature.geometry().points) REQUIRE(point.x <= 1);
    });
}

TEST_CASE("Over the antimeridian the far side is there, shifted by a world") {
    bool east = false, west = false;
    base_map().visit("land", 5, {0.95, 0.2, 1.05, 0.3}, [&](const BaseFeature& feature) {
        east |= contains(feature.geometry(),
                         {to_mercator({-172, 66}).x + 1, to_mercator({-172, 66}).y});  // Chukotka
        west |= contains(feature.geometry(), to_mercator({176, 67}));
        CHECK(contains(feature.geometry(), {1.0, to_mercator({180, 67.5}).y}));
    });
    CHECK(east);
    CHECK(west);
}

TEST_CASE("The relief covers the world; sea is neutral, mountains are not") {
    const BaseMap::Relief relief = base_map().relief();
    REQUIRE(relief.width == 2 * relief.height);
    const auto at = [&](LonLat p) {
        const auto x = static_cast<std::size_t>((p.lon + 180) / 360 * relief.width);
        const auto y = static_cast<std::size_t>((90 - p.lat) / 180 * relief.height);
        return static_cast<int>(relief.grey[y * static_cast<std::size_t>(relief.width) + x]);
    };
    CHECK(at({-30, 40}) == 128);
    int strongest = 0;
    for (double lon = 6; lon < 12; lon += 0.05)
        strongest = std::max(strongest, std::abs(at({lon, 46.5}) - 128));
    CHECK(strongest > 30);  // the Alps
}
