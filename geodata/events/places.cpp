// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/places.h"

#include "geodata/events/article_places.h"
#include "geodata/events/borders.h"
#include "geodata/events/place_phrases.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// Another place of the sentence is likelier than a road's end this much.
constexpr int kRouteCost = 12;
/// "La capitale [de la province de] X" names X.
constexpr std::size_t kCapitalReach = 4;
/// Another place is likelier than where a source sits, too.
constexpr int kSpeakersCost = 12;
constexpr int kLeavingReach = 6;

PlacePrecision precision_of(const Place& place) {
    switch (place.kind) {
        case PlaceKind::settlement:
            return PlacePrecision::settlement;
        case PlaceKind::site:
            return PlacePrecision::site;
        case PlaceKind::country:
        case PlaceKind::continent:
            return PlacePrecision::country;
        case PlaceKind::admin1:
        case PlaceKind::region:
            return PlacePrecision::admin1;
        case PlaceKind::admin2:
            return PlacePrecision::admin2;
        case PlaceKind::sea:
            return PlacePrecision::sea;
        case PlaceKind::river:
        case PlaceKind::lake:
        case PlaceKind::mountain:
        case PlaceKind::island:
            return PlacePrecision::near;
    }
    return PlacePrecision::near;
}

PlaceMention mention_of(const Toponym& toponym, WordRange range, const EventLexicon& lexicon,
                        const Gazetteer& gazetteer, const AnalysedText& text, const SentenceWords& words) {
    PlaceMention mention;
    mention.toponym = &toponym;
    mention.range = range;
    mention.place = gazetteer.place(toponym.place());
    mention.precision = precision_of(mention.place);
    mention.point = mention.place.point;
    mention.name = std::string(mention.place.name);
    mention.words =
        std::string(Span{words[range.first].span.begin, words[range.last - 1].span.end}.in(text.text));
    read_place_phrase(mention, lexicon, text, words);
    return mention;
}

/// "Dans la capitale", but not "la capitale Bangui", "la capitale du Mali".
void add_capitals(std::vector<PlaceMention>& mentions, const Toponym& capital, const EventLexicon& lexicon,
                  const Gazetteer& gazetteer, const AnalysedText& text, const SentenceWords& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto match = lexicon.capitals.at(words, i);
        if (!match) continue;
        const WordRange range{i, i + match.size};
        const auto behind = std::find_if(mentions.begin(), mentions.end(), [&](const PlaceMention& mention) {
            return mention.range.first >= range.last;
        });
        const bool is_named = behind != mentions.end() && behind->range.first - range.last <= kCapitalReach &&
                              !words.is_broken(range.last - 1, behind->range.first, Break::comma);
        const bool overlaps = behind != mentions.begin() && std::prev(behind)->range.overlaps(range);
        if (!is_named && !overlaps)
            mentions.insert(behind, mention_of(capital, range, lexicon, gazetteer, text, words));
        i = range.last - 1;
    }
}

}  // namespace

bool is_feature(const Place& place) {
    return place.kind == PlaceKind::river || place.kind == PlaceKind::lake ||
           place.kind == PlaceKind::mountain;
}

int coarseness(PlacePrecision precision) {
    switch (precision) {
        case PlacePrecision::site:
        case PlacePrecision::settlement:
            return 0;
        case PlacePrecision::near:
            return 1;
        case PlacePrecision::admin2:
            return 3;
        case PlacePrecision::admin1:
        case PlacePrecision::sea:
            return 4;
        case PlacePrecision::country:
            return 14;
    }
    return 0;
}

std::vector<PlaceMention> find_places(const EventLexicon& lexicon, const Gazetteer& gazetteer,
                                      const AnalysedText& text, const SentenceWords& words,
                                      const std::vector<Toponym>& toponyms, const ArticlePlaces& article,
                                      const Borders& borders) {
    std::vector<PlaceMention> mentions;
    if (words.size() == 0) return mentions;
    const Span extent{words[0].span.begin, words[words.size() - 1].span.end};
    for (const Toponym& toponym : toponyms) {
        if (!extent.overlaps(toponym.span) || toponym.role != ToponymRole::location) continue;
        if (toponym.place() == kNoPlace) continue;
        if (toponym.score < kLeastTrust || article.is_stray(toponym.place())) continue;
        const auto [first, last] = words.words_in(toponym.span);
        if (first == last) continue;
        // "Trente femmes": a count, whatever town has that name.
        if (last == first + 1 && lexicon.numbers.at(words, first) && lexicon.people.at(words, last)) continue;
        mentions.push_back(mention_of(toponym, {first, last}, lexicon, gazetteer, text, words));
    }
    if (article.capital()) add_capitals(mentions, *article.capital(), lexicon, gazetteer, text, words);
    read_borders(mentions, borders, lexicon, gazetteer, text, words);
    join_place_phrases(mentions, lexicon, text, words);
    return mentions;
}

WeighedPlace weigh_place(const PlaceMention& mention, const Trigger& trigger, const SentenceWords& words,
                         const std::vector<WordRange>& barred) {
    const bool is_barred = std::any_of(barred.begin(), barred.end(),
                                       [&](WordRange range) { return range.overlaps(mention.range); });
    if (is_barred) return {PlaceVerdict::source, 0};
    // "Withdrew from X", "withdrew the last troops from X", "vanished from X", "drove the rebels out of X":
    // the verb's own preposition.
    const bool takes_away = trigger.form.sub == SubEventType::transfer_of_territory ||
                            trigger.form.sub == SubEventType::government_regains ||
                            trigger.form.sub == SubEventType::abduction ||
                            trigger.form.sub == SubEventType::looting;
    const bool is_left = takes_away && mention.relation_word >= trigger.range.last && !mention.is_route &&
                         words.distance(trigger.range.last - 1, mention.relation_word) <= kLeavingReach;
    const bool leaves = is_left || ((takes_away || trigger.form.kind == TriggerKind::territory) &&
                                    trigger.range.contains(mention.relation_word));
    if (mention.is_origin && !leaves) return {PlaceVerdict::origin, 0};
    // "Les frappes de la Russie", "la flottille de la mer Caspienne": whose, not where.
    if (!mention.has_relation &&
        (mention.precision == PlacePrecision::country || mention.precision == PlacePrecision::sea))
        return {PlaceVerdict::owner, 0};
    const bool after = mention.range.first >= trigger.range.last;
    int cost = after ? words.distance(trigger.range.last - 1, mention.range.first)
                     : words.distance(mention.range.last - 1, trigger.range.first) + 2;
    // The object of an active verb follows it.
    const bool takes_object = !trigger.form.is_noun && trigger.voice == Voice::active &&
                              trigger.form.kind != TriggerKind::event &&
                              trigger.form.kind != TriggerKind::toll;
    if (!after && takes_object) cost += 6;
    cost += coarseness(mention.precision);
    if (mention.place.kind == PlaceKind::continent) cost += 20;
    if (!mention.has_relation) cost += 3;
    if (mention.is_speakers) cost += kSpeakersCost;
    if (mention.is_route || (is_feature(mention.place) && !mention.has_relation)) cost += kRouteCost;
    // "la prise de Manbij": the object right after its noun.
    if (after && trigger.form.is_noun && mention.range.first - trigger.range.last <= 3) cost -= 3;
    return {PlaceVerdict::possible, cost};
}

PlaceChoice choose_place(const std::vector<PlaceMention>& places, const Trigger& trigger,
                         const SentenceWords& words, const std::vector<WordRange>& barred) {
    PlaceChoice best;
    for (const PlaceMention& mention : places) {
        const WeighedPlace weighed = weigh_place(mention, trigger, words, barred);
        if (weighed.verdict != PlaceVerdict::possible) continue;
        if (!best.mention || weighed.cost < best.cost) best = {&mention, weighed.cost};
    }
    return best;
}

}  // namespace dateline
