// SPDX-License-Identifier: Apache-2.0
#include "render/sources/vector_tile.h"

#include "geodata/core/error.h"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <libdeflate.h>
#include <protozero/pbf_writer.hpp>

using namespace dateline;

namespace {

/// One feature of a layer "roads" with extent 4096: name "A1" and lanes 4.
std::string tile_with(unsigned type, const std::vector<std::uint32_t>& geometry,
                      std::uint32_t value_index = 1) {
    std::string value_text, value_number, feature, layer, tile;
    protozero::pbf_writer(value_text).add_string(1, "A1");
    protozero::pbf_writer(value_number).add_sint64(6, -4);
    protozero::pbf_writer feature_writer(feature);
    feature_writer.add_uint64(1, 77);
    const std::vector<std::uint32_t> tags = {0, 0, 1, value_index};
    feature_writer.add_packed_uint32(2, tags.begin(), tags.end());
    feature_writer.add_enum(3, static_cast<std::int32_t>(type));
    feature_writer.add_packed_uint32(4, geometry.begin(), geometry.end());
    protozero::pbf_writer layer_writer(layer);
    layer_writer.add_uint32(15, 2);
    layer_writer.add_string(1, "roads");
    // Keys and values may stand after the features that use them.
    layer_writer.add_message(2, feature);
    layer_writer.add_string(3, "name");
    layer_writer.add_string(3, "lanes");
    layer_writer.add_message(4, value_text);
    layer_writer.add_message(4, value_number);
    layer_writer.add_uint32(5, 4096);
    protozero::pbf_writer(tile).add_message(3, layer);
    return tile;
}

/// Section 4.3.5 of the specification: a polygon (3,6) (8,12) (20,34).
const std::vector<std::uint32_t> kTriangle = {9, 6, 12, 18, 10, 12, 24, 44, 15};

const StyleFeature& only_feature(const VectorTile& tile) {
    REQUIRE(tile.contains("roads"));
    REQUIRE(tile.at("roads")->size() == 1);
    return tile.at("roads")->front();
}

}  // namespace

TEST_CASE("the polygon of the specification's example, in tile units, its ring closed") {
    const VectorTile tile = read_vector_tile(tile_with(3, kTriangle), {}, "t");
    const StyleFeature& feature = only_feature(tile);
    CHECK(feature.type == FeatureType::polygon);
    // 8192 / 4096 = 2
    CHECK(feature.parts == std::vector<std::vector<TilePoint>>{{{6, 12}, {16, 24}, {40, 68}, {6, 12}}});
    CHECK(std::get<double>(feature.id.data) == 77);
    CHECK(std::get<std::string>(feature.properties->find("name")->data) == "A1");
    CHECK(std::get<double>(feature.properties->find("lanes")->data) == -4);
}

TEST_CASE("several lines, and points one part each") {
    // Section 4.3.5: lines (2,2) (2,10) (10,10) and (1,1) (3,5).
    const std::vector<std::uint32_t> lines = {9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8};
    CHECK(only_feature(read_vector_tile(tile_with(2, lines), {}, "t")).parts ==
          std::vector<std::vector<TilePoint>>{{{4, 4}, {4, 20}, {20, 20}}, {{2, 2}, {6, 10}}});
    // Section 4.3.5: points (5,7) and (3,2).
    const std::vector<std::uint32_t> points = {17, 10, 14, 3, 9};
    CHECK(only_feature(read_vector_tile(tile_with(1, points), {}, "t")).parts ==
          std::vector<std::vector<TilePoint>>{{{10, 14}}, {{6, 4}}});
}

TEST_CASE("a property can stand for the id") {
    const std::string bytes = tile_with(3, kTriangle);
    CHECK(std::get<std::string>(only_feature(read_vector_tile(bytes, {"name", {}}, "t")).id.data) == "A1");
    const PromotedId by_layer{"name", {{"roads", "lanes"}}};
    CHECK(std::get<double>(only_feature(read_vector_tile(bytes, by_layer, "t")).id.data) == -4);
}

TEST_CASE("compressed tiles hold the same") {
    const std::string bytes = tile_with(3, kTriangle);
    auto* compressor = libdeflate_alloc_compressor(6);
    std::string packed(libdeflate_gzip_compress_bound(compressor, bytes.size()), '\0');
    packed.resize(
        libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), packed.data(), packed.size()));
    libdeflate_free_compressor(compressor);
    CHECK(only_feature(read_vector_tile(packed, {}, "t")).parts ==
          only_feature(read_vector_tile(bytes, {}, "t")).parts);
    CHECK_THROWS_AS(read_vector_tile(packed.substr(0, packed.size() / 2), {}, "t"), Error);
}

TEST_CASE("bad bytes are an error that names the tile, at whatever byte they break off or change") {
    const std::string bytes = tile_with(3, kTriangle);
    CHECK_THROWS_WITH_AS(read_vector_tile("<html>no tile here", {}, "5/1/2.pbf"),
                         doctest::Contains("5/1/2.pbf"), Error);
    CHECK_THROWS_AS(read_vector_tile(tile_with(3, kTriangle, 2), {}, "t"), Error);
    CHECK_THROWS_AS(read_vector_tile(tile_with(3, {9, 6}), {}, "t"), Error);
    CHECK_THROWS_AS(read_vector_tile(tile_with(3, {0xFFFFFFF9U, 6, 12}), {}, "t"), Error);
    CHECK_THROWS_AS(read_vector_tile(tile_with(1, {18, 6, 12, 6, 12}), {}, "t"), Error);
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const int flip : {1, 2, 16, 128}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ flip);
            try {
                read_vector_tile(changed, {}, "t");
            } catch (const Error&) {
                ++refused;
            }
        }
    }
    CHECK(refused > 0);
    CHECK(read_vector_tile("", {}, "t").empty());
}
