// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/record.h"

#include "geodata/core/error.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace dateline {
namespace {

using enum FieldType;

constexpr std::array<FieldDefinition, 38> kFields = {{
    {Field::id, "id", text},
    {Field::article, "article", text},
    {Field::publisher, "publisher", text},
    {Field::url, "url", text},
    {Field::published, "published", text},
    {Field::event_type, "event_type", text},
    {Field::sub_event_type, "sub_event_type", text},
    {Field::date_start, "date_start", text},
    {Field::date_end, "date_end", text},
    {Field::date_precision, "date_precision", text},
    {Field::date_text, "date_text", text},
    {Field::place_name, "place_name", text},
    {Field::place_text, "place_text", text},
    {Field::geonameid, "geonameid", integer},
    {Field::country, "country", text},
    {Field::admin1, "admin1", text},
    {Field::place_precision, "place_precision", text},
    {Field::lat, "lat", real},
    {Field::lon, "lon", real},
    {Field::actor1, "actor1", text},
    {Field::actor2, "actor2", text},
    {Field::attribution, "attribution", text},
    {Field::status, "status", text},
    {Field::killed_min, "killed_min", integer},
    {Field::killed_max, "killed_max", integer},
    {Field::injured_min, "injured_min", integer},
    {Field::injured_max, "injured_max", integer},
    {Field::text, "text", text},
    {Field::start, "start", integer},
    {Field::end, "end", integer},
    {Field::confidence, "confidence", real},
    {Field::part, "part", integer},
    {Field::same_as, "same_as", text},
    {Field::sources, "sources", integer},
    {Field::date_edtf, "date_edtf", text},
    {Field::toll_source, "toll_source", text},
    {Field::attribution_chain, "attribution_chain", text},
    {Field::fictitious, "fictitious", integer},
}};

FieldValue text_value(std::string_view value) {
    if (value.empty()) return std::monostate{};
    return std::string(value);
}

FieldValue day_value(const std::optional<Day>& day) {
    if (!day) return std::monostate{};
    return format_day(*day);
}

FieldValue count_value(const std::optional<int>& count) {
    if (!count) return std::monostate{};
    return std::int64_t{*count};
}

FieldValue number_or_nothing(std::int64_t number) {
    if (number == 0) return std::monostate{};
    return number;
}

std::string written(const FieldValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    return {};
}

std::string problem_with(Field field) {
    return fmt::format("the field {} has a value that cannot be used",
                       kFields[static_cast<std::size_t>(field)].name);
}

double as_real(Field field, const FieldValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const std::string words = written(value);
    double number = 0;
    const auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (problem != std::errc{} || end != words.data() + words.size() || !std::isfinite(number))
        throw input_error({}, problem_with(field), words, "a number");
    return number;
}

std::int64_t as_integer(Field field, const FieldValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    const double number = as_real(field, value);
    if (number != std::floor(number) || std::abs(number) > 9.0e15)
        throw input_error({}, problem_with(field), written(value), "a whole number");
    return static_cast<std::int64_t>(number);
}

std::int64_t as_count(Field field, const FieldValue& value, std::int64_t largest) {
    const std::int64_t count = as_integer(field, value);
    if (count < 0 || count > largest)
        throw input_error({}, problem_with(field), written(value), fmt::format("0 to {}", largest));
    return count;
}

std::optional<int> as_toll(Field field, const FieldValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
    return static_cast<int>(as_count(field, value, std::numeric_limits<int>::max()));
}

double as_degrees(Field field, const FieldValue& value, double limit) {
    const double degrees = as_real(field, value);
    if (std::abs(degrees) > limit)
        throw input_error({}, problem_with(field), written(value),
                          fmt::format("degrees from {} to {}", -limit, limit));
    return degrees;
}

Day as_day(Field field, const FieldValue& value) {
    const std::string words = written(value);
    // Some writers add a time of day; the record knows days only.
    const auto day = parse_day(
        std::string_view(words).substr(0, words.size() > 10 && words[10] == 'T' ? 10 : words.size()));
    if (!day) throw input_error({}, problem_with(field), words, "a date such as 2015-10-07");
    return *day;
}

template <typename Parse>
auto as_word(Field field, const FieldValue& value, Parse parse, std::string_view accepted) {
    const std::string words = written(value);
    const auto parsed = parse(words);
    if (!parsed) throw input_error({}, problem_with(field), words, accepted);
    return *parsed;
}

void set_date_end(Event& event, Field field, Day day) {
    if (!event.date) event.date = DayInterval{day, day};
    (field == Field::date_start ? event.date->first : event.date->last) = day;
    // The fields come one by one: while only the start is known the interval is that one day.
    if (event.date->last < event.date->first) {
        if (field == Field::date_end)
            throw input_error({}, problem_with(field), format_day(day),
                              "a date not before date_start " + format_day(event.date->first));
        event.date->last = day;
    }
}

void set_edtf(Event& event, Field field, const FieldValue& value) {
    const std::string words = written(value);
    const auto read = parse_edtf(words);
    if (!read)
        throw input_error({}, problem_with(field), words,
                          "a date of EDTF level 0 or 1 such as 2016-10-14, 2016-10~ or 2015-09-30/..");
    if (!event.date) {
        event.date = read->days;
        event.date_precision = read->precision;
        event.date_nuance = read->nuance;
        return;
    }
    const bool fits = read->nuance == DateNuance::open_end ? read->days.first == event.date->first
                                                           : read->days == *event.date;
    if (fits && event.date_precision != DatePrecision::published) event.date_nuance = read->nuance;
}

LonLat& point_of(Event& event) {
    if (!event.point) event.point = LonLat{};
    return *event.point;
}

}  // namespace

std::span<const FieldDefinition> record_fields() {
    return kFields;
}

FieldValue value_of(const Event& event, Field field) {
    switch (field) {
        case Field::id:
            return text_value(event.id);
        case Field::article:
            return text_value(event.article);
        case Field::publisher:
            return text_value(event.publisher);
        case Field::url:
            return text_value(event.url);
        case Field::published:
            return day_value(event.published);
        case Field::event_type:
            return text_value(name_of(event.type));
        case Field::sub_event_type:
            return text_value(event.sub_type ? name_of(*event.sub_type) : "");
        case Field::date_start:
            return event.date ? day_value(event.date->first) : FieldValue{};
        case Field::date_end:
            return event.date ? day_value(event.date->last) : FieldValue{};
        case Field::date_precision:
            return event.date ? text_value(name_of(event.date_precision)) : FieldValue{};
        case Field::date_text:
            return text_value(event.date_text);
        case Field::place_name:
            return text_value(event.place_name);
        case Field::place_text:
            return text_value(event.place_text);
        case Field::geonameid:
            return number_or_nothing(event.geonameid);
        case Field::country:
            return text_value(event.country);
        case Field::admin1:
            return text_value(event.admin1);
        case Field::place_precision:
            return event.point ? text_value(name_of(event.place_precision)) : FieldValue{};
        case Field::lat:
            return event.point ? FieldValue{event.point->lat} : FieldValue{};
        case Field::lon:
            return event.point ? FieldValue{event.point->lon} : FieldValue{};
        case Field::actor1:
            return text_value(event.actor1);
        case Field::actor2:
            return text_value(event.actor2);
        case Field::attribution:
            return text_value(event.attribution);
        case Field::status:
            return text_value(name_of(event.status));
        case Field::killed_min:
            return count_value(event.killed.min);
        case Field::killed_max:
            return count_value(event.killed.max);
        case Field::injured_min:
            return count_value(event.injured.min);
        case Field::injured_max:
            return count_value(event.injured.max);
        case Field::text:
            return text_value(event.text);
        case Field::start:
            return static_cast<std::int64_t>(event.start);
        case Field::end:
            return static_cast<std::int64_t>(event.end);
        case Field::confidence:
            return event.confidence;
        case Field::part:
            return number_or_nothing(event.part);
        case Field::same_as:
            return text_value(event.same_as);
        case Field::sources:
            return std::int64_t{event.sources};
        case Field::date_edtf:
            return event.date ? text_value(format_edtf(*event.date, event.date_precision, event.date_nuance))
                              : FieldValue{};
        case Field::toll_source:
            return text_value(event.toll_source);
        case Field::attribution_chain:
            return text_value(event.attribution_chain);
        case Field::fictitious:
            return number_or_nothing(event.fictitious ? 1 : 0);
    }
    return {};
}

void set_value(Event& event, Field field, const FieldValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    switch (field) {
        case Field::id:
            event.id = written(value);
            break;
        case Field::article:
            event.article = written(value);
            break;
        case Field::publisher:
            event.publisher = written(value);
            break;
        case Field::url:
            event.url = written(value);
            break;
        case Field::published:
            event.published = as_day(field, value);
            break;
        case Field::event_type:
            event.type = as_word(field, value, parse_event_type, "one of ACLED's six event types");
            break;
        case Field::sub_event_type:
            event.sub_type = as_word(field, value, parse_sub_event_type, "one of ACLED's 25 sub-event types");
            break;
        case Field::date_start:
        case Field::date_end:
            set_date_end(event, field, as_day(field, value));
            break;
        case Field::date_precision:
            event.date_precision =
                as_word(field, value, parse_date_precision, "day, days, week, month, year or published");
            break;
        case Field::date_text:
            event.date_text = written(value);
            break;
        case Field::place_name:
            event.place_name = written(value);
            break;
        case Field::place_text:
            event.place_text = written(value);
            break;
        case Field::geonameid:
            event.geonameid = as_integer(field, value);
            break;
        case Field::country:
            event.country = written(value);
            break;
        case Field::admin1:
            event.admin1 = written(value);
            break;
        case Field::place_precision:
            event.place_precision = as_word(field, value, parse_place_precision,
                                            "site, settlement, near, admin2, admin1, country or sea");
            break;
        case Field::lat:
            point_of(event).lat = as_degrees(field, value, 90);
            break;
        case Field::lon:
            point_of(event).lon = as_degrees(field, value, 180);
            break;
        case Field::actor1:
            event.actor1 = written(value);
            break;
        case Field::actor2:
            event.actor2 = written(value);
            break;
        case Field::attribution:
            event.attribution = written(value);
            break;
        case Field::status:
            event.status = as_word(field, value, parse_claim_status,
                                   "reported, claimed, unconfirmed, denied or planned");
            break;
        case Field::killed_min:
            event.killed.min = as_toll(field, value);
            break;
        case Field::killed_max:
            event.killed.max = as_toll(field, value);
            break;
        case Field::injured_min:
            event.injured.min = as_toll(field, value);
            break;
        case Field::injured_max:
            event.injured.max = as_toll(field, value);
            break;
        case Field::text:
            event.text = written(value);
            break;
        case Field::start:
            event.start = static_cast<std::size_t>(as_count(field, value, 1LL << 50));
            break;
        case Field::end:
            event.end = static_cast<std::size_t>(as_count(field, value, 1LL << 50));
            break;
        case Field::confidence:
            event.confidence = as_real(field, value);
            break;
        case Field::part:
            event.part = static_cast<int>(as_count(field, value, 1 << 30));
            break;
        case Field::same_as:
            event.same_as = written(value);
            break;
        case Field::sources:
            event.sources = static_cast<int>(as_count(field, value, 1 << 30));
            break;
        case Field::date_edtf:
            set_edtf(event, field, value);
            break;
        case Field::toll_source:
            event.toll_source = written(value);
            break;
        case Field::attribution_chain:
            event.attribution_chain = written(value);
            break;
        case Field::fictitious:
            event.fictitious = as_count(field, value, 1) == 1;
            break;
    }
}

}  // namespace dateline
