// SPDX-License-Identifier: Apache-2.0
// One georeferenced raster as a source of tiles.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/sources/raster_source.h"

#include <cmath>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace dateline;

namespace {

class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() / ("dateline-raster-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Two by two cells of 20 degrees from 10 E, 0 N: an ASCII grid in longitude and latitude.
void write_grid(const std::filesystem::path& folder) {
    write_file(folder / "heights.asc",
               "ncols 2\nnrows 2\nxllcorner 10\nyllcorner 0\ncellsize 20\nNODATA_value -9999\n"
               "1000 2000\n3000 -400\n");
    write_file(folder / "heights.prj",
               R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],)"
               R"(PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]])");
}

double height_at(RasterSource& source, LonLat place) {
    const auto pixels = source.tile({0, 0, 0});
    REQUIRE(pixels != nullptr);
    const MercatorPoint at = to_mercator(place);
    return source.heights().height_m(
        pixels->at(static_cast<int>(at.x * pixels->width), static_cast<int>(at.y * pixels->height)));
}

}  // namespace

TEST_CASE("a georeferenced grid of heights is a raster-dem source, warped to Mercator") {
    const Folder folder;
    write_grid(folder.path());
    RasterSource source({{"type", "raster-dem"}, {"url", "heights.asc"}}, "relief", folder.path(), 1);
    // At the middles of the cells, but for half a pixel: 360/256/2 = .703 degrees of the 20 to the next cell,
    // along and across. The differences to the neighbours are 1000 and 2000 m, 1000 and 2400, 3400 and 2000,
    // 3400 and 2400.
    constexpr double kHalfPixel = 360.0 / 256 / 2 / 20;
    CHECK(std::abs(height_at(source, {20, 30}) - 1000) <= kHalfPixel * 3000);
    CHECK(std::abs(height_at(source, {40, 30}) - 2000) <= kHalfPixel * 3400);
    CHECK(std::abs(height_at(source, {20, 10}) - 3000) <= kHalfPixel * 5400);
    CHECK(std::abs(height_at(source, {40, 10}) + 400) <= kHalfPixel * 5800);
    CHECK(height_at(source, {-60, 10}) == doctest::Approx(0).epsilon(0.1));
    // A pixel of 20 degrees is wider than a tile's at zoom 0: nothing finer is there.
    CHECK(source.tiles().max_zoom == 0);
    CHECK(source.holds({0, 0, 0}));
}

TEST_CASE("a raster that does not say where it lies is refused, naming the file") {
    const Folder folder;
    write_file(folder.path() / "nowhere.bmp", "BM no picture");
    const auto open = [&](const char* url) {
        return RasterSource({{"type", "raster"}, {"url", url}}, "photo", folder.path(), 1);
    };
    CHECK_THROWS_AS(open("nowhere.bmp"), Error);
    CHECK_THROWS_AS(open("missing.tif"), Error);
    try {
        open("missing.tif");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("missing.tif") != std::string::npos);
    }
}
