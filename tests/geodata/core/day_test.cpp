// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/day.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a day is read only in ISO form and only if the calendar has it") {
    CHECK(format_day(*parse_day("2016-02-29")) == "2016-02-29");
    for (const char* bad : {"2015-02-29", "2015-13-01", "2015-1-01", "07/10/2015", "", "2015-10-07T00:00"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_day(bad));
    }
}

TEST_CASE("ISO weeks: the examples of ISO 8601 around New Year") {
    // 2005-01-01 is 2004-W53-6, 2008-12-29 is 2009-W01-1 (ISO 8601:2004, 3.2.2 and its usual tables).
    CHECK(iso_week(*parse_day("2005-01-01")).year == 2004);
    CHECK(iso_week(*parse_day("2005-01-01")).week == 53);
    CHECK(iso_week(*parse_day("2008-12-29")).year == 2009);
    CHECK(iso_week(*parse_day("2008-12-29")).week == 1);
    CHECK(format_day(monday_of(*parse_day("2015-10-07"))) == "2015-10-05");
    CHECK(format_day(last_of_month(*parse_day("2016-02-03"))) == "2016-02-29");
}
