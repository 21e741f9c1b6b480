// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/pack_layout.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// Cuts features into the cells of one band and keeps the records, quantised. Features come in the order of
/// their ids.
class CellCutter {
  public:
    explicit CellCutter(int cell_zoom) : cell_zoom_(cell_zoom) {}

    void add(std::uint32_t feature, const MercatorGeometry& geometry);

    /// Appends the records to those of a pack. points, parts and pieces of other bands may already be there.
    struct Sections {
        std::vector<basemap_pack::Cell> cells;
        std::vector<basemap_pack::Piece> pieces;
        std::vector<basemap_pack::Part> parts;
        std::vector<basemap_pack::Point> points;
    };
    /// Returns the number of cells appended.
    std::uint32_t append_to(Sections& sections);

    /// The rings of a polygon as they are stored where nothing is clipped.
    static void append_whole(const MercatorGeometry& geometry, Sections& sections);

  private:
    struct CellPiece {
        std::uint32_t key;
        basemap_pack::Piece piece;
    };

    void add_polygon(std::uint32_t feature, const MercatorGeometry& geometry);
    void split(std::uint32_t feature, const std::vector<std::vector<MercatorPoint>>& rings, int zoom,
               std::uint32_t x, std::uint32_t y);
    void add_line(std::uint32_t feature, std::span<const MercatorPoint> line);
    void add_point(std::uint32_t feature, MercatorPoint point);
    void emit(std::uint32_t feature, std::uint32_t key, std::uint32_t first_part, std::uint32_t part_count);

    int cell_zoom_;
    std::vector<CellPiece> pieces_;
    std::vector<basemap_pack::Part> parts_;
    std::vector<basemap_pack::Point> points_;
};

basemap_pack::Point quantised(MercatorPoint point);

}  // namespace dateline
