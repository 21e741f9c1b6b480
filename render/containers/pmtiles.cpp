// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "render/containers/deflate.h"
#include "render/containers/pmtiles_directory.h"
#include "render/containers/tile_sink.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

#include <nlohmann/json.hpp>

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kHeaderBytes = 127;

void put_le(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xff);
}

/// Degrees as the header has them: 10,000,000ths, 32 bits, little-endian.
void put_position(std::string& out, double lon, double lat) {
    for (const double degrees : {lon, lat}) {
        put_le(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(degrees * 1e7))), 4);
    }
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Distinct tile contents, waiting in a nameless temporary file, since an archive wants them in the order of
/// their ids.
class Spool {
  public:
    explicit Spool(std::string shown) : shown_(std::move(shown)), file_(std::tmpfile()) {
        if (!file_) throw input_error({shown_}, "no temporary file for its tiles can be made");
    }

    /// The content's number; equal bytes have one.
    std::size_t add(std::string_view bytes) {
        const auto [found, is_new] = number_of_.try_emplace(sha256_hex(bytes), contents_.size());
        if (is_new) {
            if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
                throw input_error({shown_}, "the disk is full");
            }
            contents_.push_back({end_, static_cast<std::uint32_t>(bytes.size())});
            end_ += bytes.size();
        }
        return found->second;
    }

    std::uint32_t size_of(std::size_t content) const { return contents_[content].size; }

    std::string read(std::size_t content) const {
        std::string bytes(contents_[content].size, '\0');
        if (std::fseek(file_.get(), static_cast<long>(contents_[content].offset), SEEK_SET) != 0 ||
            std::fread(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
            throw input_error({shown_}, "its temporary file cannot be read back");
        }
        return bytes;
    }

  private:
    struct Content {
        std::uint64_t offset;
        std::uint32_t size;
    };
    std::string shown_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    std::uint64_t end_ = 0;
    std::vector<Content> contents_;
    std::map<std::string, std::size_t> number_of_;
};

struct SpooledTile {
    std::uint64_t id;
    std::size_t content;
    friend auto operator<=>(const SpooledTile&, const SpooledTile&) = default;
};

/// What an archive holds, in its order: directory entries, and each content at its first tile.
struct Arrangement {
    std::vector<PmtilesEntry> entries;
    std::vector<std::size_t> contents;
    std::uint64_t data_size = 0;
    std::size_t tiles = 0;
};

Arrangement arrange(std::vector<SpooledTile> tiles, const Spool& spool) {
    std::sort(tiles.begin(), tiles.end());
    Arrangement made;
    made.tiles = tiles.size();
    std::map<std::size_t, std::uint64_t> place;
    for (const SpooledTile& tile : tiles) {
        const auto [found, is_new] = place.try_emplace(tile.content, made.data_size);
        if (is_new) {
            made.contents.push_back(tile.content);
            made.data_size += spool.size_of(tile.content);
        }
        PmtilesEntry* last = made.entries.empty() ? nullptr : &made.entries.back();
        if (last != nullptr && last->offset == found->second && last->tile_id + last->run_length == tile.id) {
            ++last->run_length;
        } else {
            made.entries.push_back({tile.id, found->second, spool.size_of(tile.content), 1});
        }
    }
    return made;
}

std::string metadata_json(const TileSetInfo& info) {
    return nlohmann::json{{"name", info.name},
                          {"description", info.description},
                          {"attribution", info.attribution},
                          {"type", info.role == TileSetRole::overlay ? "overlay" : "baselayer"},
                          {"version", "1"}}
        .dump();
}

std::string header(const TileSetInfo& info, const Arrangement& made, const PmtilesDirectories& directories,
                   std::size_t metadata_size) {
    constexpr std::uint64_t kGzip = 2, kUncompressed = 1, kClustered = 1;
    const std::uint64_t metadata_at = kHeaderBytes + directories.root.size();
    const std::uint64_t leaves_at = metadata_at + metadata_size;
    std::string out = "PMTiles";
    put_le(out, 3, 1);
    for (const std::uint64_t value :
         {kHeaderBytes, std::uint64_t{directories.root.size()}, metadata_at, std::uint64_t{metadata_size},
          leaves_at, std::uint64_t{directories.leaves.size()}, leaves_at + directories.leaves.size(),
          made.data_size, std::uint64_t{made.tiles}, std::uint64_t{made.entries.size()},
          std::uint64_t{made.contents.size()}}) {
        put_le(out, value, 8);
    }
    const std::uint64_t type = info.format == TileFormat::png ? 2 : 0;  // SVG has no number of its own
    for (const std::uint64_t value : {kClustered, kGzip, kUncompressed, type, std::uint64_t(info.min_zoom),
                                      std::uint64_t(info.max_zoom)}) {
        put_le(out, value, 1);
    }
    const LonLatBox& box = info.bounds;
    const double east = box.west > box.east ? box.east + 360 : box.east;
    put_position(out, box.west, box.south);
    put_position(out, box.east, box.north);
    put_le(out, static_cast<std::uint64_t>((info.min_zoom + info.max_zoom) / 2), 1);
    put_position(out, std::remainder((box.west + east) / 2, 360.0), (box.south + box.north) / 2);
    return out;
}

/// One archive a date; contents that dates share are spooled once.
class PmtilesSink final : public TileSink {
  public:
    PmtilesSink(fs::path path, TileSetInfo info)
        : path_(std::move(path)), info_(std::move(info)), trial_(path_), spool_(path_.string()) {}

    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        tiles_[std::string(date)].push_back({pmtiles_id(tile), spool_.add(bytes)});
    }

    void finish() override {
        for (const auto& [date, tiles] : tiles_) write(date, arrange(tiles, spool_));
    }

  private:
    void write(const std::string& date, const Arrangement& made) const {
        TileSetInfo info = info_;
        fs::path path = path_;
        if (!date.empty()) {
            info.name += " " + date;
            path = path_.parent_path() / (path_.stem().string() + "-" + date + path_.extension().string());
        }
        const PmtilesDirectories directories = make_directories(made.entries);
        const std::string metadata = Deflater(9).gzip(metadata_json(info));
        PendingFile file(path);
        std::ofstream out(file.path(), std::ios::binary);
        out << header(info, made, directories, metadata.size()) << directories.root << metadata
            << directories.leaves;
        for (const std::size_t content : made.contents) out << spool_.read(content);
        out.flush();
        if (!out) throw input_error({path.string()}, "the archive cannot be written");
        out.close();
        file.commit();
    }

    fs::path path_;
    TileSetInfo info_;
    PendingFile trial_;  ///< made first, so that a folder that cannot be is told before anything is drawn
    Spool spool_;
    std::map<std::string, std::vector<SpooledTile>> tiles_;
};

}  // namespace

std::unique_ptr<TileSink> make_pmtiles_sink(const fs::path& path, const TileSetInfo& info) {
    return std::make_unique<PmtilesSink>(path, info);
}

}  // namespace dateline
