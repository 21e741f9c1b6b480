// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string_view>

namespace dateline::basemap_pack {

/// The records of basemap.pack, shared by its writer and its reader. All little-endian, no padding between
/// fields. Coordinates are unit-square Mercator times kUnit, rounded to whole numbers: 4.8 m at the equator,
/// a 32nd of a pixel at zoom 10.
inline constexpr std::string_view kKind = "BASEMAP";
inline constexpr std::uint32_t kVersion = 2;
inline constexpr double kUnit = 1 << 23;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

enum class ColumnType : std::uint32_t { number, text };

struct Column {
    std::array<char, 24> name;
    ColumnType type;
    std::uint32_t unused;
};

/// Values of feature f stand at first_value + f * column_count: a double, or {offset, size} in section
/// "strings".
struct Layer {
    std::array<char, 24> name;
    std::uint32_t geometry_kind;
    std::uint32_t first_column;
    std::uint32_t column_count;
    std::uint32_t first_value;
    std::uint32_t feature_count;
    std::uint32_t first_band;
    std::uint32_t band_count;
    std::uint32_t complement_of;  ///< index of the polygon layer whose complement this one is (it has no
                                  ///< bands), or kNone
};

struct TextRef {
    std::uint32_t offset;
    std::uint32_t size;
};

/// One generalisation of a layer, for the zooms up to max_zoom (from the band before it on). Its cells are
/// squares of the quadtree at cell_zoom, sorted by key; first_whole is where its unclipped features start, or
/// kNone.
struct Band {
    std::uint32_t max_zoom;
    std::uint32_t cell_zoom;
    std::uint32_t first_cell;
    std::uint32_t cell_count;
    std::uint32_t first_whole;
    std::uint32_t unclipped;  ///< 1 when cells refer to the whole polygons instead of clipped ones
};

struct Cell {
    std::uint32_t key;  ///< y << 16 | x
    std::uint32_t first_piece;
    std::uint32_t piece_count;
};

struct Point {
    std::int32_t x;
    std::int32_t y;
};

/// A point as stored: both coordinates plus kOrigin, in 24 bits each.
inline constexpr std::int32_t kOrigin = 1 << 22;
struct StoredPoint {
    std::uint16_t x_low;
    std::uint16_t y_low;
    std::uint8_t x_high;
    std::uint8_t y_high;

    static StoredPoint of(Point point) {
        const auto x = static_cast<std::uint32_t>(point.x + kOrigin),
                   y = static_cast<std::uint32_t>(point.y + kOrigin);
        assert(x < 1u << 24 && y < 1u << 24);
        return {static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y),
                static_cast<std::uint8_t>(x >> 16), static_cast<std::uint8_t>(y >> 16)};
    }
    Point point() const {
        return {(std::int32_t{x_high} << 16 | x_low) - kOrigin,
                (std::int32_t{y_high} << 16 | y_low) - kOrigin};
    }
};
static_assert(sizeof(StoredPoint) == 6);

/// What a cell holds of one feature.
struct Piece {
    std::uint32_t feature;
    std::uint32_t first_part;
    std::uint32_t part_count;
    Point low;   ///< least x and y of its points
    Point high;  ///< greatest x and y
};

/// A ring, a run of whole segments of a line, or a point. Runs of one line that share points in the point
/// section are one run.
struct Part {
    std::uint32_t first_point;
    std::uint32_t point_count;
    double dash_offset;  ///< along the unclipped line, in unit-square Mercator
};

/// A feature's unclipped parts.
struct Whole {
    std::uint32_t first_part;
    std::uint32_t part_count;
};

struct Relief {
    std::uint32_t width;
    std::uint32_t height;
};

constexpr std::uint32_t cell_key(std::uint32_t x, std::uint32_t y) {
    return y << 16 | x;
}

/// How far polygons reach beyond their cell, as a fraction of its side.
inline constexpr double kCellBuffer = 1.0 / 8;

inline std::string_view text_of(const std::array<char, 24>& name) {
    const std::string_view all(name.data(), name.size());
    return all.substr(0, all.find('\0'));
}

}  // namespace dateline::basemap_pack
