// SPDX-License-Identifier: Apache-2.0
#include "render/batch/contents.h"

#include "geodata/core/hash.h"

#include <fmt/format.h>
#include <sys/stat.h>

namespace dateline {

Content content_of_bytes(std::string_view bytes) {
    return {bytes.size(), sha256_hex(bytes)};
}

Content TileDigest::content() const {
    Content whole;
    Sha256 hash;
    for (const auto& [tile, content] : tiles_) {
        whole.bytes += content.bytes;
        hash.add(fmt::format("{}/{}/{} {} {}\n", tile.zoom, tile.x, tile.y, content.bytes, content.sha256));
    }
    whole.sha256 = hash.hex();
    return whole;
}

std::optional<Content> FolderContents::file(const std::filesystem::path& relative) {
    const std::filesystem::path path = folder_ / relative;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    const auto [found, is_new] = by_inode_.try_emplace(
        {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)});
    if (is_new) {
        found->second = {static_cast<std::uint64_t>(status.st_size), sha256_hex_of_file(path)};
    }
    return found->second;
}

std::optional<Content> FolderContents::tiles(const std::string& date, const TileBlock& block) {
    TileDigest digest;
    for (const TileId& tile : block.tiles()) {
        const auto content = file(tile_path(date, tile));
        if (!content) return std::nullopt;
        digest.add(tile, *content);
    }
    return digest.content();
}

void DigestingSink::put(std::string_view date, TileId tile, std::string_view bytes) {
    digests_[std::string(date)].add(tile, content_of_bytes(bytes));
    behind_.put(date, tile, bytes);
}

}  // namespace dateline
