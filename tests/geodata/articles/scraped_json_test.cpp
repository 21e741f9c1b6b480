// SPDX-License-Identifier: Apache-2.0
// JSON as scrapers write it, and machines' dates.
#include "geodata/articles/web/timestamp.h"
#include "geodata/core/error.h"
#include "tests/geodata/articles/reading.h"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::vector<Article> json(std::string_view bytes) {
    CollectedDiagnostics diagnostics;
    return reader().read_json(bytes, "a.json", "a", {}, diagnostics);
}

std::string day(std::string_view stamp) {
    const auto found = day_of_timestamp(stamp);
    return found ? format_day(*found) : "none";
}

}  // namespace

TEST_CASE("the keys of common scrapers") {
    const auto first =
        json(R"({"title":"Pluie","maintext":"Il pleut à Kaolack.","date_publish":"2030-03-05 10:20:30",
        "source_domain":"pluie.example","url":"https://pluie.example/1","authors":["A. N."],"image_url":null})");
    REQUIRE(first.size() == 1);
    CHECK(first[0].text == "Il pleut à Kaolack.");
    CHECK(first[0].title == "Pluie");
    CHECK(first[0].publisher == "pluie.example");
    CHECK(published(first[0]) == "2030-03-05");
    const auto second =
        json(R"([{"headline":"Vent","body":"Du vent à Thiès.","published":"2030-03-06T00:00:00Z"},
        {"id":"own","headline":"Sec","articleBody":"Il fait sec à Louga.","datePublished":"someday","publisher":{"name":"Le Sec"}}])");
    REQUIRE(second.size() == 2);
    CHECK(second[0].id == "a#1");
    CHECK(published(second[0]) == "2030-03-06");
    CHECK(second[1].id == "own");
    CHECK(second[1].publisher == "Le Sec");
    CHECK_FALSE(second[1].published.has_value());
    CHECK_THROWS_WITH_AS(json("[]"), doctest::Contains("empty list"), Error);
    CHECK_THROWS_WITH_AS(json(R"([{"title":"x"}])"), doctest::Contains("\"text\" is missing"), Error);
    CHECK_THROWS_WITH_AS(json(R"({"text":"x","published":"someday"})"), doctest::Contains("someday"), Error);
}

TEST_CASE("timestamps") {
    CHECK(day("2015-10-07") == "2015-10-07");
    CHECK(day(" 2015-10-07T23:59:59-11:00 ") == "2015-10-07");
    CHECK(day("20151007T100000Z") == "2015-10-07");
    CHECK(day("2015/10/07 10:00") == "2015-10-07");
    CHECK(day("Wed, 07 Oct 2015 10:00:00 GMT") == "2015-10-07");
    CHECK(day("7 October 2015") == "2015-10-07");
    CHECK(day("Wed, 7 Oct 99 10:00 EST") == "1999-10-07");
    CHECK(day("1444212000") == "2015-10-07");  // date -ud @1444212000
    CHECK(day("1444212000000") == "2015-10-07");
    for (const char* bad : {"", "2015-02-30", "31/02/2015", "yesterday", "2015", "Wed, 31 Feb 2015"}) {
        CAPTURE(bad);
        CHECK(day(bad) == "none");
    }
}
