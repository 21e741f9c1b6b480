// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/events/actors.h"
#include "geodata/events/borders.h"
#include "geodata/events/claims.h"
#include "geodata/events/event_dates.h"
#include "geodata/events/learned/sentence_model.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_words.h"
#include "geodata/events/sub_types.h"
#include "geodata/events/tolls.h"
#include "geodata/events/triggers.h"
#include "geodata/events/unlisted_places.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Everything the rules know about one sentence.
struct SentenceFacts {
    std::size_t sentence = 0;  ///< index in the analysed text
    std::uint32_t paragraph = 0;
    bool is_title = false;
    bool in_quotation = false;   ///< begins inside quotation marks
    std::string quoted_speaker;  ///< whom the quotation belongs to
    SentenceWords words;
    WordRange heading;   ///< "Lundi 4 août –": a date that opens a chronicle's paragraph
    WordRange dateline;  ///< "MOSCOU, 20 novembre (Reuters) -": no event places or dates
    std::vector<Trigger> triggers;
    std::vector<CueHit> cues;
    std::vector<Attribution> attributions;
    std::vector<InstrumentMention> instruments;
    std::vector<ActorMention> actors;
    std::vector<PlaceMention> places;
    std::vector<UnlistedPlace> unlisted;
    std::vector<DateMention> dates;
    std::vector<TollMention> tolls;
    SentenceReading reading;  ///< no event in a question or a headline

    /// Words that name sources and the dateline: nothing in them is an event's.
    std::vector<WordRange> barred() const;
};

/// From the first to the last word of a range that is not empty, in bytes of the article's text.
inline Span bytes_of(const SentenceWords& words, WordRange range) {
    return {words[range.first].span.begin, words[range.last - 1].span.end};
}

/// The facts of the article's sentences in their order; its boilerplate is left out.
std::vector<SentenceFacts> read_facts(const EventLexicon& lexicon, const Gazetteer& gazetteer,
                                      const Article& article, const AnalysedText& text,
                                      const std::vector<Toponym>& toponyms, const std::vector<Timex>& timexes,
                                      const Borders& borders, const SentenceModel& model);

}  // namespace dateline
