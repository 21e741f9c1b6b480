// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/sentence_facts.h"

#include <string>
#include <vector>

namespace dateline {

/// Who has it from whom, the first to say it first: "le ministère < l'agence RIA < Reuters". A link is read
/// from the sentence: "cité par", "citant", "a déclaré à l'AFP", or an agency that speaks beside its source
/// ("…, rapporte Reuters"). attribution: a speaker of the event in this sentence, anywhere in the chain.
/// Empty when nobody passes on what another one says; else at least two names.
std::vector<std::string> attribution_chain(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceFacts& facts, const std::string& attribution);
/// As the record has it.
std::string written_chain(const std::vector<std::string>& names);

/// Who counted what these words count: the nearest speaker of the sentence, not across a semicolon, else
/// whose quotation it is. Empty: the publisher.
std::string counter_of(WordRange count, const SentenceFacts& facts);

}  // namespace dateline
