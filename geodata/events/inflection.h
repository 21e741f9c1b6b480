// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/lexicon_file.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// The forms of a lexicon's verbs and nouns, by its own rules ("conjugations", "plural", "invariable").
class Inflections {
  public:
    explicit Inflections(const LexiconFile& file);

    struct VerbForm {
        std::string words;
        Tense tense = Tense::none;
    };
    /// The forms of an entry's "verbs": {conjugation: ["stem", "stem|words that follow",
    /// "past stem/present stem"]}, and those it lists itself as "forms": {tense: [...]}. A form of a
    /// conjugation is an ending, or a pattern in which * is the (past) stem and + the present one: "ي+ون".
    std::vector<VerbForm> verb_forms(const LexiconFile::Json& entry) const;

    /// The phrase with each of its words in every number and case: "plural" maps the last letters of a word
    /// to what may stand in their place; the longest that fit count. Words of "invariable" stay as they are.
    std::vector<std::string> noun_forms(const std::string& phrase) const;

  private:
    std::vector<std::string> forms_of_word(const std::string& word) const;

    const LexiconFile& file_;
    std::map<std::string, std::vector<std::pair<Tense, std::string>>> conjugations_;
    EventLexicon::Words invariable_;
    std::map<std::string, std::vector<std::string>> plurals_;  ///< by the letters that they replace
};

}  // namespace dateline
