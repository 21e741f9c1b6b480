// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/files.h"
#include "render/containers/pmtiles_directory.h"
#include "render/containers/tile_sink.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <libdeflate.h>
#include <unistd.h>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

std::uint64_t le64(const std::string& bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string gunzip(const std::string& packed) {
    std::string plain(1 << 20, '\0');
    auto* inflater = libdeflate_alloc_decompressor();
    std::size_t size = 0;
    const auto result =
        libdeflate_gzip_decompress(inflater, packed.data(), packed.size(), plain.data(), plain.size(), &size);
    libdeflate_free_decompressor(inflater);
    REQUIRE(result == LIBDEFLATE_SUCCESS);
    plain.resize(size);
    return plain;
}

/// A reader of directories, written from the specification's text.
std::vector<PmtilesEntry> read_directory(const std::string& bytes) {
    std::size_t at = 0;
    const auto varint = [&] {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes.at(at++));
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
    };
    std::vector<PmtilesEntry> entries(varint());
    std::uint64_t id = 0;
    for (auto& entry : entries) entry.tile_id = id += varint();
    for (auto& entry : entries) entry.run_length = static_cast<std::uint32_t>(varint());
    for (auto& entry : entries) entry.length = static_cast<std::uint32_t>(varint());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::uint64_t offset = varint();
        entries[i].offset = offset == 0 ? entries[i - 1].offset + entries[i - 1].length : offset - 1;
    }
    CHECK(at == bytes.size());
    return entries;
}

}  // namespace

TEST_CASE("tile ids are those of the specification's examples") {
    CHECK(pmtiles_id({0, 0, 0}) == 0);
    CHECK(pmtiles_id({1, 0, 0}) == 1);
    CHECK(pmtiles_id({1, 0, 1}) == 2);
    CHECK(pmtiles_id({1, 1, 1}) == 3);
    CHECK(pmtiles_id({1, 1, 0}) == 4);
    CHECK(pmtiles_id({2, 0, 0}) == 5);
    CHECK(pmtiles_id({12, 3423, 1763}) == 19078479);
}

TEST_CASE(
    "ids of a zoom are a Hilbert curve: each tile once, neighbours in number are neighbours on the map") {
    std::map<std::uint64_t, std::pair<int, int>> place;
    for (int x = 0; x < 16; ++x) {
        for (int y = 0; y < 16; ++y) {
            place[pmtiles_id({4, static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y)})] = {x, y};
        }
    }
    REQUIRE(place.size() == 256);
    CHECK(place.begin()->first == 85);  // 1 + 4 + 16 + 64 tiles before zoom 4
    CHECK(place.rbegin()->first == 340);
    for (auto it = place.begin(), next = std::next(it); next != place.end(); ++it, ++next) {
        const auto [x1, y1] = it->second;
        const auto [x2, y2] = next->second;
        CHECK(std::abs(x1 - x2) + std::abs(y1 - y2) == 1);
    }
}

TEST_CASE("directories read back, with leaves once the root would pass 16,384 bytes") {
    std::vector<PmtilesEntry> entries;
    std::mt19937 random(4);  // regular numbers would pack too well to need leaves
    std::uint64_t id = 0, offset = 0;
    for (std::uint32_t i = 0; i < 40000; ++i) {
        id += 1 + random() % 50;
        entries.push_back({id, offset, static_cast<std::uint32_t>(100 + random() % 5000), 1});
        offset += entries.back().length;
    }
    CHECK(read_directory(serialise_directory(entries)) == entries);
    const PmtilesDirectories made = make_directories(entries);
    CHECK(made.root.size() + 127 <= 16384);
    std::vector<PmtilesEntry> found;
    for (const PmtilesEntry& leaf : read_directory(gunzip(made.root))) {
        CHECK(leaf.run_length == 0);
        const auto part = read_directory(gunzip(made.leaves.substr(leaf.offset, leaf.length)));
        CHECK(part.front().tile_id == leaf.tile_id);
        found.insert(found.end(), part.begin(), part.end());
    }
    CHECK(found == entries);
}

TEST_CASE(
    "an archive gives each tile its bytes, runs joined, contents once and in the order of their tiles") {
    const fs::path folder = fs::temp_directory_path() / ("dateline-pmtiles-" + std::to_string(::getpid()));
    TileSetInfo info;
    info.bounds = {-10, -20, 30, 40};
    info.min_zoom = 0;
    info.max_zoom = 2;
    std::map<std::uint64_t, std::string> tiles;
    {
        const auto sink = make_pmtiles_sink(folder / "set.pmtiles", info);
        for (std::uint8_t zoom = 0; zoom <= 2; ++zoom) {
            for (std::uint32_t x = 0; x < 1U << zoom; ++x) {
                for (std::uint32_t y = 0; y < 1U << zoom; ++y) {
                    const std::string bytes =
                        zoom == 2 && x < 2 ? "sea" : "tile " + std::to_string(x * 4 + y);
                    sink->put("2016-10-21", {zoom, x, y}, bytes);
                    sink->put("2016-10-22", {zoom, x, y}, x == 0 ? "other" : bytes);  // dates may alternate
                    tiles[pmtiles_id({zoom, x, y})] = bytes;
                }
            }
        }
        sink->finish();
    }
    const std::string file = read_file(folder / "set-2016-10-21.pmtiles");
    fs::remove_all(folder);
    CHECK(file.substr(0, 8) == "PMTiles\3");
    const auto entries = read_directory(gunzip(file.substr(le64(file, 8), le64(file, 16))));
    const std::uint64_t data_at = le64(file, 56);
    std::map<std::uint64_t, std::string> found;
    std::set<std::uint64_t> offsets;
    std::uint64_t end = 0;
    for (const PmtilesEntry& entry : entries) {
        for (std::uint32_t i = 0; i < entry.run_length; ++i) {
            found[entry.tile_id + i] = file.substr(data_at + entry.offset, entry.length);
        }
        if (offsets.insert(entry.offset).second) {
            CHECK(entry.offset == end);  // clustered
            end += entry.length;
        }
    }
    CHECK(found == tiles);
    CHECK(end == le64(file, 64));
    CHECK(data_at + end == file.size());
    CHECK(le64(file, 72) == 21);
    CHECK(le64(file, 80) == entries.size());
    CHECK(le64(file, 88) == offsets.size());
    CHECK(entries.size() < 21);
    CHECK(file[96] == 1);
    CHECK(file[99] == 2);
    CHECK(static_cast<std::uint32_t>(le64(file, 102)) == static_cast<std::uint32_t>(-100000000));
}
