// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/sentence_facts.h"

#include <string>

namespace dateline {

/// Who has it from whom, the first to say it first: "le ministère < l'agence RIA < Reuters". A link is read
/// from the sentence: "cité par", "citant", "a déclaré à l'AFP", or an agency that speaks beside its source
/// ("…, rapporte Reuters"). attribution: the speaker of the event in this sentence. Empty when nobody
/// passes on what another one says.
std::string attribution_chain(const EventLexicon& lexicon, const AnalysedText& text,
                              const SentenceFacts& facts, const std::string& attribution);

/// Who counted what these words count: the nearest speaker of the sentence, not across a semicolon, else
/// whose quotation it is. Empty: the publisher.
std::string counter_of(WordRange count, const SentenceFacts& facts);

}  // namespace dateline
