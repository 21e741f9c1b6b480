// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/events/event.h"
#include "geodata/events/record.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("ACLED's types and sub-types, by the codebook's table") {
    const std::pair<const char*, std::vector<const char*>> table[] = {
        {"Battles", {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"}},
        {"Explosions/Remote violence",
         {"Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
          "Remote explosive/landmine/IED", "Grenade"}},
        {"Violence against civilians", {"Sexual violence", "Attack", "Abduction/forced disappearance"}},
        {"Protests", {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"}},
        {"Riots", {"Violent demonstration", "Mob violence"}},
        {"Strategic developments",
         {"Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
          "Headquarters or base established", "Looting/property destruction",
          "Non-violent transfer of territory", "Other"}}};
    for (const auto& [type, subs] : table)
        for (const char* sub : subs) {
            CAPTURE(sub);
            const auto parsed = parse_sub_event_type(sub);
            REQUIRE(parsed);
            CHECK(name_of(*parsed) == sub);
            CHECK(name_of(type_of(*parsed)) == type);
            CHECK(parse_event_type(type) == type_of(*parsed));
        }
    CHECK_FALSE(parse_sub_event_type("armed clash"));
    CHECK_FALSE(parse_event_type(""));
}

TEST_CASE("the record's columns stand in the documented order") {
    const char* const expected[] = {
        "id",          "article",         "publisher",  "url",        "published",
        "event_type",  "sub_event_type",  "date_start", "date_end",   "date_precision",
        "date_text",   "place_name",      "place_text", "geonameid",  "country",
        "admin1",      "place_precision", "lat",        "lon",        "actor1",
        "actor2",      "attribution",     "status",     "killed_min", "killed_max",
        "injured_min", "injured_max",     "text",       "start",      "end",
        "confidence"};
    const auto fields = record_fields();
    REQUIRE(fields.size() >= std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) CHECK(fields[i].name == expected[i]);
}

TEST_CASE("a value that a field cannot take is named with what it accepts") {
    Event event;
    CHECK_THROWS_WITH_AS(set_value(event, Field::status, std::string("maybe")), doctest::Contains("planned"),
                         Error);
    CHECK_THROWS_WITH_AS(set_value(event, Field::lat, 91.0), doctest::Contains("lat"), Error);
    CHECK_THROWS_WITH_AS(set_value(event, Field::killed_min, std::string("2.5")), doctest::Contains("2.5"),
                         Error);
    set_value(event, Field::killed_min, std::string("12"));
    CHECK(event.killed.min == 12);
}

TEST_CASE("a style sees an event's columns, and nothing for what is unset or unknown") {
    Event event;
    event.type = EventType::riots;
    event.date = DayInterval{*parse_day("2020-02-29"), *parse_day("2020-03-01")};
    event.killed.min = 3;
    const EventProperties properties(event);
    CHECK(std::get<std::string_view>(properties.get("event_type")) == "Riots");
    CHECK(std::get<std::string_view>(properties.get("date_end")) == "2020-03-01");
    CHECK(std::get<double>(properties.get("killed_min")) == 3);
    CHECK(std::holds_alternative<std::monostate>(properties.get("killed_max")));
    CHECK(std::holds_alternative<std::monostate>(properties.get("no such column")));
}
