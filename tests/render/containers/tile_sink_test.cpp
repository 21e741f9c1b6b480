// SPDX-License-Identifier: Apache-2.0
#include "render/containers/tile_sink.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("dateline-sinks-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(path)) found.push_back(entry.path().filename());
        return found;
    }
};

TileSetInfo info() {
    TileSetInfo made;
    made.name = "Essai";
    made.bounds = {30, 20, 50, 40};
    made.min_zoom = 1;
    made.max_zoom = 2;
    return made;
}

ino_t inode(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_ino;
}

std::vector<std::string> query(const fs::path& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    std::vector<std::string> values;
    const auto collect = [](void* to, int, char** columns, char**) {
        static_cast<std::vector<std::string>*>(to)->emplace_back(columns[0] ? columns[0] : "");
        return 0;
    };
    CHECK(sqlite3_exec(handle, sql.c_str(), collect, &values, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
    return values;
}

}  // namespace

TEST_CASE("a directory holds date/zoom/x/y, equal tiles as one file, and nothing half written") {
    const Folder folder;
    const auto sink = open_tile_sink(folder.path, info());
    sink->put("2015-10-07", {1, 0, 1}, "sea");
    sink->put("2015-10-07", {1, 1, 1}, "sea");
    sink->put("2015-10-08", {1, 1, 1}, "land");
    sink->put("", {0, 0, 0}, "land");
    sink->finish();
    CHECK(read_file(folder.path / "2015-10-07/1/0/1.png") == "sea");
    CHECK(read_file(folder.path / "2015-10-08/1/1/1.png") == "land");
    CHECK(read_file(folder.path / "0/0/0.png") == "land");
    CHECK(inode(folder.path / "2015-10-07/1/0/1.png") == inode(folder.path / "2015-10-07/1/1/1.png"));
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path)) files += entry.is_regular_file();
    CHECK(files == 4);
}

TEST_CASE(
    "writing one of two linked tiles anew leaves the other alone, and an unchanged tile is not touched") {
    const Folder folder;
    for (const char* second : {"sea", "coast"}) {
        const auto sink = make_directory_sink(folder.path, TileFormat::png);
        sink->put("", {1, 0, 0}, "sea");
        const auto written = fs::last_write_time(folder.path / "1/0/0.png");
        sink->put("", {1, 0, 1}, second);
        sink->finish();
        CHECK(fs::last_write_time(folder.path / "1/0/0.png") == written);
    }
    CHECK(read_file(folder.path / "1/0/0.png") == "sea");
    CHECK(read_file(folder.path / "1/0/1.png") == "coast");
}

TEST_CASE("MBTiles: rows count from the south, images are shared, the view shows the newest date") {
    const Folder folder;
    const fs::path file = folder.path / "set.mbtiles";
    const auto sink = open_tile_sink(file, info());
    sink->put("2015-10-07", {2, 1, 0}, "old");
    sink->put("2015-10-08", {2, 1, 0}, "new");
    sink->put("2015-10-08", {2, 1, 1}, "new");
    CHECK_FALSE(fs::exists(file));
    sink->finish();
    // Zoom 2 has four rows: the northernmost, 0, is row 3 of TMS.
    CHECK(query(file, "SELECT tile_data FROM tiles WHERE zoom_level=2 AND tile_column=1 AND tile_row=3") ==
          std::vector<std::string>{"new"});
    CHECK(query(file, "SELECT count(*) FROM tiles") == std::vector<std::string>{"2"});
    CHECK(query(file, "SELECT count(*) FROM images") == std::vector<std::string>{"2"});
    CHECK(
        query(file, "SELECT value FROM metadata WHERE name IN ('bounds','center','format') ORDER BY name") ==
        std::vector<std::string>{"30.000000,20.000000,50.000000,40.000000", "40.000000,30.000000,1", "png"});
    CHECK(query(file, "PRAGMA application_id") == std::vector<std::string>{"1297105496"});
}

TEST_CASE("the same tiles twice are the same archive, byte for byte") {
    const Folder folder;
    for (const char* ending : {".mbtiles", ".pmtiles"}) {
        for (const char* stem : {"a", "b"}) {
            const auto sink = open_tile_sink(folder.path / (std::string(stem) + ending), info());
            for (std::uint32_t x = 0; x < 4; ++x) sink->put("", {2, x, 1}, x < 2 ? "one" : "two");
            sink->finish();
        }
        CHECK(read_file(folder.path / (std::string("a") + ending)) ==
              read_file(folder.path / (std::string("b") + ending)));
    }
}

TEST_CASE("an archive that is given up leaves the old file and no other") {
    const Folder folder;
    for (const char* ending : {".mbtiles", ".pmtiles"}) {
        const fs::path file = folder.path / (std::string("kept") + ending);
        write_file(file, "old");
        open_tile_sink(file, info())->put("", {0, 0, 0}, "new");
        CHECK(read_file(file) == "old");
        fs::remove(file);
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a place that cannot be written is an error that names it") {
    const Folder folder;
    write_file(folder.path / "file", "no folder");
    for (const char* name : {"file/set.mbtiles", "file/set.pmtiles", "file/set"}) {
        CAPTURE(name);
        try {
            open_tile_sink(folder.path / name, info())->put("", {0, 0, 0}, "tile");
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::input);
            CHECK(std::string(error.what()).find("file") != std::string::npos);
        }
    }
}
