// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/pack_layout.h"
#include "geodata/core/pack.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace dateline::basemap_pack {

/// The sections of an open basemap.pack; every access is checked against the sections' sizes, so that a
/// damaged pack is an Error(no_data) and no crash.
class Reader {
  public:
    explicit Reader(const std::filesystem::path& path);

    const Pack& pack() const { return pack_; }
    std::span<const Layer> layers() const { return layers_; }
    /// Throws Error(no_data) for an unknown name.
    const Layer& layer(std::string_view name) const;
    /// The band for a zoom; the last one beyond its largest zoom. Nothing when the layer has no bands.
    const Band* band(const Layer& layer, int zoom) const;

    std::span<const Column> columns(const Layer& layer) const {
        return slice(columns_, layer.first_column, layer.column_count);
    }
    PropertyValue value(const Layer& layer, std::uint32_t feature, std::size_t column) const;
    PropertyValue value(const Layer& layer, std::uint32_t feature, std::string_view key) const;
    std::span<const Cell> cells(const Band& band) const {
        return slice(cells_, band.first_cell, band.cell_count);
    }
    std::span<const Piece> pieces(const Cell& cell) const {
        return slice(pieces_, cell.first_piece, cell.piece_count);
    }
    std::span<const Part> parts(std::uint32_t first, std::uint32_t count) const {
        return slice(parts_, first, count);
    }
    std::span<const StoredPoint> points(std::uint32_t first, std::uint32_t count) const {
        return slice(points_, first, count);
    }
    Whole whole(const Band& band, std::uint32_t feature) const {
        return slice(wholes_, band.first_whole + feature, 1)[0];
    }

    [[noreturn]] void refuse(std::string_view why) const;

  private:
    template <typename T>
    std::span<const T> slice(std::span<const T> all, std::size_t first, std::size_t count) const {
        if (first > all.size() || count > all.size() - first) refuse("the pack is damaged");
        return all.subspan(first, count);
    }

    std::string path_;
    Pack pack_;
    std::span<const Layer> layers_;
    std::span<const Column> columns_;
    std::span<const std::uint64_t> values_;
    std::string_view strings_;
    std::span<const Band> bands_;
    std::span<const Cell> cells_;
    std::span<const Piece> pieces_;
    std::span<const Part> parts_;
    std::span<const StoredPoint> points_;
    std::span<const Whole> wholes_;
};

/// Appends the points of parts to a geometry, shifted by whole worlds.
void append_points(std::span<const StoredPoint> points, double shift, MercatorGeometry& out);

}  // namespace dateline::basemap_pack
