// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/actors.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr int kActorReach = 16;
/// A subject before an Arabic verb stands right before it.
constexpr int kHeadlineReach = 2;
/// How far before an actor the preposition may stand that governs it, and over how many nouns.
constexpr std::size_t kGovernorReach = 8;
constexpr int kMostNouns = 2;
/// Whoever does what a noun tells follows it closely, unless "by" says so.
constexpr int kComplementReach = 6;
/// The subject of a long sentence: "les X, un ensemble de …, sont sur le point de reprendre".
constexpr std::size_t kFarSubject = 40;

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
    // "contre les positions de X", "contre les sites des terroristes de X"
    int skipped_nouns = 0;
    for (std::size_t back = 1; back <= kGovernorReach && back <= actor; ++back) {
        const std::string& word = words[actor - back].folded;
        // "Sur le terrain, l'armée": what stands before the comma governs nothing behind it.
        if (words[actor - back + 1].before >= Break::comma) return false;
        if (set.contains(word)) return true;
        if (!lexicon.determiners.contains(word) && !lexicon.connectors.contains(word) &&
            !words[actor - back].is_number && ++skipped_nouns > kMostNouns)
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

/// "Fidèle allié du [régime]", "fief de [Daech]".
bool only_says_whose(const EventLexicon& lexicon, const SentenceWords& words, std::size_t actor) {
    for (std::size_t back = 1; back <= 3 && back <= actor; ++back) {
        const SentenceWord& word = words[actor - back];
        if (words[actor - back + 1].before != Break::none) return false;
        if (lexicon.side_nouns.contains(word.folded)) return true;
        if (!lexicon.connectors.contains(word.folded)) return false;
    }
    return false;
}

/// "A coûté la vie à onze [soldats]".
bool is_counted(const ActorMention& actor, const std::vector<TollMention>& tolls) {
    return std::any_of(tolls.begin(), tolls.end(), [&](const TollMention& toll) {
        return actor.range.overlaps(toll.range) || actor.range.first == toll.range.last;
    });
}

/// The first actor of the sentence, where it stands as a subject does.
const ActorMention* far_subject(const EventLexicon& lexicon, const std::vector<ActorMention>& actors,
                                const Trigger& trigger, const SentenceWords& words,
                                const std::vector<WordRange>& barred) {
    if (actors.empty()) return nullptr;
    const ActorMention& first = actors.front();
    const bool is_barred = std::any_of(barred.begin(), barred.end(),
                                       [&](WordRange range) { return range.overlaps(first.range); });
    const bool is_armed = first.kind == ActorKind::state || first.kind == ActorKind::rebel;
    if (is_barred || !is_armed || first.range.last > trigger.range.first ||
        trigger.range.first - first.range.last > kFarSubject ||
        words.is_broken(first.range.last - 1, trigger.range.first, Break::stop) ||
        only_says_whose(lexicon, words, first.range.first) ||
        stands_after(lexicon, words, first.range.first, lexicon.agents) ||
        stands_after(lexicon, words, first.range.first, lexicon.against))
        return nullptr;
    return &first;
}

/// "Les [Russes]", "the [Kurds]": a people with its article, the plural of a demonym, acts for its country.
/// A counted few ("deux Français") are persons.
bool is_people(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    const SentenceWord& word = words[i];
    const bool ends_name =
        i + 1 == words.size() || !words[i + 1].capital || words[i + 1].before != Break::none;
    return i > 0 && word.capital && word.before == Break::none && word.folded.ends_with('s') && ends_name &&
           !words[i - 1].is_number && lexicon.definite.contains(words[i - 1].folded) &&
           lexicon.demonyms.contains(word.folded);
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
            if (is_people(lexicon, words, i))
                found.push_back({ActorKind::other, {i, i + 1}, std::string(words[i].span.in(text.text))});
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
        if (acts_elsewhere(lexicon, words, actor.range.first, trigger) ||
            only_says_whose(lexicon, words, actor.range.first))
            continue;
        bool suffers = after != subject_suffers;
        if (trigger.form.is_noun && trigger.form.kind != TriggerKind::toll) suffers = false;
        if (stands_after(lexicon, words, actor.range.first, lexicon.agents))
            suffers = false;
        else if (after && stands_after(lexicon, words, actor.range.first, lexicon.against))
            suffers = true;
        // "L'attaque de leur commissariat": nobody attacks with a building.
        else if (after && trigger.form.is_noun &&
                 lexicon.strongholds.contains(words[actor.range.first].folded))
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
        if (!suffers && after && trigger.form.is_noun && cost > kComplementReach &&
            !stands_after(lexicon, words, actor.range.first, lexicon.agents))
            continue;
        const ActorMention*& role = suffers ? chosen.sufferer : chosen.doer;
        int& role_cost = suffers ? sufferer_cost : doer_cost;
        if (cost < role_cost) role = &actor, role_cost = cost;
    }
    if (!chosen.doer && !lexicon.verb_first && !trigger.form.is_noun && !subject_suffers)
        chosen.doer = far_subject(lexicon, actors, trigger, words, barred);
    // Named twice, once each way: nobody acts on himself.
    if (chosen.doer && chosen.sufferer && chosen.doer->name == chosen.sufferer->name)
        (doer_cost < sufferer_cost ? chosen.sufferer : chosen.doer) = nullptr;
    return chosen;
}

}  // namespace dateline
