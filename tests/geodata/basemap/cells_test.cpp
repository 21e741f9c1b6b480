// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/basemap.h"
#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <cmath>
#include <cstdio>
#include <filesystem>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

using basemap_pack::ColumnType;

/// A pack of its own for each test case, removed at the end.
struct SmallPack {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() /
        ("dateline-basemap-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".pack");
    BaseMapWriter writer;

    ~SmallPack() { std::filesystem::remove(path); }
    BaseMap open() {
        writer.set_relief(2, 1, std::string(2, '\x80'));
        writer.write(path, std::string(64, '0'));
        return BaseMap(path);
    }
};

/// A diamond across the cells' corner at the middle of the world, with a hole.
MercatorGeometry diamond() {
    MercatorGeometry polygon{GeometryKind::polygon, {{0.5, 0.3}, {0.7, 0.5}, {0.5, 0.7}, {0.3, 0.5}}, {0, 4}};
    polygon.points.insert(polygon.points.end(), {{0.45, 0.45}, {0.45, 0.55}, {0.55, 0.55}, {0.55, 0.45}});
    return polygon;
}

MercatorGeometry visited(const BaseMap& map, const char* layer, const MercatorBox& box) {
    MercatorGeometry geometry;
    map.visit(layer, 5, box, [&](const BaseFeature& feature) { geometry = feature.geometry(); });
    return geometry;
}

}  // namespace

TEST_CASE("Parts from several cells wind around the same points as the polygon, the sea around the others") {
    SmallPack pack;
    pack.writer.begin_layer("land", GeometryKind::polygon, {});
    pack.writer.add_feature({});
    pack.writer.add_band(10, 3, {{0, diamond()}});
    pack.writer.begin_layer("ocean", GeometryKind::polygon, {});
    pack.writer.add_feature({});
    pack.writer.set_complement_of("land");
    const BaseMap map = pack.open();
    // The second box fits into one cell with its buffer, the others need several; the last one lies in the
    // next copy of the world.
    for (const MercatorBox& box : {MercatorBox{0.2, 0.2, 0.8, 0.8},
                                   {0.5, 0.5, 0.63, 0.63},
                                   {0.44, 0.44, 0.58, 0.51},
                                   {1.2, 0.2, 1.8, 0.8}}) {
        const MercatorGeometry land = visited(map, "land", box), ocean = visited(map, "ocean", box);
        const double world = std::floor(box.left);
        for (int i = 1; i < 40; ++i)
            for (int j = 1; j < 40; ++j) {
                const MercatorPoint point{box.left + (box.right - box.left) * (i + 0.013) / 40,
                                          box.top + (box.bottom - box.top) * (j + 0.017) / 40};
                const bool inside = contains(diamond(), {point.x - world, point.y});
                CHECK(contains(land, point) == inside);
                CHECK(contains(ocean, point) != inside);
            }
    }
}

TEST_CASE(
    "A line cut into cells comes back in one piece, and a cut start knows its distance along the line") {
    MercatorGeometry line{GeometryKind::line, {}, {0}};
    for (int i = 0; i <= 1000; ++i)
        line.points.push_back({0.1 + 0.0008 * i, 0.5 + 0.05 * std::sin(i * 0.05)});
    std::vector<double> along(line.points.size(), 0);
    for (std::size_t i = 1; i < along.size(); ++i)
        along[i] = along[i - 1] + std::hypot(line.points[i].x - line.points[i - 1].x,
                                             line.points[i].y - line.points[i - 1].y);
    SmallPack pack;
    pack.writer.begin_layer("river", GeometryKind::line, {});
    pack.writer.add_feature({});
    pack.writer.add_band(10, 6, {{0, line}});
    const BaseMap map = pack.open();
    const double unit = 1 / basemap_pack::kUnit;

    const MercatorGeometry all = visited(map, "river", {0, 0, 1, 1});
    REQUIRE(all.parts.size() == 1);
    REQUIRE(all.points.size() == line.points.size());
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        CHECK(std::abs(all.points[i].x - line.points[i].x) <= 0.5 * unit);
        CHECK(std::abs(all.points[i].y - line.points[i].y) <= 0.5 * unit);
    }

    map.visit("river", 5, {0.5, 0.4, 0.6, 0.6}, [&](const BaseFeature& feature) {
        for (std::size_t p = 0; p < feature.geometry().parts.size(); ++p) {
            const MercatorPoint start = feature.geometry().part(p)[0];
            const auto index = static_cast<std::size_t>(std::lround((start.x - 0.1) / 0.0008));
            CHECK(feature.dash_offset(p) == doctest::Approx(along[index]).epsilon(1e-9));
            CHECK(index > 0);
        }
        CHECK(feature.geometry().points.size() < line.points.size() / 3);
    });
}

TEST_CASE("Unclipped polygons come once, with their true outline, from whichever cells they touch") {
    SmallPack pack;
    pack.writer.begin_layer("admin1", GeometryKind::polygon,
                            {{"country", ColumnType::text}, {"rank", ColumnType::number}});
    pack.writer.add_feature({std::string("SY"), 3.0});
    pack.writer.add_band(10, 4, {{0, diamond()}}, PolygonStorage::whole);
    const BaseMap map = pack.open();
    int visits = 0;
    for (const MercatorBox& box : {MercatorBox{0, 0, 1, 1}, {0.33, 0.5, 0.34, 0.51}}) {
        map.visit("admin1", 7, box, [&](const BaseFeature& feature) {
            ++visits;
            CHECK(feature.geometry().parts.size() == 2);
            CHECK(feature.geometry().points.size() == 8);
            CHECK(feature.get("country") == PropertyValue(std::string_view("SY")));
            CHECK(feature.get("rank") == PropertyValue(3.0));
            CHECK(feature.get("unknown") == PropertyValue());
        });
    }
    CHECK(visits == 2);
    const auto area = map.admin1_at(to_lonlat({0.35, 0.5}), 7);
    REQUIRE(area.has_value());
    CHECK(area->points.size() == 8);
    CHECK_FALSE(map.admin1_at(to_lonlat({0.5, 0.5}), 7).has_value());  // in the hole
}

TEST_CASE("Damaged packs are errors, never crashes") {
    SmallPack pack;
    pack.writer.begin_layer("land", GeometryKind::polygon, {{"name", ColumnType::text}});
    pack.writer.add_feature({std::string("Terra")});
    pack.writer.add_band(10, 3, {{0, diamond()}});
    pack.open();
    const std::string bytes = read_file(pack.path);
    CHECK_THROWS_AS(pack.open().visit("nothing", 3, {0, 0, 1, 1}, [](const BaseFeature&) {}), Error);
    CHECK_THROWS_AS(BaseMap(pack.path.string() + ".missing"), Error);
    // Every 4 bytes in turn set to ones: the header's check refuses, or a later look-up, or the value is a
    // harmless one.
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        std::string damaged = bytes;
        damaged.replace(at, 4, 4, '\xFF');
        write_file(pack.path, damaged);
        try {
            const BaseMap map(pack.path);
            map.visit("land", 3, {0, 0, 1, 1}, [](const BaseFeature& feature) { feature.get("name"); });
            map.relief();
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::no_data);
        }
    }
}
