// SPDX-License-Identifier: Apache-2.0
#include "render/containers/tile_sink.h"

namespace dateline {

std::string_view extension_of(TileFormat format) {
    return format == TileFormat::png ? "png" : "svg";
}

std::unique_ptr<TileSink> open_tile_sink(const std::filesystem::path& path, const TileSetInfo& info) {
    if (path.extension() == ".mbtiles") return make_mbtiles_sink(path, info);
    if (path.extension() == ".pmtiles") return make_pmtiles_sink(path, info);
    return make_directory_sink(path, info.format);
}

}  // namespace dateline
