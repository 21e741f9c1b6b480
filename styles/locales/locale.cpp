// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/locale.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

using nlohmann::json;

std::string filled(std::string_view pattern, Placeholders values) {
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        out += pattern.substr(at, open - at);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        for (const auto& [key, value] : values) {
            if (key == name) {
                out += value;
            }
        }
        at = close + 1;
    }
    out += pattern.substr(at);
    return out;
}

std::chrono::year_month_day parts_of(Day day) {
    return std::chrono::year_month_day(day);
}

}  // namespace

struct Locale::Words {
    std::string file;
    std::string language;
    bool right_to_left = false;
    std::string group_separator, list_separator, list_last;
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, std::map<std::string, std::string>, std::less<>> plurals;
    std::vector<std::string> months, short_months;
    Grammar grammar;
    ActorNames actor_names;
    Hyphenation hyphenation;
    icu::Locale icu_locale;
    std::unique_ptr<icu::PluralRules> plural_rules;

    std::string day_number(Day day) const {
        const unsigned number = static_cast<unsigned>(parts_of(day).day());
        return number == 1 && texts.contains("date.first") ? texts.at("date.first") : std::to_string(number);
    }
};

Locale::Locale(std::shared_ptr<const Words> words) : words_(std::move(words)) {}

Locale Locale::load(std::string_view language) {
    const std::filesystem::path folder = resource_dir() / "styles" / "locales";
    const std::string base(language.substr(0, language.find_first_of("-_")));
    const auto file = folder / (base + ".json");
    const bool known = base.size() >= 2 &&
                       base.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos &&
                       std::filesystem::exists(file);
    return read(known ? file : folder / "en.json");
}

Locale Locale::read(const std::filesystem::path& file) {
    auto words = std::make_shared<Words>();
    words->file = file.string();
    try {
        const json document = json::parse(read_file(file));
        words->language = document.at("language");
        words->right_to_left = document.at("direction") == "rtl";
        words->group_separator = document.at("number").at("group");
        words->list_separator = document.at("list").at("separator");
        words->list_last = document.at("list").at("last");
        words->months = document.at("months").get<std::vector<std::string>>();
        words->short_months = document.at("short_months").get<std::vector<std::string>>();
        if (words->months.size() != 12 || words->short_months.size() != 12) {
            throw input_error({words->file}, "a year has 12 months", std::to_string(words->months.size()));
        }
        for (const auto& [key, value] : document.at("texts").items()) {
            if (value.is_object()) {
                words->plurals[key] = value.get<std::map<std::string, std::string>>();
                if (!words->plurals[key].contains("other")) {
                    throw input_error({words->file}, "plural forms without \"other\"", key);
                }
            } else {
                words->texts[key] = value;
            }
        }
    } catch (const json::exception& error) {
        throw input_error({words->file}, error.what());
    }
    if (const auto grammar = file.parent_path() / "grammar" / (words->language + ".json");
        std::filesystem::exists(grammar)) {
        words->grammar = Grammar::read(grammar);
    }
    if (const auto actors = file.parent_path() / "actors.json"; std::filesystem::exists(actors))
        words->actor_names = ActorNames::read(actors);
    words->hyphenation = Hyphenation::load(words->language);
    words->icu_locale = icu::Locale(words->language.c_str());
    UErrorCode status = U_ZERO_ERROR;
    words->plural_rules.reset(icu::PluralRules::forLocale(words->icu_locale, status));
    if (U_FAILURE(status) || !words->plural_rules) {
        throw input_error({words->file}, "no plural rules for the language", words->language);
    }
    return Locale(std::move(words));
}

const std::string& Locale::language() const {
    return words_->language;
}

bool Locale::right_to_left() const {
    return words_->right_to_left;
}

bool Locale::has(std::string_view key) const {
    return words_->texts.contains(key) || words_->plurals.contains(key);
}

bool Locale::has_plural(std::string_view key) const {
    return words_->plurals.contains(key);
}

std::string Locale::text(std::string_view key, Placeholders values) const {
    const auto found = words_->texts.find(key);
    if (found == words_->texts.end()) {
        throw input_error({words_->file}, "words are missing", key);
    }
    return filled(found->second, values);
}

std::string Locale::phrase(std::string_view key, Placeholders values) const {
    const auto found = words_->texts.find(key);
    if (found == words_->texts.end()) throw input_error({words_->file}, "words are missing", key);
    return words_->grammar.fill(found->second, values);
}

const Hyphenation& Locale::hyphenation() const {
    return words_->hyphenation;
}

const ActorNames& Locale::actor_names() const {
    return words_->actor_names;
}

const Grammar& Locale::grammar() const {
    return words_->grammar;
}

std::string Locale::count(std::string_view key, long count, Placeholders values) const {
    const auto found = words_->plurals.find(key);
    if (found == words_->plurals.end()) {
        throw input_error({words_->file}, "plural forms are missing", key);
    }
    std::string form;
    words_->plural_rules->select(static_cast<int32_t>(count)).toUTF8String(form);
    const auto pattern = found->second.contains(form) ? found->second.at(form) : found->second.at("other");
    // Two passes: {count} first, whatever else the sentence has.
    const std::string figure = number(count);
    std::string with_count;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t next = pattern.find("{count}", at);
        with_count += pattern.substr(at, next == std::string::npos ? next : next - at);
        if (next == std::string::npos) {
            break;
        }
        with_count += figure;
        at = next + std::string_view("{count}").size();
    }
    return filled(with_count, values);
}

std::string Locale::number(long value) const {
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    // Four digits stay together: they read well, and a year is one of them.
    if (digits.size() - first > 4) {
        for (std::size_t at = digits.size() - 3; at > first && at < digits.size(); at -= 3) {
            digits.insert(at, words_->group_separator);
            if (at < first + 4) {
                break;
            }
        }
    }
    return digits;
}

std::string Locale::month_name(Day day) const {
    return words_->months[static_cast<unsigned>(parts_of(day).month()) - 1];
}

std::string Locale::month(Day day) const {
    return text("date.month", {{"month", month_name(day)},
                               {"year", std::to_string(static_cast<int>(parts_of(day).year()))}});
}

std::string Locale::day(Day day) const {
    return text("date.day", {{"day", words_->day_number(day)},
                             {"month", month_name(day)},
                             {"year", std::to_string(static_cast<int>(parts_of(day).year()))}});
}

std::string Locale::short_day(Day day, bool with_year) const {
    const std::string& month = words_->short_months[static_cast<unsigned>(parts_of(day).month()) - 1];
    const std::string number = words_->day_number(day);
    if (with_year) {
        return text("date.short-day-year",
                    {{"day", number},
                     {"month", month},
                     {"year", std::to_string(static_cast<int>(parts_of(day).year()))}});
    }
    return text("date.short-day", {{"day", number}, {"month", month}});
}

std::string Locale::short_days(DayInterval days) const {
    const bool one_month = first_of_month(days.first) == first_of_month(days.last);
    if (days.first == days.last) {
        return short_day(days.first);
    }
    if (parts_of(days.first).year() != parts_of(days.last).year()) {
        return text("date.range",
                    {{"from", short_day(days.first, true)}, {"to", short_day(days.last, true)}});
    }
    return text(one_month ? "date.range-tight" : "date.range",
                {{"from", one_month ? words_->day_number(days.first) : short_day(days.first)},
                 {"to", short_day(days.last)}});
}

std::string Locale::interval(DayInterval days) const {
    const auto first = parts_of(days.first), last = parts_of(days.last);
    const bool whole_months =
        days.first == first_of_month(days.first) && days.last == last_of_month(days.last);
    if (days.first == days.last || whole_months) {
        return short_interval(days);
    }
    if (first.year() == last.year() && first.month() == last.month()) {
        return text("date.from-to", {{"from", words_->day_number(days.first)}, {"to", day(days.last)}});
    }
    if (first.year() == last.year()) {
        return text("date.from-to", {{"from", text("date.day-month", {{"day", words_->day_number(days.first)},
                                                                      {"month", month_name(days.first)}})},
                                     {"to", day(days.last)}});
    }
    return text("date.from-to", {{"from", day(days.first)}, {"to", day(days.last)}});
}

std::string Locale::short_interval(DayInterval days) const {
    const auto first = parts_of(days.first), last = parts_of(days.last);
    if (days.first == days.last) {
        return day(days.first);
    }
    if (days.first == first_of_month(days.first) && days.last == last_of_month(days.last)) {
        if (first.year() == last.year() && first.month() == last.month()) {
            return month(days.first);
        }
        if (first.year() == last.year() && static_cast<unsigned>(first.month()) == 1 &&
            static_cast<unsigned>(last.month()) == 12) {
            return std::to_string(static_cast<int>(first.year()));
        }
        if (first.year() == last.year()) {
            return text("date.range", {{"from", month_name(days.first)}, {"to", month(days.last)}});
        }
        return text("date.range", {{"from", month(days.first)}, {"to", month(days.last)}});
    }
    if (first.year() == last.year() && first.month() == last.month()) {
        return text("date.range-tight", {{"from", words_->day_number(days.first)}, {"to", day(days.last)}});
    }
    if (first.year() == last.year()) {
        return text("date.range", {{"from", text("date.day-month", {{"day", words_->day_number(days.first)},
                                                                    {"month", month_name(days.first)}})},
                                   {"to", day(days.last)}});
    }
    return text("date.range", {{"from", day(days.first)}, {"to", day(days.last)}});
}

std::string Locale::join(const std::vector<std::string>& parts) const {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out += (i == 0 ? "" : i + 1 == parts.size() ? words_->list_last : words_->list_separator) + parts[i];
    }
    return out;
}

std::string Locale::capitalised(std::string_view text) const {
    icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    if (unicode.isEmpty()) {
        return {};
    }
    const int32_t first = unicode.moveIndex32(0, 1);
    icu::UnicodeString head = unicode.tempSubString(0, first);
    head.toUpper(words_->icu_locale);
    std::string out;
    head.append(unicode.tempSubString(first)).toUTF8String(out);
    return out;
}

std::string Locale::upper_case(std::string_view text) const {
    std::string out;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})
        .toUpper(words_->icu_locale)
        .toUTF8String(out);
    return out;
}

}  // namespace dateline
