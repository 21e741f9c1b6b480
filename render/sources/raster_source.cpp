// SPDX-License-Identifier: Apache-2.0
#include "render/sources/raster_source.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/sources/location.h"

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

}  // namespace

RasterSource::RasterSource(const Json& definition, std::string_view name, const std::filesystem::path& folder,
                           double ratio)
    : tileset_(open_tileset(definition, folder, ratio, fmt::format("sources.{}", name))) {
    const Members members(definition, name);
    constexpr double kSmallest_px = 16, kLargest_px = 4096;
    const double side = members.number("tileSize", tile_px_);
    if (!(side >= kSmallest_px && side <= kLargest_px)) throw members.refused("tileSize", "16 to 4096");
    tile_px_ = static_cast<int>(side);
    if (definition.value("type", Json()) == "raster-dem") heights_ = read_encoding(definition, members);
}

StyleView::TileRange RasterSource::tiles() const {
    return {tileset_->info().min_zoom, tileset_->info().max_zoom, tile_px_, true, false};
}

std::shared_ptr<const Pixels> RasterSource::tile(TileId tile) {
    const auto [kept, is_new] = kept_.try_emplace(tile);
    if (is_new) {
        if (const auto bytes = tileset_->tile(tile))
            kept->second = std::make_shared<const Pixels>(decode_image(*bytes, tileset_->name_of(tile)));
    }
    return kept->second;
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
