// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/ogr/gdal_module.h"
#include "render/images/decode_image.h"
#include "render/sources/tileset.h"
#include "render/view/style_view.h"

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// How the colours of a "raster-dem" tell heights: red, green and blue (0 to 255) times their factors, less
/// the base, are metres.
struct HeightEncoding {
    double red = 6553.6, green = 25.6, blue = 0.1, base = 10000;
    double height_m(const std::uint8_t* rgba) const {
        return rgba[0] * red + rgba[1] * green + rgba[2] * blue - base;
    }
};

/// Pictures in tiles: a source of type "raster" or "raster-dem". Belongs to one thread; keeps what it read.
class RasterSource {
  public:
    /// Reads "tileSize", "encoding" with its factors, and what open_tileset reads; or a "url" that names one
    /// georeferenced raster of any projection, such as a GeoTIFF, which is cut into tiles. Throws
    /// Error(input).
    RasterSource(const nlohmann::json& definition, std::string_view name, const std::filesystem::path& folder,
                 double ratio);

    StyleView::TileRange tiles() const;
    /// Null when there is no such tile, so that one of a smaller zoom may stand in for it. Throws
    /// Error(input) naming the file when it cannot be read.
    std::shared_ptr<const Pixels> tile(TileId tile);
    bool holds(TileId tile) const { return info_.holds(tile); }
    const HeightEncoding& heights() const { return heights_; }

  private:
    std::shared_ptr<const Pixels> read(TileId tile) const;

    TilesetInfo info_;
    std::unique_ptr<Tileset> tileset_;  ///< null: `file_`
    std::unique_ptr<RasterFile> file_;
    bool is_dem_ = false;
    int tile_px_ = 512;
    HeightEncoding heights_;
    std::map<TileId, std::shared_ptr<const Pixels>> kept_;
};

/// A source of type "image": a picture between four places.
struct PlacedPicture {
    Pixels pixels;
    /// Upper left, upper right, lower right, lower left corner.
    std::array<LonLat, 4> corners;
};

/// Throws Error(input) naming the source and what is wrong with it.
PlacedPicture read_placed_picture(const nlohmann::json& definition, std::string_view name,
                                  const std::filesystem::path& folder);

}  // namespace dateline
