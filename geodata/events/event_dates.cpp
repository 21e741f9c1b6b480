// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/event_dates.h"

#include <algorithm>

namespace dateline {
namespace {

/// How far a date may stand from the word of speech it belongs to: "a indiqué [vendredi] le porte-parole".
constexpr int kStatementReach = 2;
constexpr int kStatementCost = 30;
/// "Hors service depuis 2014": background where the sentence names a day.
constexpr int kEraCost = 30;
/// Words between a time of day and its day: "dawn [on] Thursday".
constexpr std::size_t kBesideReach = 2;

bool stands_since(const EventLexicon& lexicon, const SentenceWords& words, std::size_t date) {
    for (std::size_t back = 1; back <= 3 && back <= date; ++back) {
        const auto match = lexicon.since.at(words, date - back);
        // "Depuis le", where the article belongs to the expression.
        if (match && match.size >= back) return true;
    }
    // The expression may contain the word itself.
    return static_cast<bool>(lexicon.since.at(words, date));
}

/// "Depuis le 30 septembre jusqu'à ce jour": one stretch of days.
bool joins_until(const EventLexicon& lexicon, const SentenceWords& words, const DateMention& before,
                 const DateMention& after) {
    if (before.range.last > after.range.first || after.range.first - before.range.last > 2) return false;
    for (std::size_t i = before.range.last; i <= after.range.first; ++i)
        if (lexicon.untils.at(words, i)) return after.days.last >= before.days.first;
    return false;
}

/// "Before dawn on Thursday", "overnight Friday": the dawn of that day.
void take_days_beside(std::vector<DateMention>& dates) {
    const auto is_day = [](const DateMention& date) {
        return !date.is_time && date.precision == DatePrecision::day;
    };
    const auto is_bare = [](const DateMention& time) { return time.range.last - time.range.first == 1; };
    for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
        DateMention& one = dates[i];
        DateMention& other = dates[i + 1];
        if (one.range.last > other.range.first || other.range.first - one.range.last > kBesideReach) continue;
        if (one.is_time && is_day(other) && (is_bare(one) || one.days.last > other.days.last))
            one.days = other.days;
        if (other.is_time && is_day(one) && (is_bare(other) || other.days.last > one.days.last))
            other.days = one.days;
    }
}

bool dates_statement(const std::vector<Attribution>& attributions, WordRange date,
                     const SentenceWords& words) {
    return std::any_of(attributions.begin(), attributions.end(), [&](const Attribution& said) {
        if (said.kind == SpeechKind::source) return false;
        const bool right_after =
            date.first >= said.cue.last && words.distance(said.cue.last - 1, date.first) <= kStatementReach;
        return right_after || date.overlaps(said.source);
    });
}

}  // namespace

std::vector<DateMention> find_dates(const EventLexicon& lexicon, const AnalysedText& text,
                                    const SentenceWords& words, const std::vector<Timex>& timexes,
                                    const std::vector<Attribution>& attributions,
                                    std::optional<Day> published) {
    std::vector<DateMention> found;
    if (words.size() == 0) return found;
    const Span extent{words[0].span.begin, words[words.size() - 1].span.end};
    for (const Timex& timex : timexes) {
        if (!timex.days || !extent.overlaps(timex.span) || timex.type == TimexType::set) continue;
        const auto [first, last] = words.words_in(timex.span);
        if (first == last) continue;
        DateMention mention{{first, last},
                            *timex.days,
                            timex.precision,
                            std::string(timex.span.in(text.text)),
                            timex.type == TimexType::time,
                            false,
                            timex.mod == "APPROX" ? DateNuance::approximate : DateNuance::exact,
                            &timex};
        const bool since = published && timex.type != TimexType::time && stands_since(lexicon, words, first);
        if (since && mention.days.last < *published && mention.precision == DatePrecision::day) {
            mention.days.last = *published;
            mention.precision = DatePrecision::days;
        }
        if (since && mention.days.first < *published && mention.days.last >= *published)
            mention.nuance = DateNuance::open_end;
        if (!found.empty() && joins_until(lexicon, words, found.back(), mention)) {
            found.back().days.last = std::max(found.back().days.last, mention.days.last);
            found.back().precision = DatePrecision::days;
            found.back().nuance = DateNuance::exact;
            continue;
        }
        mention.of_statement = dates_statement(attributions, mention.range, words);
        found.push_back(std::move(mention));
    }
    take_days_beside(found);
    return found;
}

const DateMention* choose_date(const std::vector<DateMention>& dates, WordRange trigger,
                               const SentenceWords& words, std::optional<Day> latest) {
    const DateMention* best = nullptr;
    int best_cost = 0;
    for (const DateMention& date : dates) {
        if (latest && date.days.first > *latest) continue;
        int cost = date.range.first >= trigger.last ? words.distance(trigger.last - 1, date.range.first)
                                                    : words.distance(date.range.last - 1, trigger.first);
        if (date.of_statement) cost += kStatementCost;
        // The day is told beside the background: "tenue par X depuis 2014, … depuis le 17 octobre".
        if (date.precision == DatePrecision::month) cost += 2;
        if (date.days.last - date.days.first > std::chrono::days(92)) cost += kEraCost;
        if (!best || cost < best_cost) best = &date, best_cost = cost;
    }
    return best;
}

}  // namespace dateline
