// SPDX-License-Identifier: Apache-2.0
// Reading of MBTiles 1.3 archives.
#include "geodata/core/error.h"
#include "render/sources/tileset.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>
#include <sqlite3.h>

namespace dateline {

namespace {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

class Mbtiles final : public Tileset {
  public:
    explicit Mbtiles(const std::filesystem::path& path) : path_(path.string()) {
        sqlite3* handle = nullptr;
        const int code =
            sqlite3_open_v2(path_.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        database_.reset(handle);
        if (code != SQLITE_OK) fail();
        read_metadata();
        select_ =
            prepare("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?");
    }

    std::string name_of(TileId tile) const override {
        return fmt::format("{} tile {}/{}/{}", path_, tile.zoom, tile.x, tile.y);
    }

  protected:
    std::optional<std::string> fetch(TileId tile) const override {
        // MBTiles counts rows from the south.
        const std::int64_t row = (std::int64_t{1} << tile.zoom) - 1 - tile.y;
        sqlite3_stmt* select = select_.get();
        sqlite3_reset(select);
        sqlite3_bind_int64(select, 1, tile.zoom);
        sqlite3_bind_int64(select, 2, tile.x);
        sqlite3_bind_int64(select, 3, row);
        const int code = sqlite3_step(select);
        if (code == SQLITE_DONE) return std::nullopt;
        if (code != SQLITE_ROW) fail();
        const auto* data = static_cast<const char*>(sqlite3_column_blob(select, 0));
        return std::string(data == nullptr ? "" : data,
                           static_cast<std::size_t>(sqlite3_column_bytes(select, 0)));
    }

  private:
    [[noreturn]] void fail() const {
        throw input_error(
            {path_}, std::string("the MBTiles archive cannot be read: ") + sqlite3_errmsg(database_.get()));
    }

    Statement prepare(const char* sql) const {
        sqlite3_stmt* handle = nullptr;
        if (sqlite3_prepare_v2(database_.get(), sql, -1, &handle, nullptr) != SQLITE_OK) fail();
        return Statement(handle);
    }

    /// minzoom, maxzoom and bounds where the archive gives them; zooms else from the tiles themselves.
    void read_metadata() {
        const Statement zooms = prepare("SELECT min(zoom_level), max(zoom_level) FROM tiles");
        if (sqlite3_step(zooms.get()) != SQLITE_ROW) fail();
        info_.min_zoom = zoom_of(sqlite3_column_int(zooms.get(), 0));
        info_.max_zoom = zoom_of(sqlite3_column_int(zooms.get(), 1));
        const Statement select = prepare("SELECT value FROM metadata WHERE name = 'bounds'");
        if (sqlite3_step(select.get()) != SQLITE_ROW) return;
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(select.get(), 0));
        if (text != nullptr) info_.bounds = bounds_of(text);
    }

    static int zoom_of(int value) { return std::clamp(value, 0, 30); }

    /// "west,south,east,north"; nothing for anything else: bounds only spare work.
    static std::optional<LonLatBox> bounds_of(const char* text) {
        std::array<double, 4> edges{};
        for (std::size_t i = 0; i < edges.size(); ++i) {
            char* end = nullptr;
            edges.at(i) = std::strtod(text, &end);
            if (end == text || (i + 1 < edges.size() && *end != ',')) return std::nullopt;
            text = end + 1;
        }
        return LonLatBox{edges[0], edges[1], edges[2], edges[3]};
    }

    std::string path_;
    Database database_;
    Statement select_;
};

}  // namespace

std::unique_ptr<Tileset> open_mbtiles(const std::filesystem::path& path) {
    return std::make_unique<Mbtiles>(path);
}

}  // namespace dateline
