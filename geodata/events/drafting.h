// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/merge.h"
#include "geodata/events/reason_writer.h"
#include "geodata/events/sentence_facts.h"

#include <vector>

namespace dateline {

/// From the facts of an article's sentences to its events, told twice or not, in the order of the text.
/// Places and dates carry over from one sentence to the next as a reader carries them. `reasons`: null unless
/// somebody asks why.
std::vector<EventDraft> draft_events(const EventLexicon& lexicon, const Article& article,
                                     const AnalysedText& text, const std::vector<SentenceFacts>& facts,
                                     const ReasonWriter* reasons = nullptr);

}  // namespace dateline
