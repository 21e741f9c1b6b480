// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/corrections_file.h"

#include "geodata/core/files.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kFoundColumns = {"id",         "found_place",  "found_date",
                                                           "found_type", "found_status", "sentence"};
constexpr std::array<std::string_view, 14> kValueColumns = {
    "name",   "lat",        "lon",      "place_name",     "place_precision", "country",
    "admin1", "date_start", "date_end", "date_precision", "event_type",      "sub_event_type",
    "status", "into"};

struct Action {
    std::string_view word;
    std::string_view target;  ///< the column that says what it is about
    std::vector<std::string_view> values;
};

const std::vector<Action>& actions() {
    static const std::vector<std::string_view> kPlace = {"lat",     "lon",   "place_name", "place_precision",
                                                         "country", "admin1"};
    static const std::vector<Action> kActions = {
        {"keep", "id", {}},
        {"drop", "id", {}},
        {"merge", "id", {"into"}},
        {"link", "id", {"into"}},
        {"unlink", "id", {}},
        {"move", "id", kPlace},
        {"re-date", "id", {"date_start", "date_end", "date_precision"}},
        {"re-type", "id", {"event_type", "sub_event_type"}},
        {"re-status", "id", {"status"}},
        {"is-point", "name", kPlace},
        {"no-place", "name", {}}};
    return kActions;
}

template <typename List>
std::string joined(const List& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string action_words() {
    std::vector<std::string_view> words;
    for (const Action& action : actions()) words.push_back(action.word);
    return joined(words);
}

/// The names of an enumeration that is counted from 0.
template <typename Enum>
std::string names_of(std::size_t count) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < count; ++i) names.push_back(name_of(static_cast<Enum>(i)));
    return joined(names);
}

/// One row, with errors that name its line.
class RowReader {
  public:
    RowReader(const fs::path& path, const CsvRow& row) : path_(path), row_(row) {}

    Where where() const { return {path_.string(), row_.line}; }
    Error wrong(std::string_view problem, std::string_view value, std::string_view accepted) const {
        return input_error(where(), problem, value, accepted);
    }
    std::string_view text(std::string_view column) const {
        std::string_view out = row_[column];
        constexpr std::string_view kSpace = " \t\r\n";
        out.remove_prefix(std::min(out.find_first_not_of(kSpace), out.size()));
        return out.substr(0, out.find_last_not_of(kSpace) + 1);
    }
    std::string_view needed(std::string_view column, std::string_view action,
                            std::string_view accepted) const {
        const std::string_view out = text(column);
        if (out.empty()) throw wrong(fmt::format("{} needs a value in {}", action, column), {}, accepted);
        return out;
    }
    double degrees(std::string_view column, std::string_view action, int most) const {
        const std::string accepted = fmt::format("degrees from -{0} to {0} with a decimal point", most);
        const std::string_view value = needed(column, action, accepted);
        double out = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), out);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size() ||
            !(out >= -most && out <= most))
            throw wrong(fmt::format("wrong {}", column), value, accepted);
        return out;
    }
    /// Nothing for an empty cell.
    template <typename Value>
    std::optional<Value> optional(std::string_view column, std::optional<Value> (*parse)(std::string_view),
                                  std::string_view accepted) const {
        const std::string_view value = text(column);
        if (value.empty()) return std::nullopt;
        const std::optional<Value> out = parse(value);
        if (!out) throw wrong(fmt::format("wrong {}", column), value, accepted);
        return out;
    }

  private:
    const fs::path& path_;
    const CsvRow& row_;
};

Move read_move(const RowReader& row, std::string_view action) {
    Move move;
    move.point = {row.degrees("lon", action, 180), row.degrees("lat", action, 90)};
    move.place_name = row.text("place_name");
    move.country = row.text("country");
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (!move.country.empty() &&
        (move.country.size() != 2 || move.country.find_first_not_of(kLetters) != std::string::npos))
        throw row.wrong("wrong country", move.country, "an ISO 3166-1 alpha-2 code, such as SY");
    move.admin1 = row.text("admin1");
    move.precision =
        row.optional("place_precision", parse_place_precision,
                     names_of<PlacePrecision>(static_cast<std::size_t>(PlacePrecision::sea) + 1));
    return move;
}

Redate read_redate(const RowReader& row) {
    constexpr std::string_view kAccepted = "a date such as 2015-10-07";
    row.needed("date_start", "re-date", kAccepted);
    const Day first = *row.optional("date_start", parse_day, kAccepted);
    const Day last = row.optional("date_end", parse_day, kAccepted).value_or(first);
    if (last < first)
        throw row.wrong("date_end is before date_start", row.text("date_end"),
                        format_day(first) + " or a later date");
    const auto precision =
        row.optional("date_precision", parse_date_precision,
                     names_of<DatePrecision>(static_cast<std::size_t>(DatePrecision::published) + 1));
    return {{first, last}, precision.value_or(first == last ? DatePrecision::day : DatePrecision::days)};
}

Retype read_retype(const RowReader& row) {
    const std::string types = names_of<EventType>(static_cast<std::size_t>(EventType::strategic) + 1);
    const auto type = row.optional("event_type", parse_event_type, types);
    const auto sub_type =
        row.optional("sub_event_type", parse_sub_event_type,
                     names_of<SubEventType>(static_cast<std::size_t>(SubEventType::other) + 1));
    if (!type && !sub_type) throw row.wrong("re-type needs event_type or sub_event_type", {}, types);
    if (type && sub_type && type_of(*sub_type) != *type)
        throw row.wrong("sub_event_type is none of " + std::string(name_of(*type)),
                        row.text("sub_event_type"),
                        "its own type, " + std::string(name_of(type_of(*sub_type))) + ", or no event_type");
    return {type ? *type : type_of(*sub_type), sub_type};
}

EventCorrection read_by_id(const RowReader& row, std::string_view action, std::string id) {
    EventCorrection out{std::move(id), Keep{}, row.where()};
    if (action == "drop") {
        out.change = Drop{};
    } else if (action == "merge") {
        const std::string_view into = row.needed("into", action, "the id of another event");
        if (into == out.id) throw row.wrong("an event merged into itself", into, "the id of another event");
        out.change = MergeInto{std::string(into)};
    } else if (action == "link") {
        const std::string_view into = row.needed("into", action, "the id of another event");
        if (into == out.id) throw row.wrong("an event linked to itself", into, "the id of another event");
        out.change = LinkTo{std::string(into)};
    } else if (action == "unlink") {
        out.change = Unlink{};
    } else if (action == "move") {
        out.change = read_move(row, action);
    } else if (action == "re-date") {
        out.change = read_redate(row);
    } else if (action == "re-type") {
        out.change = read_retype(row);
    } else if (action == "re-status") {
        const std::string statuses =
            names_of<ClaimStatus>(static_cast<std::size_t>(ClaimStatus::planned) + 1);
        row.needed("status", action, statuses);
        out.change = Restatus{*row.optional("status", parse_claim_status, statuses)};
    }
    return out;
}

NameCorrection read_by_name(const RowReader& row, std::string_view action, std::string name) {
    NameCorrection out{std::move(name), NeverPlace{}, row.where()};
    if (fold_phrase(out.name).empty()) throw row.wrong("a name without letters", out.name, "a place name");
    if (action == "is-point") {
        Move move = read_move(row, action);
        // Another place of that name may have been found.
        if (move.place_name.empty()) move.place_name = out.name;
        out.change = std::move(move);
    }
    return out;
}

void refuse_values_not_used(const RowReader& row, const Action* action) {
    for (const std::string_view column : kValueColumns) {
        const std::string_view value = row.text(column);
        if (value.empty()) continue;
        if (!action)
            throw row.wrong(fmt::format("a value in {} and no action", column), value, action_words());
        const auto& used = action->values;
        if (column != action->target && std::find(used.begin(), used.end(), column) == used.end())
            throw row.wrong(fmt::format("{} does not use {}", action->word, column), value,
                            "a row of its own for each action");
    }
}

/// Refuses what cannot both be true.
class Contradictions {
  public:
    void add(const RowReader& row, const Action& action, const std::string& key) {
        // An event ends in one way.
        const bool ends = action.word == "keep" || action.word == "drop" || action.word == "merge";
        const bool links = action.word == "link" || action.word == "unlink";
        const std::string kind = action.target == "name" ? "name"
                                 : ends                  ? "keep, drop or merge"
                                 : links                 ? "link or unlink"
                                                         : std::string(action.word);
        const auto [earlier, fresh] = lines_.emplace(kind + '\n' + key, row.where().line);
        if (!fresh)
            throw row.wrong(fmt::format("line {} says it already ({})", earlier->second, kind), key,
                            "one such row");
    }
    void refuse_circles(const Corrections& corrections) const {
        std::map<std::string, std::string> into;
        for (const EventCorrection& correction : corrections.events) {
            const auto* merge = std::get_if<MergeInto>(&correction.change);
            if (!merge) continue;
            into.emplace(correction.id, merge->id);
            std::set<std::string> seen;
            for (auto next = into.find(correction.id); next != into.end(); next = into.find(next->second)) {
                if (!seen.insert(next->first).second)
                    throw input_error(correction.where, "merges go round in a circle", merge->id,
                                      "an event that is not merged into this one");
            }
        }
    }

  private:
    std::map<std::string, std::size_t> lines_;
};

std::string csv_field(std::string_view value) {
    if (value.find_first_of(",;\"\t\r\n") == std::string_view::npos) return std::string(value);
    std::string out = "\"";
    for (const char c : value) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

}  // namespace

Corrections read_event_corrections(const fs::path& path) {
    Corrections out;
    Contradictions contradictions;
    for (const CsvRow& cells : read_csv(path, {"action"}, csv_separator(read_file(path)))) {
        const RowReader row(path, cells);
        const std::string_view word = row.text("action");
        const auto action = std::find_if(actions().begin(), actions().end(),
                                         [&](const Action& known) { return known.word == word; });
        const bool is_known = action != actions().end();
        if (!word.empty() && !is_known) throw row.wrong("unknown action", word, action_words());
        refuse_values_not_used(row, is_known ? &*action : nullptr);
        if (!is_known) continue;
        const bool by_name = action->target == "name";
        std::string key(row.needed(action->target, word, by_name ? "a place name" : "an event's id"));
        contradictions.add(row, *action, by_name ? fold_phrase(key) : key);
        if (by_name)
            out.names.push_back(read_by_name(row, word, std::move(key)));
        else
            out.events.push_back(read_by_id(row, word, std::move(key)));
    }
    contradictions.refuse_circles(out);
    return out;
}

std::string corrections_template(const std::vector<Event>& events) {
    std::string out =
        fmt::format("{},action,{}\n", fmt::join(kFoundColumns, ","), fmt::join(kValueColumns, ","));
    const std::string empty_cells(kValueColumns.size() + 1, ',');
    for (const Event& event : events) {
        std::string date;
        if (event.date) date = format_day(event.date->first);
        // An interval as ISO 8601 writes it.
        if (event.date && event.date->last != event.date->first) date += '/' + format_day(event.date->last);
        const std::string_view type = event.sub_type ? name_of(*event.sub_type) : name_of(event.type);
        const std::string_view place = event.place_name.empty() ? event.place_text : event.place_name;
        out += fmt::format("{},{},{},{},{},{}{}\n", csv_field(event.id), csv_field(place), date, type,
                           name_of(event.status), csv_field(event.text), empty_cells);
    }
    return out;
}

}  // namespace dateline
