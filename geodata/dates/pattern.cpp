// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/pattern.h"

#include "geodata/dates/pattern_compiler.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

using Step = Pattern::Step;
using Kind = Pattern::Step::Kind;
using Builtin = Pattern::Builtin;

/// A value read at a token and how many tokens it took; 0 for none.
struct Reading {
    double value = -1;
    std::size_t tokens = 0;
};

/// "vingt-cinq", "quatre-vingt-dix", "deux cents", "vingt et un": words are added while each is of a lower
/// order than what it follows, and multiplied where a smaller number stands before a hundred, a thousand or a
/// (quatre-)vingt.
Reading number_in_words(const std::vector<DateToken>& tokens, std::size_t at, const PatternWords& words) {
    const auto value_at = [&](std::size_t i) {
        if (i >= tokens.size()) return -1;
        const auto found = words.numbers.find(tokens[i].word);
        return found == words.numbers.end() ? -1 : found->second;
    };
    int total = value_at(at);
    if (total < 0) return {};
    std::size_t end = at + 1;
    for (;;) {
        std::size_t next = end;
        const bool joined = next < tokens.size() &&
                            (tokens[next].folded == "-" || words.number_joiners.contains(tokens[next].word));
        if (joined) ++next;
        const int value = value_at(next);
        if (value <= 0) break;
        const int last = total % 100;
        const bool multiplies = (value == 100 && total > 1 && total < 10) ||
                                (value == 1000 && total > 1 && total < 1000) || (value == 20 && total == 4);
        const bool adds = (total >= 100 && last == 0 && value < total) ||
                          (last >= 20 && last % 10 == 0 && value < 20) ||
                          (last == 10 && value >= 7 && value <= 9);
        if (multiplies) {
            total *= value;
        } else if (adds) {
            total += value;
        } else {
            break;
        }
        end = next + 1;
    }
    return {static_cast<double>(total), end - at};
}

/// "الثالث", "الخامس عشر", "السادس والعشرين": a day by one ordinal, or by a small one and its tens.
Reading day_in_words(const std::vector<DateToken>& tokens, std::size_t at, const PatternWords& words) {
    const auto value_at = [&](std::size_t i) {
        if (i >= tokens.size()) return 0;
        const auto found = words.ordinals.find(tokens[i].word);
        return found == words.ordinals.end() ? 0 : found->second;
    };
    const int first = value_at(at);
    if (first == 0) return {};
    const int tens = first < 10 ? value_at(at + 1) : 0;
    const bool adds = tens >= 10 && first + tens <= 31;
    return {static_cast<double>(adds ? first + tens : first), adds ? 2U : 1U};
}

Reading figures_within(const DateToken& token, int least, int most, std::size_t least_figures,
                       std::size_t most_figures) {
    if (token.figures < least_figures || token.figures > most_figures || token.number < least ||
        token.number > most)
        return {};
    return {token.number, 1};
}

/// A two-figure year lies within 80 years before and 20 years after 2010.
double full_year(double short_year) {
    return short_year < 31 ? 2000 + short_year : 1900 + short_year;
}

Reading read_builtin(Builtin builtin, const std::vector<DateToken>& tokens, std::size_t at,
                     const PatternWords& words) {
    if (at >= tokens.size()) return {};
    const DateToken& token = tokens[at];
    const bool plain = token.figures != 0 && !token.ordinal;
    switch (builtin) {
        case Builtin::day:
            return token.figures == 0 ? day_in_words(tokens, at, words) : figures_within(token, 1, 31, 1, 2);
        case Builtin::month_number:
            return plain ? figures_within(token, 1, 12, 1, 2) : Reading{};
        case Builtin::year:
            return plain ? figures_within(token, 1000, 2199, 4, 4) : Reading{};
        case Builtin::hour:
            return plain ? figures_within(token, 0, 24, 1, 2) : Reading{};
        case Builtin::minute:
            return plain ? figures_within(token, 0, 59, 2, 2) : Reading{};
        case Builtin::integer:
            return plain ? figures_within(token, 0, 99999, 1, 5) : Reading{};
        case Builtin::short_year: {
            Reading reading = plain ? figures_within(token, 0, 99, 2, 2) : Reading{};
            if (reading.tokens != 0) reading.value = full_year(reading.value);
            return reading;
        }
        case Builtin::number:
            if (token.number >= 0) return token.ordinal ? Reading{} : Reading{token.number, 1};
            return number_in_words(tokens, at, words);
        case Builtin::none:
            break;
    }
    return {};
}

Field field_of(Builtin builtin) {
    switch (builtin) {
        case Builtin::day:
            return Field::day;
        case Builtin::month_number:
            return Field::month;
        case Builtin::year:
        case Builtin::short_year:
            return Field::year;
        case Builtin::hour:
            return Field::hour;
        case Builtin::minute:
            return Field::minute;
        case Builtin::number:
        case Builtin::integer:
        case Builtin::none:
            break;
    }
    return Field::number;
}

/// Follows the steps in every possible way and keeps the longest match. What was captured and opened on the
/// way is a chain of what the calls hold, so that the many ways that lead nowhere cost next to nothing.
class Matcher {
  public:
    Matcher(const std::vector<Step>& steps, const std::vector<DateToken>& tokens, std::size_t start,
            const PatternWords& words)
        : steps_(steps), tokens_(tokens), words_(words), start_(start) {}

    std::optional<PatternMatch> run() {
        follow(0, start_);
        return std::move(best_);
    }

  private:
    struct Capture {
        const Capture* before;
        Field field;
        std::size_t which;
        Captured value;
    };
    struct OpenExtent {
        OpenExtent* before;
        PatternMatch::Extent extent;
    };

    /// A sentence's expression ends with it.
    bool is_within(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].sentence == tokens_[start_].sentence;
    }

    void follow(std::size_t step_at, std::size_t at) {
        const Step& step = steps_[step_at];
        switch (step.kind) {
            case Kind::word:
                if (is_within(at) && tokens_[at].word == step.word) follow(step_at + 1, at + 1);
                break;
            case Kind::members:
                follow_members(step, step_at, at);
                break;
            case Kind::builtin:
                if (is_within(at)) {
                    const Reading reading = read_builtin(step.builtin, tokens_, at, words_);
                    if (reading.tokens != 0)
                        capture(field_of(step.builtin), step.which, {reading.value, {}}, step_at,
                                at + reading.tokens);
                }
                break;
            case Kind::fork:
                follow(step_at + 1, at);
                if (step.to != step_at + 1) follow(step.to, at);
                break;
            case Kind::jump:
                follow(step.to, at);
                break;
            case Kind::open: {
                OpenExtent opened{extents_, {at, at}};
                extents_ = &opened;
                follow(step_at + 1, at);
                extents_ = opened.before;
                break;
            }
            case Kind::close: {
                const std::size_t before = std::exchange(extents_->extent.end, at);
                follow(step_at + 1, at);
                extents_->extent.end = before;
                break;
            }
            case Kind::end:
                keep(at);
                break;
        }
    }

    void follow_members(const Step& step, std::size_t step_at, std::size_t at) {
        if (!is_within(at)) return;
        const auto members = step.members->members.find(tokens_[at].word);
        if (members == step.members->members.end()) return;
        for (const PatternWords::Member& member : members->second) {
            std::size_t next = at;
            bool all = true;
            for (const std::uint32_t word : member.words) {
                all = all && is_within(next) && tokens_[next].word == word;
                ++next;
            }
            if (all) capture(step.members->field, step.which, member.value, step_at, next);
        }
    }

    void capture(Field field, std::size_t which, Captured value, std::size_t step_at, std::size_t next) {
        const Capture captured{captures_, field, which, value};
        captures_ = &captured;
        follow(step_at + 1, next);
        captures_ = captured.before;
    }

    void keep(std::size_t end) {
        if (end == start_ || (best_ && best_->end >= end)) return;
        best_.emplace();
        best_->first = start_;
        best_->end = end;
        for (const OpenExtent* one = extents_; one != nullptr; one = one->before)
            best_->extents.insert(best_->extents.begin(), one->extent);
        if (best_->extents.empty()) best_->extents.push_back({start_, end});
        // What was captured last stands.
        std::array<std::array<bool, kFields>, 2> seen{};
        for (const Capture* one = captures_; one != nullptr; one = one->before)
            if (!std::exchange(seen[one->which][static_cast<std::size_t>(one->field)], true))
                best_->captures.get(one->field, one->which) = one->value;
    }

    const std::vector<Step>& steps_;
    const std::vector<DateToken>& tokens_;
    const PatternWords& words_;
    std::size_t start_;
    const Capture* captures_ = nullptr;
    OpenExtent* extents_ = nullptr;
    std::optional<PatternMatch> best_;
};

}  // namespace

std::uint32_t PatternWords::add(const std::string& folded) {
    return numbers_.emplace(folded, static_cast<std::uint32_t>(numbers_.size()) + 1).first->second;
}

std::uint32_t PatternWords::find(const std::string& folded) const {
    const auto found = numbers_.find(folded);
    return found == numbers_.end() ? 0 : found->second;
}

Pattern::Pattern(std::string_view source, PatternWords& words) : steps_(compile_pattern(source, words)) {
    find_starts();
}

Pattern::Reach Pattern::reach_of(std::size_t step, std::vector<std::size_t>& reading) const {
    Reach reach;
    std::vector<std::size_t> open{step};
    std::set<std::size_t> seen;
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (!seen.insert(at).second) continue;
        switch (steps_[at].kind) {
            case Kind::word:
                reach.words.insert(steps_[at].word);
                reading.push_back(at);
                break;
            case Kind::members:
                for (const auto& [word, members] : steps_[at].members->members) reach.words.insert(word);
                reading.push_back(at);
                break;
            case Kind::builtin:
                reach.number = true;
                reading.push_back(at);
                break;
            case Kind::fork:
                open.push_back(at + 1);
                open.push_back(steps_[at].to);
                break;
            case Kind::jump:
                open.push_back(steps_[at].to);
                break;
            case Kind::open:
            case Kind::close:
                open.push_back(at + 1);
                break;
            case Kind::end:
                reach.anything = true;
                break;
        }
    }
    return reach;
}

void Pattern::find_starts() {
    std::vector<std::size_t> readers;
    first_ = reach_of(0, readers);
    first_.anything = false;  // an empty match is none
    for (const std::size_t at : readers) {
        const Step& step = steps_[at];
        // A number in words may take several tokens.
        if (step.builtin == Builtin::number) second_.anything = true;
        if (step.builtin == Builtin::day) second_.number = true;
        if (step.kind == Kind::members) {
            for (const auto& [word, members] : step.members->members)
                for (const PatternWords::Member& member : members)
                    if (member.words.size() > 1) second_.words.insert(member.words[1]);
        }
        std::vector<std::size_t> passed;
        const Reach next = reach_of(at + 1, passed);
        second_.words.insert(next.words.begin(), next.words.end());
        second_.number = second_.number || next.number;
        second_.anything = second_.anything || next.anything;
    }
}

std::optional<PatternMatch> Pattern::match(const std::vector<DateToken>& tokens, std::size_t at,
                                           const PatternWords& words) const {
    return Matcher(steps_, tokens, at, words).run();
}

}  // namespace dateline
