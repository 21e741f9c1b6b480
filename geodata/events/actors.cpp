// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/actors.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr int kActorReach = 16;
/// A subject before an Arabic verb stands right before it.
constexpr int kHeadlineReach = 2;

bool ends_in(const SentenceWord& word, const std::vector<std::string>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return word.lower.size() > ending.size() + 1 && word.lower.ends_with(ending);
    });
}

bool starts_in(const SentenceWord& word, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return word.lower.starts_with(prefix); });
}

/// Adjectives and one "de X" after the head: "forces de sécurité irakiennes", "avions de la coalition".
std::size_t name_end(const EventLexicon& lexicon, const SentenceWords& words, std::size_t last) {
    const auto is_adjective = [&](std::size_t i) {
        return i < words.size() && words[i].before == Break::none && !words[i].is_number &&
               (ends_in(words[i], lexicon.adjective_endings) ||
                (starts_in(words[i], lexicon.definite_prefixes) &&
                 ends_in(words[i], lexicon.definite_adjective_endings)));
    };
    while (is_adjective(last) && !lexicon.triggers.at(words, last)) ++last;
    return last;
}

/// One of the words right before the actor (articles skipped) is in the set.
bool stands_after(const EventLexicon& lexicon, const SentenceWords& words, std::size_t actor,
                  const EventLexicon::Words& set) {
    bool skipped_noun = false;  // "contre les positions de X", "contre les groupes X"
    for (std::size_t back = 1; back <= 5 && back <= actor; ++back) {
        const std::string& word = words[actor - back].folded;
        if (words[actor - back + 1].before >= Break::strong) return false;
        if (set.contains(word)) return true;
        if (!lexicon.determiners.contains(word) && !lexicon.connectors.contains(word) &&
            !words[actor - back].is_number && std::exchange(skipped_noun, true))
            return false;
    }
    return false;
}

/// "La ville, contrôlée par X": X does what that participle says, not what the trigger does.
bool acts_elsewhere(const EventLexicon& lexicon, const SentenceWords& words, std::size_t actor,
                    const Trigger& trigger) {
    for (std::size_t back = 1; back <= 3 && back < actor; ++back) {
        const std::size_t agent = actor - back;
        if (words[agent + 1].before >= Break::strong) return false;
        if (!lexicon.agents.contains(words[agent].folded)) continue;
        const SentenceWord& doing = words[agent - 1];
        if (trigger.range.contains(agent - 1) || lexicon.light_participles.contains(doing.folded))
            return false;
        return std::any_of(lexicon.participle_endings.begin(), lexicon.participle_endings.end(),
                           [&](const std::string& ending) {
                               return doing.lower.size() > ending.size() + 2 && doing.lower.ends_with(ending);
                           });
    }
    return false;
}

/// "A coûté la vie à onze [soldats]".
bool is_counted(const ActorMention& actor, const std::vector<TollMention>& tolls) {
    return std::any_of(tolls.begin(), tolls.end(), [&](const TollMention& toll) {
        return actor.range.overlaps(toll.range) || actor.range.first == toll.range.last;
    });
}

}  // namespace

std::vector<ActorMention> find_actors(const EventLexicon& lexicon, const AnalysedText& text,
                                      const SentenceWords& words) {
    std::vector<ActorMention> found;
    for (std::size_t i = 0; i < words.size();) {
        PhraseTable<ActorForm>::Match match;
        for (const WordForm& form : words[i].forms) {
            match = lexicon.actors.at(words, i, form);
            if (match) break;
        }
        // "EI" and "Daech" are names; "ei" is not.
        if (!match || (!match.value->canonical.empty() && !words[i].capital && text.language != "ar" &&
                       words[i].folded.size() <= 4)) {
            ++i;
            continue;
        }
        const std::size_t last = name_end(lexicon, words, i + match.size);
        std::string name = match.value->canonical;
        if (name.empty())
            name = std::string(Span{words[i].span.begin, words[last - 1].span.end}.in(text.text));
        found.push_back({match.value->kind, {i, last}, std::move(name)});
        i = last;
    }
    return found;
}

Actors choose_actors(const EventLexicon& lexicon, const std::vector<ActorMention>& actors,
                     const Trigger& trigger, const SentenceWords& words, const std::vector<WordRange>& barred,
                     const std::vector<TollMention>& tolls) {
    Actors chosen;
    // "الجيش يقصف المدينة": the subject stands before its verb, as in a headline.
    bool has_subject_behind =
        lexicon.verb_first && std::any_of(actors.begin(), actors.end(), [&](const ActorMention& actor) {
            return actor.range.last <= trigger.range.first && actor.kind != ActorKind::civilian &&
                   words.distance(actor.range.last - 1, trigger.range.first) <= kHeadlineReach;
        });
    int doer_cost = kActorReach, sufferer_cost = kActorReach;
    const bool subject_suffers =
        trigger.voice == Voice::passive || (trigger.form.is_noun && trigger.form.kind == TriggerKind::toll);
    const EventType type = type_of(trigger.form.sub);
    const bool civilians_act = type == EventType::protests || type == EventType::riots;
    for (const ActorMention& actor : actors) {
        if (actor.range.overlaps(trigger.range) ||
            std::any_of(barred.begin(), barred.end(),
                        [&](WordRange range) { return range.overlaps(actor.range); }))
            continue;
        const bool after = actor.range.first >= trigger.range.last;
        const int cost = after ? words.distance(trigger.range.last - 1, actor.range.first)
                               : words.distance(actor.range.last - 1, trigger.range.first);
        if (acts_elsewhere(lexicon, words, actor.range.first, trigger)) continue;
        bool suffers = after != subject_suffers;
        if (trigger.form.is_noun && trigger.form.kind != TriggerKind::toll) suffers = false;
        if (stands_after(lexicon, words, actor.range.first, lexicon.agents))
            suffers = false;
        else if (after && stands_after(lexicon, words, actor.range.first, lexicon.against))
            suffers = true;
        // "Les frappes ont visé le groupe": the object of the verb of aiming.
        if (trigger.aim && actor.range.first >= trigger.aim->last) suffers = true;
        // "قصف الجيش المدينة": the subject comes first after its verb.
        if (lexicon.verb_first && after && !trigger.form.is_noun && trigger.form.kind != TriggerKind::toll)
            suffers = std::exchange(has_subject_behind, true);
        if (actor.kind == ActorKind::civilian && !civilians_act) suffers = true;
        if (is_counted(actor, tolls) && !civilians_act) suffers = true;
        // "La reprise de la ville à X": taken from them.
        if (trigger.form.kind == TriggerKind::territory && after &&
            stands_after(lexicon, words, actor.range.first, lexicon.losers))
            suffers = true;
        const ActorMention*& role = suffers ? chosen.sufferer : chosen.doer;
        int& role_cost = suffers ? sufferer_cost : doer_cost;
        if (cost < role_cost) role = &actor, role_cost = cost;
    }
    // Named twice, once each way: nobody acts on himself.
    if (chosen.doer && chosen.sufferer && chosen.doer->name == chosen.sufferer->name)
        (doer_cost < sufferer_cost ? chosen.sufferer : chosen.doer) = nullptr;
    return chosen;
}

}  // namespace dateline
