// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/pack_layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The geometry records of a pack, all layers and bands one after the other.
struct GeometrySections {
    std::vector<basemap_pack::Cell> cells;
    std::vector<basemap_pack::Piece> pieces;
    std::vector<basemap_pack::Part> parts;
    std::vector<basemap_pack::StoredPoint> points;
};

/// Cuts features into the cells of one band and appends the records, quantised, to the sections it was given.
/// Features come in the order of their ids; finish() comes last.
class CellCutter {
  public:
    CellCutter(GeometrySections& sections, int cell_zoom) : sections_(sections), cell_zoom_(cell_zoom) {}

    /// Polygons are clipped to each cell and its buffer; of lines, each cell holds the segments that touch
    /// it.
    void add(std::uint32_t feature, const MercatorGeometry& geometry);
    /// Stores a polygon's rings unclipped, for no cell yet.
    basemap_pack::Whole add_whole(const MercatorGeometry& polygon);
    /// Lets every cell that the polygon reaches refer to the rings stored by add_whole().
    void refer(std::uint32_t feature, const MercatorGeometry& polygon, basemap_pack::Whole whole);
    /// Returns the number of cells appended.
    std::uint32_t finish();

  private:
    using Rings = std::vector<std::vector<MercatorPoint>>;
    struct CellPiece {
        std::uint32_t key;
        basemap_pack::Piece piece;
    };

    /// Calls leaf(key, rings) for every cell that the rings reach, with what they leave inside its buffered
    /// square.
    template <typename Leaf>
    void split(const Rings& rings, int zoom, std::uint32_t x, std::uint32_t y, const Leaf& leaf) const;
    void add_polygon(std::uint32_t feature, const MercatorGeometry& polygon);
    void add_line(std::uint32_t feature, std::span<const MercatorPoint> line);
    void add_point(std::uint32_t feature, MercatorPoint point);
    /// Appends the rings that enclose an area; returns the number of parts.
    std::uint32_t append_rings(const Rings& rings);
    void emit(std::uint32_t feature, std::uint32_t key, std::uint32_t first_part, std::uint32_t part_count);
    std::uint32_t part_count() const { return static_cast<std::uint32_t>(sections_.parts.size()); }
    std::uint32_t point_count() const { return static_cast<std::uint32_t>(sections_.points.size()); }

    GeometrySections& sections_;
    int cell_zoom_;
    std::vector<CellPiece> pieces_;
};

/// A point in whole units of the pack.
basemap_pack::Point quantised(MercatorPoint point);

}  // namespace dateline
