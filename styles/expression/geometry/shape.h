// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// What a feature or a GeoJSON operand covers: its points, lines and polygons, in degrees. A polygon is its
/// rings, the outer one first, each closed. Longitudes may lie beyond ±180, as GeoJSON across the
/// antimeridian has them.
struct Shape {
    using Line = std::vector<LonLat>;
    using Polygon = std::vector<Line>;
    std::vector<LonLat> points;
    std::vector<Line> lines;
    std::vector<Polygon> polygons;

    bool empty() const { return points.empty() && lines.empty() && polygons.empty(); }
};

namespace expression {

/// The shape of a GeoJSON geometry, feature or collection (RFC 7946); collections are taken together. Nothing
/// when the JSON is none of these, or holds something else than numbers for coordinates.
std::optional<Shape> shape_of_geojson(const nlohmann::json& json);

/// The shape as a vector tile of that zoom holds it: every point on a grid of 8192 units to the tile.
Shape on_tile_grid(const Shape& shape, int zoom);

}  // namespace expression

}  // namespace dateline
