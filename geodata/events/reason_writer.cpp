// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/reason_writer.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kMostMeanings = 3;

std::vector<MeaningReason::Part> copied(const std::vector<ScorePart>& parts) {
    std::vector<MeaningReason::Part> out;
    for (const ScorePart& part : parts) out.push_back({std::string(part.name), part.value});
    return out;
}

std::vector<MeaningReason> meanings_of(const Toponym& toponym) {
    std::vector<MeaningReason> out;
    for (const Candidate& candidate : toponym.candidates) {
        if (out.size() == kMostMeanings) break;
        out.push_back({candidate.place, candidate.score, copied(candidate.parts)});
    }
    return out;
}

}  // namespace

std::vector<PlaceReason> ReasonWriter::places_of(const Decisions& decided, Span sentence) const {
    std::vector<PlaceReason> out;
    const std::vector<WordRange> barred = decided.facts.barred();
    const auto add_mention = [&](const PlaceMention& mention) {
        PlaceReason reason;
        reason.words = mention.words;
        reason.weighed = weigh_place(mention, decided.trigger, decided.facts.words, barred);
        reason.chosen = &mention == decided.place.mention;
        if (mention.toponym) {
            reason.sureness = mention.toponym->score;
            reason.meanings = meanings_of(*mention.toponym);
        }
        out.push_back(std::move(reason));
    };
    for (const Toponym& toponym : toponyms_) {
        if (!sentence.overlaps(toponym.span)) continue;
        const auto mention = std::find_if(decided.facts.places.begin(), decided.facts.places.end(),
                                          [&](const PlaceMention& one) { return one.toponym == &toponym; });
        if (mention != decided.facts.places.end()) {
            add_mention(*mention);
            continue;
        }
        PlaceReason reason;
        reason.words = std::string(toponym.span.in(text_.text));
        reason.role = toponym.role;
        reason.sureness = toponym.score;
        reason.meanings = meanings_of(toponym);
        out.push_back(std::move(reason));
    }
    for (const PlaceMention& mention : decided.facts.places)
        if (!mention.toponym) add_mention(mention);
    return out;
}

EventReasons ReasonWriter::reasons_of(const Decisions& decided) const {
    EventReasons out;
    out.sentence = text_.sentences[decided.facts.sentence].span;
    out.trigger = bytes_of(decided.facts.words, decided.trigger.range);
    out.form = decided.trigger.form;
    out.tense = decided.trigger.tense;
    out.voice = decided.trigger.voice;
    out.places = places_of(decided, out.sentence);
    out.place_origin = decided.place_origin;
    for (const DateMention& date : decided.facts.dates) {
        DateReason reason;
        reason.words = date.words;
        reason.days = date.days;
        reason.of_statement = date.of_statement;
        if (date.timex) {
            reason.value = date.timex->value;
            reason.anchor = date.timex->anchor;
            reason.anchor_day = date.timex->anchor_day;
            reason.tense = date.timex->tense;
        }
        out.dates.push_back(std::move(reason));
    }
    out.date_origin = decided.date_origin;
    out.told_days = decided.told_days;
    out.status_cue = decided.claim.cue;
    out.speech = decided.claim.speech;
    out.status_words = std::string(out.status_cue.in(text_.text));
    out.speech_words = std::string(out.speech.in(text_.text));
    out.confidence = copied(decided.confidence.parts);
    out.confidence_value = decided.confidence.value;
    return out;
}

PlaceOrigin origin_of(const PlaceChoice& in_sentence, bool placed) {
    return in_sentence.mention ? PlaceOrigin::sentence
           : placed            ? PlaceOrigin::told_before
                               : PlaceOrigin::none;
}

DateOrigin origin_of(const std::optional<DateMention>& in_sentence, bool told, const Event& event) {
    if (!event.date) return DateOrigin::none;
    if (told)
        return in_sentence && !in_sentence->of_statement ? DateOrigin::sentence : DateOrigin::told_before;
    return event.date_precision == DatePrecision::published ? DateOrigin::published : DateOrigin::statement;
}

}  // namespace dateline
