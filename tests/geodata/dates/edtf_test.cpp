// SPDX-License-Identifier: Apache-2.0
// Expected values: the EDTF specification of the Library of Congress
// (https://www.loc.gov/standards/datetime/) and the calendar.
#include "geodata/dates/edtf.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

DayInterval stretch(const char* first, const char* last) {
    return {*parse_day(first), *parse_day(last)};
}

}  // namespace

TEST_CASE("dates and intervals as EDTF writes them, and back") {
    struct Row {
        DayInterval days;
        DatePrecision precision;
        DateNuance nuance;
        const char* edtf;
    };
    using enum DatePrecision;
    using enum DateNuance;
    const std::vector<Row> rows = {
        {stretch("2016-10-14", "2016-10-14"), day, exact, "2016-10-14"},
        {stretch("2016-10-14", "2016-10-14"), day, approximate, "2016-10-14~"},
        {stretch("2016-10-14", "2016-10-14"), day, uncertain, "2016-10-14?"},
        {stretch("2016-10-11", "2016-10-20"), DatePrecision::days, exact, "2016-10-11/2016-10-20"},
        {stretch("2016-10-11", "2016-10-20"), DatePrecision::days, approximate, "2016-10-11~/2016-10-20~"},
        {stretch("2016-02-01", "2016-02-29"), month, exact, "2016-02"},
        {stretch("2016-02-01", "2016-02-29"), month, approximate, "2016-02~"},
        {stretch("2016-08-01", "2016-10-31"), month, exact, "2016-08/2016-10"},
        {stretch("2016-01-01", "2016-12-31"), year, exact, "2016"},
        {stretch("2014-01-01", "2016-12-31"), year, exact, "2014/2016"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(format_edtf(row.days, row.precision, row.nuance) == row.edtf);
        CHECK(parse_edtf(row.edtf) == EdtfDate{row.days, row.precision, row.nuance});
    }
    // 29 days of a leap February are not a whole one in other years.
    CHECK(format_edtf(stretch("2016-02-01", "2016-02-28"), DatePrecision::days, exact) ==
          "2016-02-01/2016-02-28");
}

TEST_CASE("what goes on has no end; what stands in for no date is uncertain") {
    const DayInterval since = stretch("2015-09-30", "2015-10-07");
    CHECK(format_edtf(since, DatePrecision::days, DateNuance::open_end) == "2015-09-30/..");
    const auto open = parse_edtf("2015-09-30/..");
    REQUIRE(open);
    CHECK(open->nuance == DateNuance::open_end);
    CHECK(open->days.first == since.first);
    CHECK(parse_edtf("2015-09-30/") == open);
    CHECK(format_edtf(stretch("2016-10-14", "2016-10-14"), DatePrecision::published, DateNuance::exact) ==
          "2016-10-14?");
}

TEST_CASE("what others write") {
    CHECK(parse_edtf("2016-10-14T10:30:00Z")->days == stretch("2016-10-14", "2016-10-14"));
    CHECK(parse_edtf("2016-10-14%")->nuance == DateNuance::approximate);
    CHECK(parse_edtf("2016-XX-XX")->days == stretch("2016-01-01", "2016-12-31"));
    CHECK(parse_edtf("2016-10-XX")->days == stretch("2016-10-01", "2016-10-31"));
    CHECK(parse_edtf("201X")->days == stretch("2010-01-01", "2019-12-31"));
    CHECK(parse_edtf("2004-02-01/2005")->days == stretch("2004-02-01", "2005-12-31"));
    CHECK(parse_edtf("1984?/2004-06~")->nuance == DateNuance::uncertain);
}

TEST_CASE("what names no days is no date") {
    for (const char* text :
         {"", "2016-13", "2016-02-30", "2016-10-14/2016-10-13", "../2016-10-14", "2016-21", "Y170000002",
          "14/10/2016", "mardi", "2016-10-14~~", "-0099", "2X16", "/", ".."}) {
        CAPTURE(text);
        CHECK_FALSE(parse_edtf(text));
    }
}
