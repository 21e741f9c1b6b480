// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/event_mapper.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace dateline {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

EventMapper::EventMapper(const TableSchema& schema, const TableDates& dates, const TableReader& table,
                         const ColumnChoices& choices)
    : schema_(schema),
      dates_(dates),
      names_(table.columns()),
      column_names_(table.columns()),
      choices_(choices),
      geometry_(table.has_geometry()) {
    for (const auto& [key, column] : choices_.columns) {
        if (!names_.has(column_key(column)))
            throw input_error({}, "the table has no column", column,
                              fmt::format("{}", fmt::join(column_names_, ", ")));
    }
    start_ = column_of(schema_.date.start);
    end_ = column_of(schema_.date.end);
    published_ = column_of(schema_.date.published);
    lat_ = column_of(schema_.lat);
    lon_ = column_of(schema_.lon);
    if (!lat_ || !lon_) lat_ = lon_ = std::nullopt;
    for (const auto* column : {&start_, &end_, &published_, &lat_, &lon_}) use(*column);
    for (const Lookup& lookup : schema_.lookups) {
        Asked asked{&lookup, {}, false, nullptr};
        for (const ValueTemplate& of : lookup.of) {
            if (Text text = text_of(of); text.known) asked.of.push_back(std::move(text));
        }
        asked_.push_back(std::move(asked));
    }
    if (!schema_.date.precision.empty()) precision_ = source_of(schema_.date.precision);
    for (const FieldRule& field : schema_.fields) {
        Rule rule{field.field, {}};
        for (const ValueTemplate& pattern : field.texts) {
            if (Text text = text_of(pattern); text.known) rule.texts.push_back(std::move(text));
        }
        if (rule.texts.empty()) continue;
        has_place_name_ = has_place_name_ || field.field == Field::place_name;
        has_kind_ = has_kind_ || field.field == Field::event_type || field.field == Field::sub_event_type;
        has_text_ = has_text_ || field.field == Field::text;
        tells_precision_ = tells_precision_ || field.field == Field::place_precision;
        rules_.push_back(std::move(rule));
    }
    std::sort(used_.begin(), used_.end());
    used_.erase(std::unique(used_.begin(), used_.end()), used_.end());
}

std::optional<std::size_t> EventMapper::column_of(std::string_view name) const {
    const std::string key = column_key(name);
    if (const auto chosen = choices_.columns.find(key); chosen != choices_.columns.end())
        return names_.find(column_key(chosen->second));
    return key.empty() ? std::nullopt : names_.find(key, schema_.aliases);
}

void EventMapper::use(const std::optional<std::size_t>& column) {
    if (column) used_.push_back(*column);
}

EventMapper::Source EventMapper::source_of(std::string_view name) const {
    const std::string_view table = name.substr(0, name.find('.'));
    for (std::size_t i = 0; i < schema_.lookups.size(); ++i) {
        if (schema_.lookups[i].name == table)
            return {std::nullopt, i, std::string(table == name ? "" : name.substr(table.size() + 1))};
    }
    return {column_of(name), std::nullopt, {}};
}

EventMapper::Text EventMapper::text_of(const ValueTemplate& pattern) {
    Text text{&pattern, {}, pattern.names().empty()};
    for (const std::string& name : pattern.names()) {
        text.sources.push_back(source_of(name));
        const Source& source = text.sources.back();
        use(source.column);
        text.known = text.known || source.column || (source.lookup && !asked_[*source.lookup].of.empty());
    }
    return text;
}

void EventMapper::begin(const DataRow& row) {
    if (row_ == row.ordinal) return;
    row_ = row.ordinal;
    for (Asked& asked : asked_) asked.answered = false;
}

std::string_view EventMapper::value_of(const DataRow& row, std::size_t column) const {
    const std::string_view value = trimmed(row.values[column]);
    const auto& empty = schema_.empty;
    return !empty.empty() && std::find(empty.begin(), empty.end(), value) != empty.end() ? std::string_view()
                                                                                         : value;
}

std::string_view EventMapper::value_of(const DataRow& row, const Source& source) {
    if (source.column) return value_of(row, *source.column);
    if (!source.lookup) return {};
    const CodeTable::Row* found = ask(row, *source.lookup);
    if (!found) return {};
    const auto part = found->find(source.part);
    return part == found->end() ? std::string_view() : std::string_view(part->second);
}

std::string EventMapper::written(const DataRow& row, const Text& text) {
    return text.pattern->text([&](std::size_t i) { return value_of(row, text.sources[i]); });
}

const CodeTable::Row* EventMapper::ask(const DataRow& row, std::size_t lookup) {
    Asked& asked = asked_[lookup];
    if (asked.answered) return asked.row;
    asked.answered = true;
    asked.row = nullptr;
    std::string first;
    for (const Text& text : asked.of) {
        const std::string value = written(row, text);
        if (value.empty()) continue;
        if (first.empty()) first = value;
        asked.row = asked.lookup->table->find(value);
        if (asked.row) return asked.row;
    }
    if (!first.empty()) ++unknown_[asked.lookup->called][first];
    return nullptr;
}

std::string EventMapper::named(std::size_t column, std::string_view value) const {
    return fmt::format("{} \"{}\"", column_names_[column], value);
}

RowFault EventMapper::date_fault(std::size_t column, std::string_view value) const {
    const std::string named_value = named(column, value);
    const bool numbers = value.find_first_not_of("0123456789-/.: TZ+") == std::string_view::npos;
    if (!numbers)
        return {"a date that is none",
                named_value + " is no date; accepted: 2016-10-25, 25/10/2016, 25 October 2016, 2016-10"};
    const DateOrder other =
        choices_.order == DateOrder::day_first ? DateOrder::month_first : DateOrder::day_first;
    std::string message = named_value + " is not a day of the calendar";
    if (dates_.read(value, other))
        message += other == DateOrder::month_first
                       ? " (day/month/year; --map date_order=mdy reads the month first)"
                       : " (month/day/year; --map date_order=dmy reads the day first)";
    return {"a date that is not a day of the calendar", message};
}

std::optional<DatePrecision> EventMapper::told_precision(const DataRow& row) {
    const std::string_view told = value_of(row, precision_);
    return told.empty() ? std::nullopt : parse_date_precision(told);
}

std::optional<RowFault> EventMapper::read_date(const DataRow& row, RowDate& date) {
    begin(row);
    std::optional<EdtfDate> first, last;
    for (const auto& [column, read] : {std::pair{start_, &first}, std::pair{end_, &last}}) {
        if (!column) continue;
        const std::string_view value = value_of(row, *column);
        if (value.empty()) continue;
        *read = dates_.read(value, choices_.order);
        if (!*read) return date_fault(*column, value);
        if (date.text.empty()) date.text = value;
    }
    if (published_)
        if (const auto known = dates_.read(value_of(row, *published_), choices_.order))
            date.published = known->days.first;
    if (!first && !last) return std::nullopt;
    if (!first) first = last;
    date.days = first->days;
    date.precision = first->precision;
    date.nuance = first->nuance != DateNuance::exact ? first->nuance : schema_.date.nuance;
    if (last) {
        if (last->days.last < first->days.first)
            return RowFault{"a last day before the first",
                            fmt::format("{} lies before {}", named(*end_, value_of(row, *end_)), date.text)};
        date.days->last = last->days.last;
        if (*date.days != first->days) date.precision = DatePrecision::days;
    }
    const auto told = told_precision(row);
    if (told) date.precision = *told;
    if (told && schema_.date.spread && date.days->first == date.days->last) {
        const Day day = date.days->first;
        namespace chr = std::chrono;
        if (*told == DatePrecision::week) date.days = {monday_of(day), monday_of(day) + chr::days{6}};
        if (*told == DatePrecision::month) date.days = {first_of_month(day), last_of_month(day)};
        const chr::year year = chr::year_month_day{day}.year();
        if (*told == DatePrecision::year)
            date.days = {Day{year / chr::January / 1}, Day{year / chr::December / 31}};
    }
    if (date.published && date.days->first == *date.published && date.days->last == *date.published)
        date.precision = DatePrecision::published;
    return std::nullopt;
}

}  // namespace dateline
