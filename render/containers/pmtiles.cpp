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
#include <optional>
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

/// One archive. Distinct tiles wait in a nameless temporary file, since the archive wants them in the order
/// of their ids.
class PmtilesArchive {
  public:
    PmtilesArchive(const fs::path& path, const TileSetInfo& info)
        : info_(info), shown_(path.string()), file_(path), spool_(std::tmpfile()) {
        if (!spool_) throw input_error({shown_}, "no temporary file for its tiles can be made");
    }

    void put(TileId tile, std::string_view bytes) {
        const auto [found, is_new] = content_of_.try_emplace(sha256_hex(bytes), contents_.size());
        if (is_new) {
            if (std::fwrite(bytes.data(), 1, bytes.size(), spool_.get()) != bytes.size()) {
                throw input_error({shown_}, "the disk is full");
            }
            contents_.push_back({spooled_, static_cast<std::uint32_t>(bytes.size())});
            spooled_ += bytes.size();
        }
        tiles_.push_back({pmtiles_id(tile), found->second});
    }

    void finish() {
        std::sort(tiles_.begin(), tiles_.end());
        const std::vector<std::size_t> order = arrange();
        const PmtilesDirectories directories = make_directories(entries_);
        const std::string metadata = Deflater(9).gzip(metadata_json());

        std::ofstream out(file_.path(), std::ios::binary);
        out << header(directories, metadata.size()) << directories.root << metadata << directories.leaves;
        for (const std::size_t content : order) out << spooled(contents_[content]);
        out.flush();
        if (!out) throw input_error({shown_}, "the archive cannot be written");
        out.close();
        file_.commit();
    }

  private:
    struct Content {
        std::uint64_t offset;
        std::uint32_t length;
    };
    struct Tile {
        std::uint64_t id;
        std::size_t content;
        friend auto operator<=>(const Tile&, const Tile&) = default;
    };
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    /// Gives each content its place by its first tile and joins runs; returns contents in the order they are
    /// written.
    std::vector<std::size_t> arrange() {
        std::vector<std::size_t> order;
        std::vector<std::optional<std::uint64_t>> place(contents_.size());
        std::uint64_t end = 0;
        for (const Tile& tile : tiles_) {
            const Content& content = contents_[tile.content];
            if (!place[tile.content]) {
                place[tile.content] = end;
                end += content.length;
                order.push_back(tile.content);
            }
            const std::uint64_t offset = *place[tile.content];
            if (!entries_.empty() && entries_.back().offset == offset &&
                entries_.back().tile_id + entries_.back().run_length == tile.id) {
                ++entries_.back().run_length;
            } else {
                entries_.push_back({tile.id, offset, content.length, 1});
            }
        }
        return order;
    }

    std::string spooled(const Content& content) const {
        std::string bytes(content.length, '\0');
        if (std::fseek(spool_.get(), static_cast<long>(content.offset), SEEK_SET) != 0 ||
            std::fread(bytes.data(), 1, bytes.size(), spool_.get()) != bytes.size()) {
            throw input_error({shown_}, "its temporary file cannot be read back");
        }
        return bytes;
    }

    std::string metadata_json() const {
        return nlohmann::json{{"name", info_.name},
                              {"description", info_.description},
                              {"attribution", info_.attribution},
                              {"type", info_.role == TileSetRole::overlay ? "overlay" : "baselayer"},
                              {"version", "1"}}
            .dump();
    }

    std::string header(const PmtilesDirectories& directories, std::size_t metadata_size) const {
        constexpr std::uint64_t kGzip = 2, kUncompressed = 1, kClustered = 1;
        const std::uint64_t metadata_at = kHeaderBytes + directories.root.size();
        const std::uint64_t leaves_at = metadata_at + metadata_size;
        std::string out = "PMTiles";
        put_le(out, 3, 1);
        for (const std::uint64_t value :
             {kHeaderBytes, std::uint64_t{directories.root.size()}, metadata_at, std::uint64_t{metadata_size},
              leaves_at, std::uint64_t{directories.leaves.size()}, leaves_at + directories.leaves.size(),
              spooled_, std::uint64_t{tiles_.size()}, std::uint64_t{entries_.size()},
              std::uint64_t{contents_.size()}}) {
            put_le(out, value, 8);
        }
        const std::uint64_t type = info_.format == TileFormat::png ? 2 : 0;  // SVG has no number of its own
        for (const std::uint64_t value : {kClustered, kGzip, kUncompressed, type,
                                          std::uint64_t(info_.min_zoom), std::uint64_t(info_.max_zoom)}) {
            put_le(out, value, 1);
        }
        const LonLatBox& box = info_.bounds;
        const double east = box.west > box.east ? box.east + 360 : box.east;
        put_position(out, box.west, box.south);
        put_position(out, box.east, box.north);
        put_le(out, static_cast<std::uint64_t>((info_.min_zoom + info_.max_zoom) / 2), 1);
        put_position(out, std::remainder((box.west + east) / 2, 360.0), (box.south + box.north) / 2);
        return out;
    }

    TileSetInfo info_;
    std::string shown_;
    PendingFile file_;
    std::unique_ptr<std::FILE, CloseFile> spool_;
    std::uint64_t spooled_ = 0;
    std::vector<Content> contents_;
    std::map<std::string, std::size_t> content_of_;
    std::vector<Tile> tiles_;
    std::vector<PmtilesEntry> entries_;
};

/// One archive a date, each finished when the next date starts.
class PmtilesSink final : public TileSink {
  public:
    PmtilesSink(fs::path path, TileSetInfo info) : path_(std::move(path)), info_(std::move(info)) {}

    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        if (!archive_ || date != date_) {
            finish();
            date_ = date;
            archive_.emplace(path_of(date), info_of(date));
        }
        archive_->put(tile, bytes);
    }

    void finish() override {
        if (archive_) archive_->finish();
        archive_.reset();
    }

  private:
    fs::path path_of(std::string_view date) const {
        if (date.empty()) return path_;
        return path_.parent_path() /
               (path_.stem().string() + "-" + std::string(date) + path_.extension().string());
    }
    TileSetInfo info_of(std::string_view date) const {
        TileSetInfo info = info_;
        if (!date.empty()) info.name += " " + std::string(date);
        return info;
    }

    fs::path path_;
    TileSetInfo info_;
    std::string date_;
    std::optional<PmtilesArchive> archive_;
};

}  // namespace

std::unique_ptr<TileSink> make_pmtiles_sink(const fs::path& path, const TileSetInfo& info) {
    return std::make_unique<PmtilesSink>(path, info);
}

}  // namespace dateline
