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

}  // namespace

void put_at(Event& event, const PlaceMention& mention) {
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

void add_other_targets(std::vector<EventCandidate>& candidates, const SentenceFacts& facts,
                       const PlaceMention& chosen) {
    const Trigger& trigger = *candidates.back().trigger;
    const EventDraft first = candidates.back().draft;
    if (!lists_targets(trigger) || first.event.status == ClaimStatus::denied) return;
    std::size_t end = facts.words.size();
    for (const Trigger& other : facts.triggers)
        if (other.range.first > trigger.range.first) end = std::min(end, other.range.first);
    bool after_chosen = false;
    std::size_t targets = 1;
    for (const PlaceMention& mention : facts.places) {
        if (mention.range.first < trigger.range.last || mention.range.first >= end) continue;
        if (!after_chosen) {
            after_chosen = mention.range.first == chosen.range.first;
            continue;
        }
        if (++targets > kMostTargets ||
            facts.words.is_broken(trigger.range.last - 1, mention.range.first, Break::strong))
            return;
        if (coarseness(mention.precision) > 1 || mention.is_route || mention.is_origin) continue;
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
