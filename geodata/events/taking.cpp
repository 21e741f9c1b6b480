// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/taking.h"

#include <string>

namespace dateline {
namespace {

/// "[Russian] forces": the country whose people they are; empty where the text does not say.
std::string home_of(const ActorMention& actor, const EventLexicon& lexicon, const SentenceWords& words) {
    const std::size_t first = actor.range.first == 0 ? 0 : actor.range.first - 1;
    for (std::size_t i = first; i < actor.range.last; ++i)
        if (const auto found = lexicon.demonyms.find(words[i].folded); found != lexicon.demonyms.end())
            return found->second;
    return {};
}

}  // namespace

bool changes_hands(const Trigger& trigger, SubEventType sub) {
    return trigger.form.kind == TriggerKind::territory && sub != SubEventType::abduction &&
           sub != SubEventType::arrests;
}

SubEventType taken_by(SubEventType sub, const Trigger& trigger, const Actors& actors,
                      const PlaceMention* place, const EventLexicon& lexicon, const SentenceWords& words) {
    if (sub != SubEventType::government_regains || trigger.form.sub != SubEventType::non_state_overtakes ||
        !actors.doer || !place)
        return sub;
    const std::string home = home_of(*actors.doer, lexicon, words);
    return home.empty() || home == place->place.country ? sub : SubEventType::non_state_overtakes;
}

}  // namespace dateline
