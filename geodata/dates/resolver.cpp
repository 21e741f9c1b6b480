// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/resolver.h"

#include "geodata/dates/day_choice.h"
#include "geodata/dates/iso_value.h"
#include "geodata/dates/resolver_question.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

namespace dateline {

namespace chr = std::chrono;

namespace {

/// "Il y a 65 millions d'années" is no date of a calendar.
constexpr double kMostUnits = 2000;

Timex day_timex(Day day) {
    Timex timex;
    timex.value = format_day(day);
    timex.days = DayInterval{day, day};
    return timex;
}

Timex open_timex(std::string value) {
    Timex timex;
    timex.value = std::move(value);
    return timex;
}

/// A month, or the third of it that a mod names.
Timex month_timex(Day first, std::string_view mod) {
    Timex timex;
    timex.value = month_value(first);
    timex.precision = DatePrecision::month;
    const Day tenth = first + chr::days{9};
    const Day twentieth = first + chr::days{19};
    timex.days = DayInterval{first, last_of_month(first)};
    if (mod == "START") timex.days->last = tenth;
    if (mod == "MID") timex.days = DayInterval{tenth + chr::days{1}, twentieth};
    if (mod == "END") timex.days->first = twentieth + chr::days{1};
    return timex;
}

/// A year, or the part of it that a mod names: the first and last quarter, or the four months in the middle.
Timex year_timex(int year, std::string_view mod) {
    const auto month = [&](unsigned number) { return Day{chr::year{year} / chr::month{number} / 1}; };
    Timex timex;
    timex.value = fmt::format("{:04}", year);
    timex.precision = DatePrecision::year;
    timex.days = DayInterval{month(1), last_of_month(month(12))};
    if (mod == "START") timex.days->last = last_of_month(month(3));
    if (mod == "MID") timex.days = DayInterval{month(5), last_of_month(month(8))};
    if (mod == "END") timex.days->first = month(10);
    return timex;
}

Timex week_timex(Day monday, std::string_view mod) {
    Timex timex;
    timex.value = week_value(monday);
    timex.precision = DatePrecision::week;
    timex.days = DayInterval{monday, monday + chr::days{6}};
    if (mod == "START") timex.days->last = monday + chr::days{2};
    if (mod == "END") timex.days->first = monday + chr::days{3};
    return timex;
}

/// The unit that lies a number of units from a day: "il y a deux semaines" is that week.
Timex shifted(Day from, std::string_view unit, int count, std::string_view mod) {
    if (unit == "W") return week_timex(monday_of(from) + chr::days{7 * count}, mod);
    if (unit == "M") return month_timex(first_of_month(add_months(from, count)), mod);
    const int year = static_cast<int>(chr::year_month_day{from}.year());
    if (unit == "Y") return year_timex(year + count, mod);
    if (unit == "DE") return open_timex(fmt::format("{}", year / 10 + count));
    if (unit == "CE") return open_timex(fmt::format("{}", year / 100 + count));
    return day_timex(from + chr::days{count});
}

}  // namespace

Timex Resolver::resolve(const DateRule& rule, const Captures& captures, std::size_t which, TimexTense tense) {
    const Question asked(rule, captures, which, tense);
    const TimexAnchor anchor = anchor_of(asked);
    const std::optional<Day> anchor_day = anchor == TimexAnchor::told_before ? narrative_ : published_;
    Timex timex;
    switch (rule.sense) {
        case Sense::calendar:
            timex = calendar(asked);
            break;
        case Sense::weekday:
            timex = weekday(asked);
            break;
        case Sense::nights:
            timex = nights(asked);
            break;
        case Sense::shift:
            timex = shift(asked);
            break;
        case Sense::weekend:
            timex = weekend(asked);
            break;
        case Sense::duration:
            timex = duration(asked);
            break;
        case Sense::set:
            timex = repeated(asked);
            break;
        case Sense::time:
            timex = time_of_day(asked);
            break;
        case Sense::part:
            timex = part_of_day(asked);
            break;
        case Sense::feast:
            timex = feast(asked);
            break;
        case Sense::fixed:
            timex = reference(asked);
            break;
        case Sense::none:
            break;
    }
    timex.anchor = anchor;
    if (anchor != TimexAnchor::words) timex.anchor_day = anchor_day;
    timex.tense = tense;
    if (timex.type == TimexType::date) timex.type = rule.type;
    timex.mod = asked.mod();
    const bool is_day = timex.precision == DatePrecision::day || rule.sense == Sense::nights;
    const bool tells_day =
        rule.sense != Sense::time && rule.sense != Sense::part && rule.sense != Sense::duration;
    if (timex.days && is_day && tells_day) narrative_ = timex.days->last;
    const bool takes_part = rule.sense == Sense::calendar || rule.sense == Sense::weekday ||
                            rule.sense == Sense::shift || rule.sense == Sense::feast;
    if (const std::string_view part = asked.part();
        !part.empty() && takes_part && timex.precision == DatePrecision::day) {
        timex.value.append("T").append(part);
        timex.type = TimexType::time;
        if (part == "NI" && rule.sense == Sense::shift && timex.days) timex = night_of(timex, tense);
    }
    return timex;
}

/// What the functions below count from, each for its sense.
TimexAnchor Resolver::anchor_of(const Question& asked) const {
    const TimexAnchor told = narrative_ ? TimexAnchor::told_before : TimexAnchor::published;
    switch (asked.rule.sense) {
        case Sense::calendar:
            if (asked.inherited(Field::year) >= 0) return TimexAnchor::words;
            return asked.inherited(Field::month) < 0 && asked.number(Field::weekday) <= 0 &&
                           asked.number(Field::day) >= 0
                       ? told
                       : TimexAnchor::published;
        case Sense::feast:
            return asked.number(Field::year) >= 0 ? TimexAnchor::words : TimexAnchor::published;
        case Sense::shift:
            return asked.rule.anchor == Anchor::narrative ? told : TimexAnchor::published;
        case Sense::time:
        case Sense::part:
            return told;
        default:
            return TimexAnchor::published;
    }
}

/// A night lasts into the next day; "cette nuit", told as past, is the one before.
Timex Resolver::night_of(Timex timex, TimexTense tense) const {
    const Day day = timex.days->first;
    const bool before = day == published_ && tense != TimexTense::future;
    timex.days = before ? DayInterval{day - chr::days{1}, day} : DayInterval{day, day + chr::days{1}};
    timex.precision = DatePrecision::days;
    return timex;
}

Timex Resolver::calendar(const Question& asked) const {
    const int year = asked.inherited(Field::year);
    const int month = asked.inherited(Field::month);
    const int day = asked.number(Field::day);
    if (!asked.name(Field::season).empty()) return season(asked, year);
    if (asked.unit() == "DE" && year >= 0) return open_timex(fmt::format("{}", year / 10));
    if (!asked.unit().empty() && month < 0) return part_of_year(asked, year);
    if (year >= 0 && month < 0) return year_timex(year, asked.mod());
    if (year >= 0 && day < 0)
        return month_timex(chr::year{year} / chr::month{static_cast<unsigned>(month)} / 1, asked.mod());
    if (year >= 0) {
        const auto date = day_of(year, month, day);
        return date ? day_timex(*date) : open_timex(fmt::format("{:04}-{:02}", year, month));
    }
    return month < 0 ? day_of_week_and_month(asked) : month_or_day(asked);
}

/// A month with or without a day, the year being told by the publication date.
Timex Resolver::month_or_day(const Question& asked) const {
    const int month = asked.inherited(Field::month);
    const int day = asked.number(Field::day);
    if (!published_)
        return open_timex(day < 0 ? fmt::format("XXXX-{:02}", month)
                                  : fmt::format("XXXX-{:02}-{:02}", month, day));
    if (day < 0) return month_timex(choose_month(*published_, month, asked.choice()), asked.mod());
    const auto date = choose_day(*published_, month, day, asked.number(Field::weekday), asked.choice());
    return date ? day_timex(*date) : open_timex(fmt::format("XXXX-{:02}-{:02}", month, day));
}

/// "mardi 25", "le 25 dernier", and "le 25" in a narrative whose month is known.
Timex Resolver::day_of_week_and_month(const Question& asked) const {
    const int day = asked.number(Field::day);
    const int weekday_number = asked.number(Field::weekday);
    if (!published_) return open_timex(fmt::format("XXXX-XX-{:02}", day));
    const auto date = weekday_number > 0
                          ? choose_weekday_and_day(*published_, weekday_number, day, asked.choice())
                          : choose_day_of_month(*narrative(), day, asked.choice());
    return date ? day_timex(*date) : open_timex(fmt::format("XXXX-XX-{:02}", day));
}

/// "le premier trimestre 2002", "le second semestre": without a year that of the publication.
Timex Resolver::part_of_year(const Question& asked, int told_year) const {
    const bool quarter = asked.unit() == "TD";
    const int number = asked.number(Field::number);
    const char letter = quarter ? 'Q' : 'H';
    if (told_year < 0 && !published_) return open_timex(fmt::format("XXXX-{}{}", letter, number));
    const int year = told_year >= 0 ? told_year : static_cast<int>(chr::year_month_day{*published_}.year());
    Timex timex;
    timex.value = fmt::format("{:04}-{}{}", year, letter, number);
    timex.precision = DatePrecision::year;
    const int months = quarter ? 3 : 6;
    const Day first = add_months(Day{chr::year{year} / chr::January / 1}, months * (number - 1));
    timex.days = DayInterval{first, add_months(first, months) - chr::days{1}};
    return timex;
}

Timex Resolver::season(const Question& asked, int year) const {
    // Astronomical seasons of the northern hemisphere, to the day of most years.
    struct Quarter {
        std::string_view name;
        unsigned month, day;
        int length_days;
    };
    static constexpr Quarter kQuarters[] = {
        {"SP", 3, 20, 93}, {"SU", 6, 21, 94}, {"FA", 9, 23, 89}, {"WI", 12, 21, 89}};
    Timex timex;
    timex.precision = DatePrecision::month;
    for (const Quarter& quarter : kQuarters) {
        if (quarter.name != asked.name(Field::season)) continue;
        const auto begin_in = [&](int of_year) {
            return Day{chr::year{of_year} / chr::month{quarter.month} / chr::day{quarter.day}};
        };
        if (year < 0 && !published_) return open_timex(fmt::format("XXXX-{}", quarter.name));
        const Day begin = year >= 0 ? begin_in(year) : choose_yearly(*published_, begin_in, asked.choice());
        timex.value = fmt::format("{}-{}", year_value(begin), quarter.name);
        timex.days = DayInterval{begin, begin + chr::days{quarter.length_days - 1}};
    }
    return timex;
}

Timex Resolver::weekday(const Question& asked) const {
    const int number = asked.number(Field::weekday);
    if (!published_) return open_timex(fmt::format("XXXX-WXX-{}", number));
    return day_timex(choose_weekday(*published_, number, asked.choice()));
}

/// A night told by two days is known by the second; the first is the day before.
Timex Resolver::nights(const Question& asked) const {
    const Question second = asked.second();
    Timex timex = second.number(Field::day) >= 0 ? calendar(second) : weekday(second);
    timex.type = TimexType::time;
    if (!timex.days) return timex;
    timex.days->first -= chr::days{1};
    timex.precision = DatePrecision::days;
    timex.value = format_day(timex.days->first) + "TNI";
    return timex;
}

Timex Resolver::shift(const Question& asked) const {
    const std::string_view unit = asked.unit();
    const auto anchor = asked.rule.anchor == Anchor::publication ? published_ : narrative();
    if (!asked.rule.value.empty() && asked.tense == TimexTense::unknown) {
        Timex now = open_timex(asked.rule.value);
        now.type = TimexType::time;
        return now;
    }
    const double exact = asked.shift_count();
    if (std::abs(exact) > kMostUnits) return open_timex(exact < 0 ? "PAST_REF" : "FUTURE_REF");
    if (unit == "W" && anchor && exact != std::round(exact))
        return day_timex(*anchor + chr::days{static_cast<int>(exact * 7)});
    const int count = static_cast<int>(std::lround(exact));
    // "Deux jours après" with no day told before counts from an event, not from the publication.
    const bool from_event = asked.rule.anchor == Anchor::narrative && !narrative_ && count > 0;
    if (from_event && asked.tense != TimexTense::future) return open_timex("XXXX-XX-XX");
    if (!anchor)
        return open_timex(unit == "W"   ? "XXXX-WXX"
                          : unit == "M" ? "XXXX-XX"
                          : unit == "Y" ? "XXXX"
                                        : "XXXX-XX-XX");
    Timex timex = shifted(*anchor, unit, count, asked.mod());
    // What is told as past did not happen after it was published: another day was meant.
    const bool too_late = asked.rule.anchor == Anchor::narrative && published_ && timex.days &&
                          timex.days->first > *published_ && asked.tense != TimexTense::future;
    return too_late ? open_timex("XXXX-XX-XX") : timex;
}

Timex Resolver::weekend(const Question& asked) const {
    if (!published_) return open_timex("XXXX-WXX-WE");
    const Day saturday = choose_weekend(*published_, asked.choice());
    Timex timex;
    timex.value = weekend_value(saturday);
    timex.days = DayInterval{saturday, saturday + chr::days{1}};
    timex.precision = DatePrecision::days;
    return timex;
}

Timex Resolver::duration(const Question& asked) const {
    const std::string_view unit = asked.unit();
    const double count = asked.count();
    Timex timex;
    timex.type = TimexType::duration;
    timex.value = asked.rule.vague ? vague_duration_value(unit) : duration_value(count, unit);
    if (asked.rule.reach != Reach::none && published_ && count <= kMostUnits) {
        timex.days =
            reached_days(*published_, asked.rule.reach == Reach::ahead, asked.rule.vague ? -1 : count, unit);
        timex.precision = precision_of_stretch(*timex.days);
    }
    return timex;
}

/// PRESENT_REF and its like; "il y a quelques jours" lies one to seven units back.
Timex Resolver::reference(const Question& asked) const {
    Timex timex = open_timex(asked.rule.value);
    if (asked.rule.reach == Reach::back && published_) {
        timex.days = DayInterval{reached_days(*published_, false, 7, asked.unit()).first,
                                 reached_days(*published_, false, 1, asked.unit()).first};
        timex.precision = precision_of_stretch(*timex.days);
        if (timex.precision == DatePrecision::days) timex.precision = DatePrecision::week;
    }
    return timex;
}

Timex Resolver::repeated(const Question& asked) const {
    Timex timex;
    timex.type = TimexType::set;
    if (const int number = asked.number(Field::weekday); number > 0) {
        timex.value = fmt::format("XXXX-WXX-{}", number);
    } else if (!asked.part().empty()) {
        timex.value = fmt::format("XXXX-XX-XXT{}", asked.part());
    } else {
        timex.value = duration_value(asked.count(), asked.unit());
    }
    return timex;
}

Timex Resolver::time_of_day(const Question& asked) const {
    Timex timex;
    timex.type = TimexType::time;
    const auto day = narrative();
    const std::string date = day ? format_day(*day) : "XXXX-XX-XX";
    if (day) timex.days = DayInterval{*day, *day};
    if (!asked.rule.value.empty()) {
        timex.value = date + asked.rule.value;
        return timex;
    }
    int hour = std::max(asked.number(Field::hour), asked.number(Field::number));
    const std::string_view part = asked.part();
    if ((part == "AF" || part == "EV") && hour < 12) hour += 12;
    timex.value = fmt::format("{}T{:02}:{:02}", date, hour, std::max(asked.number(Field::minute), 0));
    return timex;
}

Timex Resolver::part_of_day(const Question& asked) const {
    Timex timex;
    timex.type = TimexType::time;
    const auto day = narrative();
    timex.value = (day ? format_day(*day) : std::string("XXXX-XX-XX")) + "T" + std::string(asked.part());
    if (!day) return timex;
    timex.days = DayInterval{*day, *day};
    if (asked.part() == "NI") return night_of(std::move(timex), asked.tense);
    return timex;
}

Timex Resolver::feast(const Question& asked) const {
    const auto found = lexicon_.feasts.find(asked.name(Field::feast));
    if (found == lexicon_.feasts.end()) return {};
    const Feast& feast = found->second;
    const auto day_in = [&](int year) {
        if (feast.month == 0) return easter_sunday(year) + chr::days{feast.days_after_easter};
        return Day{chr::year{year} / chr::month{feast.month} / chr::day{feast.day}};
    };
    if (const int year = asked.number(Field::year); year >= 0) return day_timex(day_in(year));
    if (!published_)
        return open_timex(feast.month == 0 ? "XXXX-XX-XX"
                                           : fmt::format("XXXX-{:02}-{:02}", feast.month, feast.day));
    return day_timex(choose_yearly(*published_, day_in, asked.choice()));
}

}  // namespace dateline
