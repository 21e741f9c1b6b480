// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/relative_dates.h"

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

/// "Deux jours après [que les forces de sécurité ont] pris": how far the trigger may stand.
constexpr std::size_t kReach = 7;
constexpr int kWeek_days = 7;
constexpr int kMonth_days = 28;
constexpr int kYear_days = 360;

DatePrecision precision_of(int unit_days) {
    if (unit_days >= kYear_days) return DatePrecision::year;
    if (unit_days >= kMonth_days) return DatePrecision::month;
    return unit_days >= kWeek_days ? DatePrecision::week : DatePrecision::day;
}

/// The count before the unit: "deux [jours après]", "neuf", "9"; one where there is none ("au lendemain de").
struct Count {
    int value = 1;
    std::size_t first_word = 0;
};
Count count_before(const EventLexicon& lexicon, const SentenceWords& words, std::size_t unit) {
    if (unit == 0) return {1, unit};
    const std::string& word = words[unit - 1].folded;
    int value = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (words[unit - 1].is_number && problem == std::errc{} && end == word.data() + word.size())
        return {value, unit - 1};
    if (const auto written = lexicon.numbers.at(words, unit - 1); written && *written.value > 0)
        return {*written.value, unit - 1};
    return {1, unit};
}

}  // namespace

std::optional<EventOffset> offset_before(const EventLexicon& lexicon, const Trigger& trigger,
                                         const SentenceWords& words) {
    for (std::size_t back = 1; back <= kReach && back <= trigger.range.first; ++back) {
        const std::size_t i = trigger.range.first - back;
        if (words.is_broken(i, trigger.range.first, Break::comma)) return std::nullopt;
        const auto link = lexicon.offsets.at(words, i);
        if (!link || i + link.size > trigger.range.first) continue;
        const Count count = count_before(lexicon, words, i);
        const int unit = *link.value;
        return EventOffset{
            {count.first_word, i + link.size}, count.value * unit, precision_of(std::abs(unit))};
    }
    return std::nullopt;
}

DateMention dated_from(const EventOffset& offset, const DayInterval& anchor, const AnalysedText& text,
                       const SentenceWords& words) {
    DateMention date;
    date.range = offset.range;
    const std::chrono::days away(offset.days);
    date.days = {anchor.first - away, anchor.last - away};
    date.precision = offset.precision;
    // Told in weeks, it lies some days around; in months, some weeks.
    const std::chrono::days slack(offset.precision == DatePrecision::day    ? 0
                                  : offset.precision == DatePrecision::week ? 3
                                                                            : 15);
    date.days.first -= slack;
    date.days.last += slack;
    date.words = std::string(
        Span{words[offset.range.first].span.begin, words[offset.range.last - 1].span.end}.in(text.text));
    return date;
}

}  // namespace dateline
