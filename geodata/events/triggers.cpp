// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/triggers.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

/// How many words an auxiliary may stand before its participle: "ont ensuite entièrement été reprises".
constexpr std::size_t kAuxiliaryReach = 5;
constexpr std::size_t kSharedReach = 9;
/// How far an operation may stand before the verb it is the subject of: "l'offensive [dans la province de X]
/// visera".
constexpr int kSubjectReach = 12;

struct Candidate {
    TriggerForm form;
    std::size_t size = 0;
    std::size_t weight = 0;
};

bool is_adverb(const EventLexicon& lexicon, const std::string& folded) {
    // French and English manner adverbs: "violemment", "heavily".
    return lexicon.skipped.contains(folded) || (folded.size() > 6 && folded.ends_with("ment")) ||
           (folded.size() > 4 && folded.ends_with("ly"));
}

/// "A effectué 394 sorties et [visé] 731 cibles": the auxiliary of the participle before.
std::optional<AuxiliaryForm> shared_auxiliary(const EventLexicon& lexicon, const SentenceWords& words,
                                              std::size_t verb) {
    if (verb < 3 || !lexicon.number_joiners.contains(words[verb - 1].folded)) return std::nullopt;
    for (std::size_t back = 2; back <= kSharedReach && back <= verb; ++back) {
        const std::size_t i = verb - back;
        if (words[i + 1].before != Break::none) return std::nullopt;
        const auto match = lexicon.auxiliaries.at(words, i);
        if (!match || i + match.size >= verb - 1) continue;
        AuxiliaryForm found = *match.value;
        if (lexicon.passive_markers.contains(words[i + match.size].folded)) found.voice = Voice::passive;
        return found;
    }
    return std::nullopt;
}

/// The auxiliary before a participle, with the voice that "été" or "been" between them makes passive.
std::optional<AuxiliaryForm> auxiliary_of(const EventLexicon& lexicon, const SentenceWords& words,
                                          std::size_t verb) {
    bool passive = false;
    for (std::size_t back = 1; back <= kAuxiliaryReach && back <= verb; ++back) {
        const std::size_t i = verb - back;
        if (words[i + 1].before >= Break::strong) break;
        // "s'être emparés" is heard before the "être" inside it.
        auto match = i > 0 ? lexicon.auxiliaries.at(words, i - 1) : PhraseTable<AuxiliaryForm>::Match{};
        if (!match || i - 1 + match.size <= i) match = lexicon.auxiliaries.at(words, i);
        if (match) {
            AuxiliaryForm found = *match.value;
            if (passive) found.voice = Voice::passive;
            // "pourraient être tirés": what governs the infinitive tells more, but the infinitive is all we
            // know here.
            return found;
        }
        if (lexicon.passive_markers.contains(words[i].folded)) {
            passive = true;
            continue;
        }
        if (!is_adverb(lexicon, words[i].folded)) break;
    }
    return shared_auxiliary(lexicon, words, verb);
}

bool wants_noun(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    // "Frappe sur un immeuble": a sentence rarely begins with a finite verb where the subject comes first.
    if (i == 0 || words[i].before >= Break::strong) return !lexicon.verb_first;
    return words[i - 1].is_number || lexicon.determiners.contains(words[i - 1].folded);
}

/// "التظاهر": what an article was cut from is no verb.
bool has_article(const EventLexicon& lexicon, const SentenceWord& word, const WordForm& form) {
    return std::any_of(
        lexicon.definite_prefixes.begin(), lexicon.definite_prefixes.end(), [&](const std::string& prefix) {
            return word.folded.starts_with(prefix) && form.text.size() + prefix.size() <= word.folded.size();
        });
}

/// "A", "une": unlike "la" and "les" no pronoun before a verb.
bool stands_after_article(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    if (i == 0 || words[i].before != Break::none) return false;
    const auto one = lexicon.numbers.at(words, i - 1);
    return one && *one.value == 1 && one.size == 1;
}

std::vector<Candidate> candidates_at(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    std::vector<Candidate> candidates;
    for (const WordForm& form : words[i].forms)
        lexicon.triggers.each_at(words, i, form,
                                 [&](const TriggerForm& trigger, std::size_t size, std::size_t weight) {
                                     if (!trigger.is_noun && has_article(lexicon, words[i], form)) return;
                                     candidates.push_back({trigger, size, weight});
                                 });
    return candidates;
}

std::optional<Trigger> trigger_at(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    const std::vector<Candidate> candidates = candidates_at(lexicon, words, i);
    if (candidates.empty()) return std::nullopt;
    const std::optional<AuxiliaryForm> auxiliary = auxiliary_of(lexicon, words, i);
    const bool noun = !auxiliary && wants_noun(lexicon, words, i);
    const Candidate* best = nullptr;
    int best_score = -1;
    for (const Candidate& candidate : candidates) {
        int score = 4 * static_cast<int>(candidate.weight);
        if (candidate.form.is_noun == noun) score += 2;
        if (!candidate.form.is_noun && auxiliary && candidate.form.tense == Tense::participle) score += 1;
        if (score > best_score) best = &candidate, best_score = score;
    }
    const Candidate* free = nullptr;
    if (best->form.need != TriggerNeed::nothing)
        for (const Candidate& candidate : candidates)
            if (candidate.form.need == TriggerNeed::nothing && candidate.form.is_noun == best->form.is_noun &&
                candidate.size == best->size && (!free || candidate.weight > free->weight))
                free = &candidate;
    // "A bomb": no verb follows an article.
    if (!best->form.is_noun && best->weight == 1 && best->form.tense == Tense::present &&
        stands_after_article(lexicon, words, i))
        return std::nullopt;
    Trigger trigger{best->form, {i, i + best->size}, best->form.tense, Voice::active, {}, false, {}};
    if (free) trigger.without_need = free->form;
    if (trigger.form.is_noun) return trigger;
    if (auxiliary && (trigger.tense == Tense::participle || trigger.tense == Tense::past)) {
        trigger.tense = auxiliary->tense;
        trigger.voice = auxiliary->voice;
    } else if (auxiliary && trigger.tense == Tense::present && auxiliary->tense != Tense::past) {
        // "will attack", "to attack"
        trigger.tense = auxiliary->tense;
    } else if (trigger.tense == Tense::participle) {
        trigger.voice = Voice::passive;
    }
    return trigger;
}

/// A verb of aiming or hitting whose subject is an operation tells no type of its own: "l'offensive visera
/// X", "les tirs ont touché X".
void link_operations(std::vector<Trigger>& triggers, const SentenceWords& words) {
    for (std::size_t i = 1; i < triggers.size(); ++i) {
        Trigger& verb = triggers[i];
        Trigger& operation = triggers[i - 1];
        const bool aims = !verb.form.is_noun && verb.voice == Voice::active &&
                          (verb.form.kind == TriggerKind::generic || verb.form.kind == TriggerKind::weak) &&
                          verb.tense != Tense::gerund && verb.tense != Tense::infinitive;
        const bool operates = operation.form.is_noun && operation.form.kind == TriggerKind::event &&
                              (type_of(operation.form.sub) == EventType::battles ||
                               type_of(operation.form.sub) == EventType::explosions);
        if (!aims || !operates || words.is_broken(operation.range.last - 1, verb.range.first, Break::comma) ||
            words.distance(operation.range.last - 1, verb.range.first) > kSubjectReach)
            continue;
        verb.is_aim = true;
        verb.form.kind = TriggerKind::generic;
        verb.form.sub = operation.form.sub;
        verb.form.refine = operation.form.refine;
        operation.aim = verb.range;
    }
}

/// "Les combats ont repris": they go on; nothing changes hands.
void drop_restarts(std::vector<Trigger>& triggers, const SentenceWords& words) {
    for (std::size_t i = triggers.size(); i-- > 1;) {
        const Trigger& verb = triggers[i];
        const Trigger& subject = triggers[i - 1];
        if (verb.form.restarts && !verb.form.is_noun && subject.form.is_noun && verb.voice == Voice::active &&
            verb.tense != Tense::infinitive &&
            !words.is_broken(subject.range.last - 1, verb.range.first, Break::comma) &&
            words.distance(subject.range.last - 1, verb.range.first) <= kSubjectReach)
            triggers.erase(triggers.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace

std::vector<Trigger> find_triggers(const EventLexicon& lexicon, const SentenceWords& words) {
    std::vector<Trigger> found;
    for (std::size_t i = 0; i < words.size();) {
        const auto other = lexicon.not_triggers.at(words, i);
        const auto trigger = trigger_at(lexicon, words, i);
        // "Took to" is no trigger, "took to the streets" is one.
        if (other && (!trigger || trigger->range.last <= i + other.size)) {
            i += other.size;
        } else if (trigger) {
            found.push_back(*trigger);
            i = trigger->range.last;
        } else {
            ++i;
        }
    }
    drop_restarts(found, words);
    link_operations(found, words);
    return found;
}

Trigger learned_trigger(const EventLexicon& lexicon, const SentenceWords& words, std::size_t word,
                        SubEventType sub) {
    Trigger trigger;
    trigger.form.kind = TriggerKind::learned;
    trigger.form.sub = sub;
    trigger.range = {word, word + 1};
    trigger.tense = Tense::past;
    if (const auto auxiliary = auxiliary_of(lexicon, words, word)) {
        trigger.tense = auxiliary->tense;
        trigger.voice = auxiliary->voice;
        return trigger;
    }
    // The word need not be the verb: "nous [allons] mettre en place une force".
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const auto match = lexicon.auxiliaries.at(words, i);
            match && (match.value->tense == Tense::future || match.value->tense == Tense::conditional))
            trigger.tense = match.value->tense;
    return trigger;
}

std::vector<CueHit> find_cues(const EventLexicon& lexicon, const SentenceWords& words) {
    std::vector<CueHit> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // "N'Djamena": a letter of a name.
        if (words[i].capital && words[i].folded.size() == 1 && i + 1 < words.size() && words[i + 1].capital)
            continue;
        for (const WordForm& form : words[i].forms)
            if (const auto match = lexicon.cues.at(words, i, form))
                found.push_back({*match.value, {i, i + match.size}});
    }
    return found;
}

const CueHit* cue_on(const std::vector<CueHit>& cues, CueEffect effect, WordRange trigger,
                     const SentenceWords& words) {
    const auto found = std::find_if(cues.begin(), cues.end(), [&](const CueHit& hit) {
        if (hit.cue.effect != effect || hit.range.overlaps(trigger)) return false;
        const bool before = hit.range.last <= trigger.first;
        if ((before && hit.cue.side == CueSide::after) || (!before && hit.cue.side == CueSide::before))
            return false;
        return before ? words.distance(hit.range.last - 1, trigger.first) <= hit.cue.reach
                      : words.distance(trigger.last - 1, hit.range.first) <= hit.cue.reach;
    });
    return found == cues.end() ? nullptr : &*found;
}

}  // namespace dateline
