// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/analysed_text.h"
#include "geodata/language/morphology.h"

namespace dateline {

/// What the dictionary knows of a word, all its readings together.
struct WordClass {
    bool known = false;
    bool noun = false;  ///< a common noun
    bool adjective = false;
    bool other = false;       ///< adverb, preposition, pronoun, …
    bool finite = false;      ///< a verb in a person: "bombarde", "struck"
    bool participle = false;  ///< of the past: "bombardé"
    bool gerund = false;      ///< of the present: "bombing"
    bool infinitive = false;
    bool place = false;   ///< a proper name of a place
    bool person = false;  ///< a first name or surname

    bool verb() const { return finite || participle || gerund || infinitive; }
    /// An ordinary word of the language, whatever else it may be.
    bool common() const { return noun || adjective || other || verb(); }
};

/// Nothing known without a dictionary of the text's language. Thread-safe.
WordClass word_class(const Morphology* morphology, const AnalysedText& text, const Token& token);

}  // namespace dateline
