// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/locale.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

const std::filesystem::path folder = std::filesystem::path("styles") / "locales";

Locale words(const char* language) {
    return Locale::read(folder / (std::string(language) + ".json"));
}

Day on(const char* text) {
    return parse_day(text).value();
}

}  // namespace

TEST_CASE("French dates as French prints them") {
    const Locale fr = words("fr");
    CHECK(fr.day(on("2015-10-07")) == "7 octobre 2015");
    CHECK(fr.day(on("2016-03-01")) == "1er mars 2016");
    CHECK(fr.interval({on("2015-10-07"), on("2015-10-12")}) == "du 7 au 12 octobre 2015");
    CHECK(fr.interval({on("2015-10-30"), on("2015-11-01")}) == "du 30 octobre au 1er novembre 2015");
    CHECK(fr.interval({on("2015-12-31"), on("2016-01-01")}) == "du 31 décembre 2015 au 1er janvier 2016");
    CHECK(fr.interval({on("2016-02-01"), on("2016-02-29")}) == "février 2016");
    CHECK(fr.interval({on("2015-02-01"), on("2015-02-27")}) == "du 1er au 27 février 2015");
    CHECK(fr.interval({on("2015-01-01"), on("2015-12-31")}) == "2015");
    CHECK(fr.interval({on("2016-08-01"), on("2016-10-31")}) == "août – octobre 2016");
    CHECK(fr.short_days({on("2015-10-17"), on("2015-10-26")}) == "17–26 oct.");
    CHECK(fr.short_days({on("2015-10-30"), on("2015-11-02")}) == "30 oct. – 2 nov.");
    CHECK(fr.short_days({on("2015-12-30"), on("2016-01-02")}) == "30 déc. 2015 – 2 janv. 2016");
    CHECK(fr.short_interval({on("2015-10-07"), on("2015-10-12")}) == "7–12 octobre 2015");
}

TEST_CASE("plural forms follow CLDR") {
    // fr: 0 and 1 are "one"; en: 1 alone; ar: two, few for 3 to 10, many for 11 to 99, other for 100.
    const Locale fr = words("fr"), en = words("en"), ar = words("ar");
    CHECK(fr.count("subtitle.events", 0) == "0 événement relevé");
    CHECK(fr.count("subtitle.events", 2) == "2 événements relevés");
    CHECK(en.count("gap.days", 0) == "0 days");
    CHECK(en.count("gap.days", 1) == "1 day");
    CHECK(ar.count("gap.days", 2) == "يومان");
    CHECK(ar.count("gap.days", 5) == "5 أيام");
    CHECK(ar.count("gap.days", 43) == "43 يوما");
    CHECK(ar.count("gap.days", 100) == "100 يوم");
}

TEST_CASE("numbers are grouped from five digits on") {
    const Locale en = words("en");
    CHECK(en.number(0) == "0");
    CHECK(en.number(1234) == "1234");
    CHECK(en.number(12345) == "12,345");
    CHECK(en.number(123456) == "123,456");
    CHECK(en.number(-1234567) == "-1,234,567");
}

TEST_CASE("lists, sentences and capitals") {
    const Locale fr = words("fr");
    CHECK(fr.join({"a"}) == "a");
    CHECK(fr.join({"a", "b", "c"}) == "a, b et c");
    CHECK(fr.capitalised("émeutes à Homs") == "Émeutes à Homs");
    CHECK(fr.text("place.admin1", {{"name", "Hama {name}"}}) == "province de Hama {name}");
}

TEST_CASE("the languages say the same things") {
    const auto keys = [](const char* language) {
        std::vector<std::string> out;
        const auto document = nlohmann::json::parse(read_file(folder / (std::string(language) + ".json")));
        for (const auto& [key, value] : document.at("texts").items()) {
            // What only French grammar asks for, and sentences that a general pattern can stand for.
            if (!key.starts_with("headline.gender") && !key.starts_with("headline.reported") &&
                key != "date.first" && key.find('/') == std::string::npos) {
                out.push_back(key);
            }
        }
        return out;
    };
    CHECK(keys("fr") == keys("en"));
    CHECK(keys("ar") == keys("en"));
    CHECK(words("ar").right_to_left());
}

TEST_CASE("a language without words takes English; missing words are an error that names the key") {
    CHECK(Locale::load("fr-CA").language() == "fr");
    CHECK(Locale::load("xx").language() == "en");
    CHECK(Locale::load("../../etc/passwd").language() == "en");
    CHECK_THROWS_WITH_AS(words("fr").text("no.such"), doctest::Contains("no.such"), Error);
}

}  // namespace dateline
