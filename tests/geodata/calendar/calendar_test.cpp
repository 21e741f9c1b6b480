// SPDX-License-Identifier: Apache-2.0
#include "geodata/calendar/calendar.h"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Day day(const char* text) {
    return *parse_day(text);
}

Event event(const char* first, const char* last, DatePrecision precision) {
    Event made;
    made.date = DayInterval{day(first), day(last)};
    made.date_precision = precision;
    return made;
}

std::vector<std::string> names(const Calendar& calendar) {
    std::vector<std::string> found;
    for (const MapDate& date : calendar.dates()) found.push_back(date.name());
    return found;
}

using Names = std::vector<std::string>;
using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("map dates are named and bounded by ISO 8601") {
    // 2015-10-07 was a Wednesday; its week began on Monday 5 October. ISO 8601's week 1 holds 4 January, so
    // week 41 of 2015 begins 40 weeks after Monday 2014-12-29: 280 days, which is 2015-10-05.
    const MapDate week = map_date_of(Period::week, day("2015-10-07"));
    CHECK(week.name() == "2015-W41");
    CHECK(week.days() == DayInterval{day("2015-10-05"), day("2015-10-11")});
    const MapDate month = map_date_of(Period::month, day("2016-02-11"));
    CHECK(month.name() == "2016-02");
    CHECK(month.days() == DayInterval{day("2016-02-01"), day("2016-02-29")});
    CHECK(map_date_of(Period::day, day("2015-10-07")).name() == "2015-10-07");
    // The Friday 2021-01-01 belongs to the week of Thursday 2020-12-31, the 53rd of 2020.
    CHECK(map_date_of(Period::week, day("2021-01-01")).name() == "2020-W53");
}

TEST_CASE("an event of several days is drawn on every day of its interval") {
    const std::vector<Event> events{event("2024-10-03", "2024-10-05", DatePrecision::days),
                                    event("2024-10-05", "2024-10-05", DatePrecision::day)};
    const Calendar calendar(events, Period::day);
    CHECK(names(calendar) == Names{"2024-10-03", "2024-10-04", "2024-10-05"});
    CHECK(calendar.drawn(map_date_of(Period::day, day("2024-10-04"))) == Indices{0});
    CHECK(calendar.drawn(map_date_of(Period::day, day("2024-10-05"))) == Indices{0, 1});
    CHECK(calendar.drawn(map_date_of(Period::day, day("2024-10-06"))).empty());
}

TEST_CASE("a coarse event is drawn in periods at least as long and listed in shorter ones") {
    const std::vector<Event> events{
        event("2024-10-07", "2024-10-13", DatePrecision::week),
        event("2024-10-01", "2024-10-31", DatePrecision::month),
        event("2024-10-11", "2024-10-20", DatePrecision::month),  // the middle of it
        event("2024-01-01", "2024-12-31", DatePrecision::year)};
    const MapDate of_day = map_date_of(Period::day, day("2024-10-12"));
    const Calendar by_day(events, Period::day);
    CHECK(by_day.dates().empty());
    CHECK(by_day.listed(of_day) == Indices{0, 1, 2, 3});
    CHECK(by_day.listed(map_date_of(Period::day, day("2024-10-25"))) == Indices{1, 3});

    const Calendar by_week(events, Period::week);
    // 2024-01-01 was a Monday and begins week 1; 2024-10-07 is 280 days (40 weeks) later: week 41.
    CHECK(names(by_week) == Names{"2024-W41"});
    CHECK(by_week.drawn(by_week.dates().front()) == Indices{0});
    CHECK(by_week.listed(by_week.dates().front()) == Indices{1, 2, 3});

    const Calendar by_month(events, Period::month);
    CHECK(names(by_month) == Names{"2024-10"});
    CHECK(by_month.drawn(by_month.dates().front()) == Indices{0, 1, 2});
    CHECK(by_month.listed(by_month.dates().front()) == Indices{3});
}

TEST_CASE("an event known by its publication only is drawn on that day, one without a date on none") {
    std::vector<Event> events(2);
    events[0].published = day("2024-10-09");
    events[0].date_precision = DatePrecision::published;
    events[1].date_precision = DatePrecision::published;
    const Calendar calendar(events, Period::day);
    CHECK(names(calendar) == Names{"2024-10-09"});
    CHECK(calendar.showing(events[1], calendar.dates().front()) == Showing::absent);
    CHECK(events_within(events, std::nullopt) == Indices{0, 1});
    CHECK(events_within(events, DayInterval{day("2024-10-01"), day("2024-10-31")}) == Indices{0});
    CHECK(events_within(events, DayInterval{day("2024-10-10"), day("2024-10-31")}).empty());
}

TEST_CASE("a window and the cumulative map widen what a date shows, not which dates there are") {
    const std::vector<Event> events{event("2024-10-01", "2024-10-01", DatePrecision::day),
                                    event("2024-10-07", "2024-10-07", DatePrecision::day),
                                    event("2024-10-08", "2024-10-08", DatePrecision::day),
                                    event("2024-09-30", "2024-10-06", DatePrecision::week)};
    const Names dates{"2024-10-01", "2024-10-07", "2024-10-08"};
    const MapDate seventh = map_date_of(Period::day, day("2024-10-07"));
    const MapDate eighth = map_date_of(Period::day, day("2024-10-08"));

    const Calendar week_back(events, Period::day, Window{6, false});  // 7 days with the day itself
    CHECK(names(week_back) == dates);
    CHECK(week_back.drawn(seventh) == Indices{0, 1, 3});  // 1 to 7 October: as long as the week of event 3
    CHECK(week_back.drawn(eighth) == Indices{1, 2, 3});   // 2 to 8 October
    const Calendar six_days(events, Period::day, Window{5, false});
    CHECK(six_days.drawn(seventh) == Indices{1});
    CHECK(six_days.listed(seventh) == Indices{3});  // six days are shorter than a week

    const Calendar cumulative(events, Period::day, Window{0, true});
    CHECK(names(cumulative) == dates);
    CHECK(cumulative.drawn(eighth) == Indices{0, 1, 2, 3});
    CHECK(cumulative.drawn(map_date_of(Period::day, day("2024-10-01"))) == Indices{0, 3});
}

TEST_CASE("periods by name") {
    CHECK(parse_period("week") == Period::week);
    CHECK_FALSE(parse_period("Week"));
    CHECK_FALSE(parse_period("none"));
}
