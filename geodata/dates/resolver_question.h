// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/day_choice.h"
#include "geodata/dates/resolver.h"

#include <cstddef>
#include <string_view>

namespace dateline {

/// One expression as the resolver looks at it: the rule's own values where the pattern captured none. Lives
/// no longer than what it refers to.
struct Resolver::Question {
    Question(const DateRule& of_rule, const Captures& captured, std::size_t which_date, TimexTense near)
        : rule(of_rule), captures(captured), which(which_date), tense(near) {}

    Question second() const { return {rule, captures, 1, tense}; }

    /// -1 where nothing was captured.
    int number(Field field) const { return static_cast<int>(captures.get(field, which).number); }
    /// "du 3 au 5 octobre": the first day's month and year stand with the second.
    int inherited(Field field) const {
        const int own = number(field);
        return own >= 0 ? own : static_cast<int>(captures.get(field, 1 - which).number);
    }
    std::string_view name(Field field) const { return captures.get(field, which).name; }
    std::string_view named_or(Field field, std::string_view otherwise) const {
        const std::string_view captured = name(field);
        return captured.empty() ? otherwise : captured;
    }
    std::string_view unit() const { return named_or(Field::unit, rule.unit); }
    std::string_view part() const { return named_or(Field::part, rule.part); }
    std::string_view mod() const { return named_or(Field::mod, rule.mod); }

    /// The number of units: the rule's, or the captured one; a second number is added ("un an et demi").
    double count() const {
        double found = rule.count ? *rule.count : 1;
        const double captured = captures.get(Field::number, which).number;
        if (captured >= 0) found = rule.count ? found * captured : captured;
        const double added = captures.get(Field::number, 1).number;
        return which == 0 && added >= 0 ? found + added : found;
    }
    /// Signed, for shifts: "la semaine dernière" is -1 by its direction.
    double shift_count() const {
        if (rule.count && captures.get(Field::number, which).number < 0) return *rule.count;
        if (captures.get(Field::number, which).number >= 0) return rule.sign * count();
        const DayChoice by = choice();
        return by == DayChoice::last ? -1 : by == DayChoice::next ? 1 : 0;
    }

    /// Where to look for a day: the words beside it decide, then the rule, then the tense.
    DayChoice choice() const {
        const std::string_view direction = name(Field::direction);
        if (direction == "past" || (direction.empty() && rule.direction == Direction::past))
            return DayChoice::last;
        if (direction == "future" || (direction.empty() && rule.direction == Direction::future))
            return DayChoice::next;
        const bool same = direction == "this" || rule.direction == Direction::same;
        if (same) return tense == TimexTense::past ? DayChoice::this_past : DayChoice::this_one;
        if (tense == TimexTense::past) return DayChoice::past_tense;
        if (tense == TimexTense::future) return DayChoice::future_tense;
        return DayChoice::open;
    }

    const DateRule& rule;
    const Captures& captures;
    std::size_t which;
    TimexTense tense;
};

}  // namespace dateline
