// SPDX-License-Identifier: Apache-2.0
#include "render/containers/pmtiles_directory.h"

#include "render/containers/deflate.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kHeaderBytes = 127;
constexpr std::size_t kRootLimit = 16384 - kHeaderBytes;

void put_varint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    out += static_cast<char>(value);
}

}  // namespace

std::uint64_t pmtiles_id(TileId tile) {
    // (4^zoom - 1) / 3 tiles lie on the smaller zooms.
    std::uint64_t id = ((std::uint64_t{1} << (2 * tile.zoom)) - 1) / 3;
    std::uint64_t x = tile.x, y = tile.y;
    for (std::uint64_t side = (std::uint64_t{1} << tile.zoom) / 2; side > 0; side /= 2) {
        const bool right = (x & side) != 0;
        const bool lower = (y & side) != 0;
        id += side * side * ((right ? 3U : 0U) ^ (lower ? 1U : 0U));
        // Turn the quadrant so that its curve starts at its own origin.
        if (!lower) {
            if (right) {
                x = side - 1 - (x & (side - 1));
                y = side - 1 - (y & (side - 1));
            }
            std::swap(x, y);
        }
    }
    return id;
}

std::string serialise_directory(std::span<const PmtilesEntry> entries) {
    std::string out;
    put_varint(out, entries.size());
    std::uint64_t last_id = 0;
    for (const PmtilesEntry& entry : entries)
        put_varint(out, entry.tile_id - std::exchange(last_id, entry.tile_id));
    for (const PmtilesEntry& entry : entries) put_varint(out, entry.run_length);
    for (const PmtilesEntry& entry : entries) put_varint(out, entry.length);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        // 0 says "right after the one before"; other offsets are stored plus one.
        const bool follows = i > 0 && entries[i].offset == entries[i - 1].offset + entries[i - 1].length;
        put_varint(out, follows ? 0 : entries[i].offset + 1);
    }
    return out;
}

PmtilesDirectories make_directories(const std::vector<PmtilesEntry>& entries) {
    const Deflater deflater(9);
    PmtilesDirectories made;
    made.root = deflater.gzip(serialise_directory(entries));
    for (std::size_t leaf_size = 4096; made.root.size() > kRootLimit; leaf_size *= 2) {
        made.leaves.clear();
        std::vector<PmtilesEntry> root;
        for (std::size_t first = 0; first < entries.size(); first += leaf_size) {
            const std::size_t count = std::min(leaf_size, entries.size() - first);
            const std::string leaf =
                deflater.gzip(serialise_directory(std::span(entries).subspan(first, count)));
            root.push_back(
                {entries[first].tile_id, made.leaves.size(), static_cast<std::uint32_t>(leaf.size()), 0});
            made.leaves += leaf;
        }
        made.root = deflater.gzip(serialise_directory(root));
    }
    return made;
}

}  // namespace dateline
