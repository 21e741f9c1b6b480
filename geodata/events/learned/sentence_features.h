// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/sentence_words.h"
#include "geodata/events/sub_types.h"
#include "geodata/events/tolls.h"
#include "geodata/events/triggers.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// How many features the linear model of sentences tells apart ("hashing trick", Weinberger et al. 2009):
/// n-grams that fall into one bucket share their weights.
inline constexpr std::uint32_t kFeatureBuckets = 1U << 17U;

/// What a sentence shows the model, as buckets below kFeatureBuckets: the runs of 2 to 5 letters of its
/// folded words (with their ends), where names are masked, so that no place or person is learned, and figures
/// are one digit; and what the lexicon knows of it, several times each, to weigh as much as a few words.
struct SentenceFeatures {
    std::vector<std::uint32_t> buckets;  ///< with repetitions
    /// buckets[word_starts[i] .. word_starts[i + 1]) belong to word i of the sentence, the lexicon's come
    /// after the last word's; size() + 1 entries.
    std::vector<std::uint32_t> word_starts;
};

SentenceFeatures sentence_features(const SentenceWords& words, const std::vector<Trigger>& triggers,
                                   const std::vector<InstrumentMention>& instruments,
                                   const std::vector<TollMention>& tolls);

}  // namespace dateline
