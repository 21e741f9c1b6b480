// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <string>
#include <vector>

namespace dateline {

/// "selon X", "X a déclaré que", ", a indiqué X": who says what the sentence says.
struct Attribution {
    SpeechKind kind = SpeechKind::claim;
    WordRange cue;          ///< the words of speech
    WordRange source;       ///< the words that name the source; empty when only a pronoun does
    WordRange subject;      ///< with what stands before a name between commas; empty where nothing does
    WordRange seat;         ///< "officials [in Manila] said": where the source sits
    std::string name;       ///< those words; "Selon lui" has the last speaker's name
    bool passive = false;   ///< "…, démentie par X": about what stands before, and nobody else's word
    bool relative = false;  ///< "…, ce que X dément": about what stands before
};

/// Who has spoken so far in an article, the last one last. "Selon lui" and "cette source" are the last one,
/// "le ministère" and "M. Carter" whoever was named more fully before.
class Speakers {
  public:
    const std::string& last() const;
    /// The fuller name of one named before whose name has all the words of this one; else the name itself.
    std::string fullest(const std::string& name) const;
    /// `relays`: it only passes on what others say ("selon l'agence RIA"); "il" is somebody else.
    void add(const std::string& name, bool relays);

  private:
    struct Speaker {
        std::string name;
        std::vector<std::string> words;  ///< the telling ones, folded
    };
    std::vector<Speaker> speakers_;
};

/// In the order of the sentence; `dates` (words of time expressions) are no part of names. Whoever is named
/// joins the speakers.
std::vector<Attribution> find_attributions(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceWords& words, const std::vector<WordRange>& dates,
                                           Speakers& speakers);

}  // namespace dateline
