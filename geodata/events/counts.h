// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/sentence_words.h"

#include <optional>

namespace dateline {

/// A number in digits or words: "1 200", "soixante et onze", "une dizaine".
struct Count {
    int value = 0;
    std::size_t last = 0;  ///< the word after it
    bool is_one = false;   ///< "un", "une": more often an article
};

/// The number that starts at the word, if any. Above a million nobody counts people one by one.
std::optional<Count> count_at(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i);

}  // namespace dateline
