// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/hyphenation.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// "mani-fes-ta-tion"
std::string hyphenated(const Hyphenation& hyphenation, std::string word) {
    const auto breaks = hyphenation.breaks_of(word);
    for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) word.insert(*at, "-");
    return word;
}

}  // namespace

TEST_CASE("patterns say where words break; ends, short words and names stay whole") {
    const auto file = std::filesystem::temp_directory_path() / "hyphenation_test.dic";
    // Liang's patterns: a break before every b, none between c and b; é is one letter of two bytes.
    write_file(file, "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\n1b\nc2b\n\u00e91d\n");
    const Hyphenation hyphenation = Hyphenation::read(file);
    CHECK(hyphenated(hyphenation, "aaaabaaaabaaa") == "aaaa-baaaa-baaa");
    CHECK(hyphenated(hyphenation, "aaacbaaabaaa") == "aaacbaaa-baaa");
    CHECK(hyphenated(hyphenation, "aa\u00e9daaaa") == "aa\u00e9-daaaa");
    // The first and the last three letters keep together.
    CHECK(hyphenated(hyphenation, "abaaaaba") == "abaaaaba");
    CHECK(hyphenated(hyphenation, "aaabaa") == "aaabaa");
    CHECK(hyphenated(hyphenation, "Aaaabaaaa") == "Aaaabaaaa");
    CHECK(hyphenated(hyphenation, "aaaab4aaaa") == "aaaab4aaaa");
    CHECK(hyphenated(hyphenation, "").empty());
    CHECK(hyphenated(Hyphenation(), "aaaabaaaabaaa") == "aaaabaaaabaaa");
    std::filesystem::remove(file);
    CHECK_THROWS_WITH_AS(Hyphenation::read(file), doctest::Contains("hyphenation_test.dic"), Error);
}
