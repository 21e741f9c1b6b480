// SPDX-License-Identifier: Apache-2.0
#include "render/sources/tileset.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/sources/location.h"
#include "render/sources/tile_template.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Loose tiles: one file each.
class TileFolder final : public Tileset {
  public:
    TileFolder(TilesetInfo info, std::filesystem::path folder, double ratio)
        : folder_(std::move(folder)), ratio_(ratio) {
        info_ = std::move(info);
        // Addresses outside this machine are refused before the first tile is asked for.
        for (const std::string& text : info_.templates) locate(text, folder_);
    }

    std::string name_of(TileId tile) const override { return path_of(tile).string(); }

  protected:
    std::optional<std::string> fetch(TileId tile) const override {
        const std::filesystem::path path = path_of(tile);
        std::error_code failed;
        if (!std::filesystem::is_regular_file(path, failed)) return std::nullopt;
        return read_file(path);
    }

  private:
    std::filesystem::path path_of(TileId tile) const {
        const std::string& text = info_.templates[(std::size_t{tile.x} + tile.y) % info_.templates.size()];
        return locate(fill_template(text, tile, info_.scheme, ratio_), folder_);
    }

    std::filesystem::path folder_;
    double ratio_;
};

std::optional<LonLatBox> read_bounds(const Json& json) {
    if (!json.is_array() || json.size() != 4) return std::nullopt;
    for (const Json& edge : json) {
        if (!edge.is_number()) return std::nullopt;
    }
    return LonLatBox{json[0], json[1], json[2], json[3]};
}

/// Reads what a source or a TileJSON document gives, and leaves the rest as it is.
void read_info(const Json& json, TilesetInfo& info, std::string_view where) {
    const auto refuse = [&](std::string_view key, std::string_view accepted) {
        return input_error({}, fmt::format("{}.{}: a value that does not fit", where, key),
                           json[std::string(key)].dump(-1, ' ', false, Json::error_handler_t::replace),
                           accepted);
    };
    if (const auto tiles = json.find("tiles"); tiles != json.end()) {
        info.templates.clear();
        if (!tiles->is_array() || tiles->empty()) throw refuse("tiles", "an array of addresses");
        for (const Json& text : *tiles) {
            if (!text.is_string()) throw refuse("tiles", "an array of addresses");
            info.templates.push_back(text.get<std::string>());
        }
    }
    const auto read_zoom = [&](const char* key, int& zoom) {
        const auto found = json.find(key);
        if (found == json.end()) return;
        constexpr double kDeepest = 30;
        if (!found->is_number() || !(found->get<double>() >= 0 && found->get<double>() <= kDeepest))
            throw refuse(key, "a zoom from 0 to 30");
        zoom = static_cast<int>(found->get<double>());
    };
    read_zoom("minzoom", info.min_zoom);
    read_zoom("maxzoom", info.max_zoom);
    if (json.contains("bounds")) {
        info.bounds = read_bounds(json["bounds"]);
        if (!info.bounds) throw refuse("bounds", "[west, south, east, north]");
    }
    if (const auto scheme = json.find("scheme"); scheme != json.end()) {
        if (*scheme != "xyz" && *scheme != "tms") throw refuse("scheme", "\"xyz\" or \"tms\"");
        info.scheme = *scheme == "tms" ? TileScheme::tms : TileScheme::xyz;
    }
}

Json read_tilejson(const std::filesystem::path& path) {
    const Json json = Json::parse(read_file(path), nullptr, false);
    if (json.is_object()) return json;
    throw input_error({path.string()}, "this is neither a TileJSON document nor an MBTiles archive", {},
                      "{\"tiles\": [\"{z}/{x}/{y}.pbf\"], …}");
}

class LimitedArchive final : public Tileset {
  public:
    LimitedArchive(std::unique_ptr<Tileset> archive, TilesetInfo info) : archive_(std::move(archive)) {
        info_ = std::move(info);
    }
    std::string name_of(TileId tile) const override { return archive_->name_of(tile); }

  protected:
    std::optional<std::string> fetch(TileId tile) const override { return archive_->tile(tile); }

  private:
    std::unique_ptr<Tileset> archive_;
};

}  // namespace

bool TilesetInfo::holds(TileId tile) const {
    if (tile.zoom < min_zoom || tile.zoom > max_zoom) return false;
    if (!bounds) return true;
    const double world = std::exp2(tile.zoom);
    const MercatorPoint upper = to_mercator({bounds->west, bounds->north});
    const MercatorPoint lower = to_mercator({bounds->east, bounds->south});
    return tile.x >= std::floor(upper.x * world) && tile.x < std::ceil(lower.x * world) &&
           tile.y >= std::floor(upper.y * world) && tile.y < std::ceil(lower.y * world);
}

std::optional<std::string> Tileset::tile(TileId tile) const {
    if (!info_.holds(tile)) return std::nullopt;
    return fetch(tile);
}

std::unique_ptr<Tileset> open_tileset(const Json& source, const std::filesystem::path& folder, double ratio,
                                      std::string_view where) {
    TilesetInfo info;
    std::filesystem::path base = folder;
    if (const auto url = source.find("url"); url != source.end() && url->is_string()) {
        const std::filesystem::path path = locate(url->get<std::string>(), folder);
        if (path.extension() == ".mbtiles") {
            auto archive = open_mbtiles(path);
            info = archive->info();
            read_info(source, info, where);
            return std::make_unique<LimitedArchive>(std::move(archive), std::move(info));
        }
        read_info(read_tilejson(path), info, path.string());
        if (!source.contains("tiles")) base = path.parent_path();
    }
    read_info(source, info, where);
    if (info.templates.empty())
        throw input_error({}, fmt::format("{}: the source says nowhere where its tiles are", where), {},
                          "\"tiles\": [\"folder/{z}/{x}/{y}.pbf\"] or \"url\": a TileJSON or MBTiles file");
    return std::make_unique<TileFolder>(std::move(info), std::move(base), ratio);
}

}  // namespace dateline
