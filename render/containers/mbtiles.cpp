// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "render/containers/sqlite.h"
#include "render/containers/tile_sink.h"

#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace dateline {

namespace {

/// 0x4d504258 is the application id MBTiles 1.3 asks for. Nothing is kept safe on the way: the file is a
/// temporary one until it is whole.
constexpr const char* kSchema = R"sql(
PRAGMA application_id = 1297105496;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE images (id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);
CREATE TABLE map (date TEXT NOT NULL, zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL,
    tile_row INTEGER NOT NULL, image INTEGER NOT NULL REFERENCES images (id),
    PRIMARY KEY (date, zoom_level, tile_column, tile_row)) WITHOUT ROWID;
CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data FROM map JOIN images ON image = id
    WHERE date = (SELECT max(date) FROM map);
BEGIN;
)sql";

class MbtilesSink final : public TileSink {
  public:
    MbtilesSink(const std::filesystem::path& path, TileSetInfo info)
        : info_(std::move(info)), file_(path), database_(file_.path(), path.string()) {
        database_.run(kSchema);
        insert_image_.emplace(database_, "INSERT INTO images (tile_data) VALUES (?)");
        insert_tile_.emplace(database_, "INSERT INTO map VALUES (?, ?, ?, ?, ?)");
    }

    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        const auto [image, is_new] = images_.try_emplace(sha256_hex(bytes));
        if (is_new) {
            insert_image_->bind_blob(1, bytes).run();
            image->second = database_.last_row();
        }
        dates_.emplace(date);
        // MBTiles counts rows from the south (TMS).
        const std::int64_t row = (std::int64_t{1} << tile.zoom) - 1 - tile.y;
        insert_tile_->bind(1, date)
            .bind(2, std::int64_t{tile.zoom})
            .bind(3, std::int64_t{tile.x})
            .bind(4, row)
            .bind(5, image->second)
            .run();
    }

    void finish() override {
        write_metadata();
        insert_image_.reset();
        insert_tile_.reset();
        database_.run("COMMIT");
        database_.close();
        file_.commit();
    }

  private:
    void write_metadata() {
        const LonLatBox& box = info_.bounds;
        std::string dates;
        for (const std::string& date : dates_) dates += (dates.empty() ? "" : ",") + date;
        const double east = box.west > box.east ? box.east + 360 : box.east;
        const std::map<std::string, std::string> entries = {
            {"name", info_.name},
            {"format", std::string(extension_of(info_.format))},
            {"bounds", fmt::format("{:.6f},{:.6f},{:.6f},{:.6f}", box.west, box.south, box.east, box.north)},
            {"center", fmt::format("{:.6f},{:.6f},{}", std::remainder((box.west + east) / 2, 360.0),
                                   (box.south + box.north) / 2, (info_.min_zoom + info_.max_zoom) / 2)},
            {"minzoom", std::to_string(info_.min_zoom)},
            {"maxzoom", std::to_string(info_.max_zoom)},
            {"attribution", info_.attribution},
            {"description", info_.description},
            {"type", info_.role == TileSetRole::overlay ? "overlay" : "baselayer"},
            {"version", "1"},
            {"dateline:dates", dates},
        };
        SqliteStatement insert(database_, "INSERT INTO metadata VALUES (?, ?)");
        for (const auto& [name, value] : entries) {
            if (!value.empty()) insert.bind(1, name).bind(2, value).run();
        }
    }

    TileSetInfo info_;
    PendingFile file_;
    SqliteDatabase database_;
    std::optional<SqliteStatement> insert_image_, insert_tile_;
    std::map<std::string, std::int64_t> images_;
    std::set<std::string, std::less<>> dates_;
};

}  // namespace

std::unique_ptr<TileSink> make_mbtiles_sink(const std::filesystem::path& path, const TileSetInfo& info) {
    return std::make_unique<MbtilesSink>(path, info);
}

}  // namespace dateline
