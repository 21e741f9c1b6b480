// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/sentence_facts.h"

#include <optional>
#include <string>

namespace dateline {

/// Who stands behind what a trigger says, and how firmly.
struct Claim {
    ClaimStatus status = ClaimStatus::reported;
    std::string attribution;
    /// Somebody denies in the same sentence what this claim says; their name.
    std::optional<std::string> denied_by;
    /// The words that say so: of the status, of speech; empty where the verb's mood or nothing does. Bytes of
    /// the article's text.
    Span cue, speech;
};

/// Nothing when the trigger reports no event: a supposition, a purpose, a negation in nobody's mouth, a war
/// in general. `next`: the sentence after it in its paragraph, which may say that nothing is confirmed; null
/// when there is none.
std::optional<Claim> claim_of(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts,
                              const SentenceFacts* next);

}  // namespace dateline
