// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/borders.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("the middle of a border lies between its countries, in whichever order they are named") {
    const Borders borders(resource_dir() / "geodata" / "lexicons" / "borders.json");
    const auto middle = borders.middle("SY", "IQ");
    REQUIRE(middle);
    CHECK(middle == borders.middle("IQ", "SY"));
    // Iraq and Syria meet from the tripoint with Jordan (38.8° E, 33.4° N) to that with Turkey (42.4°
    // E, 37.1° N).
    CHECK(middle->lon > 38.7);
    CHECK(middle->lon < 42.4);
    CHECK(middle->lat > 33.3);
    CHECK(middle->lat < 37.2);
    CHECK_FALSE(borders.middle("FR", "JP"));
    CHECK_FALSE(borders.middle("SY", "SY"));
    CHECK_FALSE(borders.middle("", ""));
}

TEST_CASE("a malformed file of borders is named") {
    const auto file = std::filesystem::temp_directory_path() / "dateline-borders-test.json";
    std::ofstream(file) << R"({"middles": {"IQ-SY": ["east", 35]}})";
    CHECK_THROWS_WITH_AS(Borders{file}, doctest::Contains(file.string().c_str()), Error);
    std::filesystem::remove(file);
}
