// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/sentence_words.h"

#include <optional>
#include <vector>

namespace dateline {

/// Words [first, last) of a sentence.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
    bool empty() const { return first == last; }
    bool contains(std::size_t word) const { return first <= word && word < last; }
    bool overlaps(WordRange other) const { return first < other.last && other.first < last; }
};

/// A word or phrase that says that something happened, as it stands in a sentence.
struct Trigger {
    TriggerForm form;
    WordRange range;
    Tense tense = Tense::none;  ///< with its auxiliary: "auraient été tués" is conditional
    Voice voice = Voice::active;
    /// The verb by which an operation aims at something: "les [frappes] ont [visé] X".
    std::optional<WordRange> aim;
    bool is_aim = false;  ///< that verb; its type is the operation's
    /// What the words tell where those are missing whom `form` needs.
    std::optional<TriggerForm> without_need;
};

/// The triggers of a sentence in its order, not overlapping, the longest first. A word that may be a noun or
/// a verb
/// ("frappe") is a noun after a determiner or a number.
std::vector<Trigger> find_triggers(const EventLexicon& lexicon, const SentenceWords& words);

/// A word that the lexicon does not know as a trigger, as one: with the tense and voice of its auxiliary,
/// else of a future or conditional one anywhere, else told as past.
Trigger learned_trigger(const EventLexicon& lexicon, const SentenceWords& words, std::size_t word,
                        SubEventType sub);

/// A word that says that what stands near it is planned, supposed, denied and so on.
struct CueHit {
    Cue cue;
    WordRange range;
};
std::vector<CueHit> find_cues(const EventLexicon& lexicon, const SentenceWords& words);
/// The first cue of that effect within whose reach the trigger stands; null when there is none.
const CueHit* cue_on(const std::vector<CueHit>& cues, CueEffect effect, WordRange trigger,
                     const SentenceWords& words);

}  // namespace dateline
