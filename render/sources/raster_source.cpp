// SPDX-License-Identifier: Apache-2.0
#include "render/sources/raster_source.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/sources/location.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Reads members of a source; knows its name, for messages.
class Members {
  public:
    Members(const Json& json, std::string_view name) : json_(json), name_(name) {}

    double number(const char* key, double otherwise) const {
        const auto found = json_.find(key);
        if (found == json_.end()) return otherwise;
        if (!found->is_number()) throw refused(key, "a number");
        return found->get<double>();
    }
    Error refused(std::string_view key, std::string_view accepted) const {
        const Json value = json_.value(std::string(key), Json());
        return input_error({}, fmt::format("sources.{}.{}: a value that does not fit", name_, key),
                           value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80),
                           accepted);
    }

  private:
    const Json& json_;
    std::string_view name_;
};

HeightEncoding read_encoding(const Json& definition, const Members& members) {
    const Json word = definition.value("encoding", Json("mapbox"));
    if (word == "mapbox") return {};
    if (word == "terrarium") return {256, 1, 1.0 / 256, 32768};
    if (word != "custom") throw members.refused("encoding", "mapbox, terrarium, custom");
    return {members.number("redFactor", 1), members.number("greenFactor", 1), members.number("blueFactor", 1),
            members.number("baseShift", 0)};
}

/// The path of a "url" that is no TileJSON and no archive: of one raster.
std::filesystem::path single_raster(const Json& definition, const std::filesystem::path& folder) {
    const auto url = definition.find("url");
    if (definition.contains("tiles") || url == definition.end() || !url->is_string()) return {};
    const std::filesystem::path path = locate(url->get<std::string>(), folder);
    const std::string extension = path.extension().string();
    return extension.empty() || extension == ".json" || extension == ".mbtiles" ? std::filesystem::path()
                                                                                : path;
}

/// Down to the zoom at which the raster's own pixels show.
TilesetInfo info_of(const RasterFile& file, int tile_px) {
    TilesetInfo out;
    const MercatorBox box = file.box();
    const LonLat upper = to_lonlat(MercatorPoint{box.left, box.top});
    const LonLat lower = to_lonlat(MercatorPoint{box.right, box.bottom});
    // Across the antimeridian it may be anywhere.
    if (box.left >= 0 && box.right <= 1) out.bounds = LonLatBox{upper.lon, lower.lat, lower.lon, upper.lat};
    constexpr double kDeepest = 22;
    const double zoom = std::ceil(-std::log2(file.pixel_width() * tile_px));
    out.max_zoom = static_cast<int>(std::clamp(zoom, 0.0, kDeepest));
    return out;
}

/// Heights as the colours that the encoding says.
Pixels encoded(const std::vector<float>& heights_m, int side, const HeightEncoding& encoding) {
    Pixels out{side, side, std::vector<std::uint8_t>(heights_m.size() * 4, 255)};
    for (std::size_t i = 0; i < heights_m.size(); ++i) {
        const double steps = (static_cast<double>(heights_m[i]) + encoding.base) / encoding.blue;
        const auto value = static_cast<std::uint32_t>(std::clamp(std::round(steps), 0.0, 16777215.0));
        out.rgba[i * 4] = static_cast<std::uint8_t>(value >> 16U);
        out.rgba[i * 4 + 1] = static_cast<std::uint8_t>(value >> 8U & 255U);
        out.rgba[i * 4 + 2] = static_cast<std::uint8_t>(value & 255U);
    }
    return out;
}

}  // namespace

RasterSource::RasterSource(const Json& definition, std::string_view name, const std::filesystem::path& folder,
                           double ratio)
    : is_dem_(definition.value("type", Json()) == "raster-dem") {
    const Members members(definition, name);
    constexpr double kSmallest_px = 16, kLargest_px = 4096;
    const double side = members.number("tileSize", tile_px_);
    if (!(side >= kSmallest_px && side <= kLargest_px)) throw members.refused("tileSize", "16 to 4096");
    tile_px_ = static_cast<int>(side);
    if (const std::filesystem::path raster = single_raster(definition, folder); !raster.empty()) {
        file_ = gdal_module().open_raster(raster);
        info_ = info_of(*file_, tile_px_);
        return;
    }
    tileset_ = open_tileset(definition, folder, ratio, fmt::format("sources.{}", name));
    info_ = tileset_->info();
    if (is_dem_) heights_ = read_encoding(definition, members);
}

StyleView::TileRange RasterSource::tiles() const {
    return {info_.min_zoom, info_.max_zoom, tile_px_, true, false};
}

std::shared_ptr<const Pixels> RasterSource::tile(TileId tile) {
    const auto [kept, is_new] = kept_.try_emplace(tile);
    if (is_new) kept->second = read(tile);
    return kept->second;
}

std::shared_ptr<const Pixels> RasterSource::read(TileId tile) const {
    if (!file_) {
        const auto bytes = tileset_->tile(tile);
        return bytes ? std::make_shared<const Pixels>(decode_image(*bytes, tileset_->name_of(tile)))
                     : nullptr;
    }
    const MercatorBox box = box_of(tile);
    if (is_dem_)
        return std::make_shared<const Pixels>(encoded(file_->heights_m(box, tile_px_), tile_px_, heights_));
    RasterBytes square = file_->picture(box, tile_px_);
    return std::make_shared<const Pixels>(Pixels{square.width, square.height, std::move(square.rgba)});
}

PlacedPicture read_placed_picture(const Json& definition, std::string_view name,
                                  const std::filesystem::path& folder) {
    const Members members(definition, name);
    const Json url = definition.value("url", Json());
    if (!url.is_string()) throw members.refused("url", "the address of a picture");
    PlacedPicture out;
    const Json corners = definition.value("coordinates", Json());
    constexpr std::string_view kAccepted =
        "[[lon, lat], …]: upper left, upper right, lower right, lower left";
    if (!corners.is_array() || corners.size() != out.corners.size())
        throw members.refused("coordinates", kAccepted);
    for (std::size_t i = 0; i < out.corners.size(); ++i) {
        const Json& corner = corners[i];
        if (!corner.is_array() || corner.size() != 2 || !corner[0].is_number() || !corner[1].is_number())
            throw members.refused("coordinates", kAccepted);
        out.corners.at(i) = {corner[0].get<double>(), corner[1].get<double>()};
    }
    const std::filesystem::path path = locate(url.get<std::string>(), folder);
    out.pixels = decode_image(read_file(path), path.string());
    return out;
}

}  // namespace dateline
