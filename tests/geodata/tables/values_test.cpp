// SPDX-License-Identifier: Apache-2.0
// Dates, degrees, codes and templates as tables write them.
#include "geodata/core/paths.h"
#include "geodata/tables/code_table.h"
#include "geodata/tables/coordinates.h"
#include "geodata/tables/table_dates.h"
#include "geodata/tables/value_template.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::filesystem::path tables() {
    return resource_dir() / "geodata" / "tables";
}

/// "2016-10-25", "2016-10-01/2016-10-31 month", or "none".
std::string read_date(const TableDates& dates, std::string_view text,
                      DateOrder order = DateOrder::day_first) {
    const auto date = dates.read(text, order);
    if (!date) return "none";
    const std::string first = format_day(date->days.first);
    if (date->days.first == date->days.last) return first;
    return first + "/" + format_day(date->days.last) + " " + std::string(name_of(date->precision));
}

}  // namespace

TEST_CASE("one day in every form that tables write") {
    const TableDates dates(tables() / "month-names.csv");
    for (const char* form :
         {"2016-10-25", "2016/10/25", "2016/10/25 00:00:00", "20161025", "20161025134500", "25/10/2016",
          "25-10-2016", "25.10.2016", "2016-10-25T23:30:00-03:00", "2016-10-25 23:30", "2016-10-25T00:00:00Z",
          "25 October 2016", "October 25, 2016", "Oct 25 2016", "25 octobre 2016", " 2016-10-25 ",
          "25-Oct-2016", "25/10/2016 1:05 PM"}) {
        CAPTURE(form);
        CHECK(read_date(dates, form) == "2016-10-25");
    }
    CHECK(read_date(dates, "1er août 1914") == "1914-08-01");
    CHECK(read_date(dates, "1868-02-29") == "1868-02-29");
    CHECK(read_date(dates, "10/25/2016", DateOrder::month_first) == "2016-10-25");
    CHECK(read_date(dates, "03/04/2016") == "2016-04-03");
    CHECK(read_date(dates, "03/04/2016", DateOrder::month_first) == "2016-03-04");
}

TEST_CASE("stretches of time, and what is no date") {
    const TableDates dates(tables() / "month-names.csv");
    CHECK(read_date(dates, "2016-10") == "2016-10-01/2016-10-31 month");
    CHECK(read_date(dates, "2016") == "2016-01-01/2016-12-31 year");
    CHECK(read_date(dates, "2016-10-11/2016-10-20") == "2016-10-11/2016-10-20 days");
    for (const char* bad : {"31/02/2016", "2015-02-29", "20160230", "10/25/2016", "25 Foo 2016", "soon", "25",
                            "2016-10-25 late", "1/2/16", "99999999", "2016-13-01"}) {
        CAPTURE(bad);
        CHECK(read_date(dates, bad) == "none");
    }
}

TEST_CASE("degrees with points, commas, letters and minutes") {
    const std::vector<std::pair<const char*, double>> forms = {
        {"36.5", 36.5},   {"36,5", 36.5},    {"-36.5", -36.5},       {"+36.5", 36.5},      {"36.5° N", 36.5},
        {"36.5S", -36.5}, {"W 36,5", -36.5}, {"36°30'00\" N", 36.5}, {"36° 30′ S", -36.5}, {" 36.5 ", 36.5}};
    for (const auto& form : forms) {
        CAPTURE(form.first);
        const auto read = parse_degrees(form.first);
        REQUIRE(read);
        CHECK(*read == doctest::Approx(form.second));
    }
    for (const char* bad : {"", "north", "36.5.1", "36 75", "nan", "1e400", "36°30'00\"12"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_degrees(bad));
    }
}

TEST_CASE("countries by the codes of four standards and by name") {
    // FIPS 10-4 differs from ISO 3166 where it hurts most: GM is Germany, not Gambia; CH China; SU Sudan.
    const CodeTable fips(tables() / "countries.csv", "fips", CodeMatch::exact);
    const std::map<std::string, std::string> codes = {{"GM", "DE"}, {"GA", "GM"}, {"CH", "CN"}, {"SZ", "CH"},
                                                      {"SU", "SD"}, {"IZ", "IQ"}, {"RS", "RU"}, {"RI", "RS"},
                                                      {"GZ", "PS"}, {"WE", "PS"}, {"CT", "CF"}, {"OD", "SS"}};
    for (const auto& pair : codes) {
        CAPTURE(pair.first);
        REQUIRE(fips.find(pair.first));
        CHECK(fips.find(pair.first)->at("iso2") == pair.second);
    }
    CHECK_FALSE(fips.find("ZZ"));
    const CodeTable any(tables() / "countries.csv", "iso2+iso3+numeric+names", CodeMatch::words);
    for (const char* name : {"SY", "SYR", "760", "Syria", "Syrie", "syrian arab republic"}) {
        CAPTURE(name);
        REQUIRE(any.find(name));
        CHECK(any.find(name)->at("iso2") == "SY");
    }
    CHECK(any.find("DR Congo (Zaire)")->at("iso2") == "CD");
    CHECK(any.find("Yemen (North Yemen)")->at("iso2") == "YE");
    CHECK_FALSE(any.find("Atlantis"));
}

TEST_CASE("kinds of event by word, misspelt too; CAMEO codes by their longest beginning") {
    const CodeTable words(tables() / "event-words.csv", "words", CodeMatch::words);
    CHECK(words.find("Air/drone strike")->at("sub_event_type") == "Air/drone strike");
    CHECK(words.find("Violence aganst civilians")->at("event_type") == "Violence against civilians");
    CHECK(words.find("Demostrations")->at("event_type") == "Protests");
    CHECK(words.find("FRAPPE AÉRIENNE")->at("sub_event_type") == "Air/drone strike");
    CHECK_FALSE(words.find("wedding"));
    const CodeTable cameo(tables() / "cameo.csv", "code", CodeMatch::prefix);
    CHECK(cameo.find("1831")->at("sub_event_type") == "Suicide bomb");
    CHECK(cameo.find("1413")->at("label") == "Demonstrate or rally");
    CHECK(cameo.find("080")->at("label") == "Yield");
    CHECK_FALSE(cameo.find("99"));
}

TEST_CASE("a template leaves out what its values do not give") {
    const ValueTemplate pattern("{a}[ – {b}][: {c}]");
    const auto text = [&](std::vector<std::string> values) {
        return pattern.text([&](std::size_t i) { return std::string_view(values[i]); });
    };
    CHECK(text({"x", "y", "z"}) == "x – y: z");
    CHECK(text({"x", "", "z"}) == "x: z");
    CHECK(text({"", "", ""}).empty());
    CHECK(ValueTemplate("[near{a?}]").text([](std::size_t) { return std::string_view("x"); }) == "near");
    CHECK_THROWS(ValueTemplate("{a"));
    CHECK_THROWS(ValueTemplate("[a"));
}
