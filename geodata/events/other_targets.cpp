// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/other_targets.h"

#include "geodata/core/hash.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace dateline {
namespace {

/// More targets than this are a list of something else.
constexpr std::size_t kMostTargets = 4;
/// "And in the": words between two names of one list.
constexpr std::size_t kListGap = 3;
constexpr std::size_t kIdLength = 16;
/// Microdegrees are centimetres.
constexpr double kDegreeSteps = 1e6;

double rounded(double degrees) {
    return std::round(degrees * kDegreeSteps) / kDegreeSteps;
}

bool lists_targets(const Trigger& trigger) {
    return !trigger.form.is_noun &&
           (trigger.form.kind == TriggerKind::territory ||
            (trigger.form.kind == TriggerKind::generic && trigger.tense == Tense::future));
}

/// "In [X] and in [Y]", "[X], [Y]": nothing but joiners between two names of one list.
bool goes_on(const EventLexicon& lexicon, const SentenceWords& words, std::size_t last, std::size_t next) {
    if (next < last || next - last > kListGap || next >= words.size()) return false;
    bool joined = words[next].before == Break::comma;
    for (std::size_t i = last; i < next; ++i) {
        const bool joins = lexicon.number_joiners.contains(words[i].folded);
        if (!joins && !lexicon.relations.at(words, i) && !lexicon.determiners.contains(words[i].folded))
            return false;
        joined = joined || joins;
    }
    return joined;
}

}  // namespace

void put_at(Event& event, const PlaceMention& mention) {
    if (mention.is_unplaced) {
        event.place_text = mention.words;
        return;
    }
    event.place_name = mention.name;
    event.place_text = mention.words;
    event.geonameid = mention.is_middle ? 0 : mention.place.geonameid;
    event.country = std::string(mention.place.country);
    event.admin1 = std::string(mention.place.admin1);
    event.place_precision = mention.precision;
    event.point = LonLat{rounded(mention.point.lon), rounded(mention.point.lat)};
}

std::string derived_id(const std::string& id, std::string_view part) {
    return sha256_hex(id + '\n' + std::string(part)).substr(0, kIdLength);
}

void add_other_targets(std::vector<EventCandidate>& candidates, const EventLexicon& lexicon,
                       const SentenceFacts& facts, const PlaceMention& chosen) {
    const Trigger& trigger = *candidates.back().trigger;
    const EventDraft first = candidates.back().draft;
    if (first.event.status == ClaimStatus::denied ||
        (!lists_targets(trigger) && coarseness(chosen.precision) > 0))
        return;
    std::size_t end = facts.words.size();
    for (const Trigger& other : facts.triggers)
        if (other.range.first > trigger.range.first) end = std::min(end, other.range.first);
    bool after_chosen = false;
    std::size_t last = chosen.range.last;
    std::size_t targets = 1;
    for (const PlaceMention& mention : facts.places) {
        // The object of a verb of taking follows it; "in X and in Y" may open the sentence.
        if (lists_targets(trigger) && mention.range.first < trigger.range.last) continue;
        if (mention.range.first >= end) continue;
        if (!after_chosen) {
            after_chosen = mention.range.first == chosen.range.first;
            continue;
        }
        if (++targets > kMostTargets ||
            facts.words.is_broken(trigger.range.last - 1, mention.range.first, Break::strong))
            return;
        if (coarseness(mention.precision) > 1 || mention.is_route || mention.is_origin) continue;
        if (!lists_targets(trigger) && !goes_on(lexicon, facts.words, last, mention.range.first)) return;
        last = mention.range.last;
        EventDraft draft = first;
        put_at(draft.event, mention);
        const DateMention* date = choose_date(facts.dates, mention.range, facts.words, std::nullopt);
        if (date && !date->of_statement && draft.date_in_sentence) {
            draft.event.date = date->days;
            draft.event.date_precision = date->precision;
            draft.event.date_nuance = date->nuance;
            draft.event.date_text = date->words;
        }
        draft.event.id = derived_id(first.event.id, std::to_string(mention.range.first));
        candidates.push_back({std::move(draft), &trigger});
    }
}

}  // namespace dateline
