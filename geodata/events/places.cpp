// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/places.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dateline {
namespace {

/// How far before a name its preposition may stand: "dans le nord de la vaste province de".
constexpr std::size_t kRelationReach = 6;
/// "relie Damas à Alep via Hama": how far apart the names of one road stand.
constexpr int kRouteReach = 3;
/// Another place of the sentence is likelier than a road's end this much.
constexpr int kRouteCost = 12;

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

std::optional<double> number_of(const std::string& words) {
    std::string plain;
    for (const char c : words) plain += c == ',' ? '.' : c;
    double value = 0;
    const auto [end, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (problem != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return value;
}

/// A direction before the name, with its distance when there is one: "à 30 km au sud de".
struct Displacement {
    double bearing_deg = 0;
    std::optional<double> distance_m;
    std::size_t first_word = 0;
};

std::optional<Displacement> displacement_before(const EventLexicon& lexicon, const SentenceWords& words,
                                                std::size_t name) {
    for (std::size_t back = 1; back <= 5 && back <= name; ++back) {
        const std::size_t i = name - back;
        const auto bearing = lexicon.bearings.at(words, i);
        if (!bearing || i + bearing.size > name || words.is_broken(i, name, Break::comma)) continue;
        Displacement found{static_cast<double>(*bearing.value), std::nullopt, i};
        // The distance stands right before: "[à] 30 km", "a dozen km".
        for (std::size_t unit_back = 1; unit_back <= 3 && unit_back <= i; ++unit_back) {
            const std::size_t unit = i - unit_back;
            const auto match = lexicon.units.at(words, unit);
            if (!match || unit == 0) continue;
            std::optional<double> amount = number_of(words[unit - 1].folded);
            std::size_t first = unit - 1;
            for (std::size_t start = unit >= 3 ? unit - 3 : 0; !amount && start < unit; ++start)
                if (const auto written = lexicon.numbers.at(words, start);
                    written && start + written.size <= unit)
                    amount = *written.value, first = start;
            if (amount) found.distance_m = *amount * *match.value, found.first_word = first;
            break;
        }
        return found;
    }
    return std::nullopt;
}

/// The preposition that governs the name; type words and articles may stand between them.
std::optional<Relation> relation_before(const EventLexicon& lexicon, const SentenceWords& words,
                                        std::size_t name) {
    std::optional<Relation> found;
    for (std::size_t back = 1; back <= kRelationReach && back <= name; ++back) {
        const std::size_t i = name - back;
        if (words.is_broken(i, name, Break::comma)) break;
        const auto match = lexicon.relations.at(words, i);
        if (!match || i + match.size > name) continue;
        // "près de" is heard before the "de" inside it, "à" after "à proximité de".
        if (!found || (*found == Relation::at && *match.value != Relation::at && match.size > 1))
            found = *match.value;
    }
    return found;
}

bool is_exact(PlacePrecision precision) {
    return precision == PlacePrecision::settlement || precision == PlacePrecision::site;
}

PlaceMention mention_of(const EventLexicon& lexicon, const Place& place, const Toponym& toponym,
                        WordRange range, const AnalysedText& text, const SentenceWords& words) {
    PlaceMention mention{&toponym, range, place, precision_of(place), place.point, {}};
    std::size_t begin = toponym.span.begin;
    if (is_exact(mention.precision)) {
        if (const auto displacement = displacement_before(lexicon, words, range.first)) {
            mention.precision = PlacePrecision::near;
            mention.has_relation = true;
            if (displacement->distance_m) {
                mention.point =
                    destination(place.point, displacement->bearing_deg, *displacement->distance_m);
                begin = words[displacement->first_word].span.begin;
            }
        }
    }
    if (const auto relation = relation_before(lexicon, words, range.first)) {
        mention.is_origin = *relation == Relation::origin;
        mention.is_route = *relation == Relation::route;
        mention.has_relation = mention.has_relation || !(mention.is_origin || mention.is_route);
        if (*relation == Relation::near && is_exact(mention.precision))
            mention.precision = PlacePrecision::near;
    }
    mention.words = std::string(Span{begin, toponym.span.end}.in(text.text));
    return mention;
}

/// "relie A à B via C": whatever place follows in the same breath names the same road.
void follow_routes(std::vector<PlaceMention>& mentions, const SentenceWords& words) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const PlaceMention& before = mentions[i - 1];
        if (before.is_route && words.distance(before.range.last - 1, mentions[i].range.first) <= kRouteReach)
            mentions[i].is_route = true;
    }
}

/// "Tal Afar, à 65 km à l'ouest de Mossoul": the second name only says where the first one is.
void drop_bearings_of_names(std::vector<PlaceMention>& mentions, const EventLexicon& lexicon,
                            const SentenceWords& words) {
    for (std::size_t i = mentions.size(); i-- > 1;) {
        const PlaceMention& before = mentions[i - 1];
        if (!is_exact(before.precision) && before.precision != PlacePrecision::near) continue;
        const std::size_t first = before.range.last, last = mentions[i].range.first;
        const bool is_apposition = first < last && words[first].before == Break::comma &&
                                   !words.is_broken(first, last, Break::comma);
        bool measures = false;
        for (std::size_t k = first; k < last; ++k) measures = measures || lexicon.units.at(words, k);
        if (is_apposition && measures) mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace

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
                                      const std::vector<Toponym>& toponyms) {
    std::vector<PlaceMention> mentions;
    if (words.size() == 0) return mentions;
    const Span extent{words[0].span.begin, words[words.size() - 1].span.end};
    for (const Toponym& toponym : toponyms) {
        if (!extent.overlaps(toponym.span) || toponym.role != ToponymRole::location) continue;
        if (toponym.place() == kNoPlace) continue;
        const auto [first, last] = words.words_in(toponym.span);
        if (first == last) continue;
        mentions.push_back(
            mention_of(lexicon, gazetteer.place(toponym.place()), toponym, {first, last}, text, words));
    }
    follow_routes(mentions, words);
    drop_bearings_of_names(mentions, lexicon, words);
    return mentions;
}

PlaceChoice choose_place(const std::vector<PlaceMention>& places, const Trigger& trigger,
                         const SentenceWords& words, const std::vector<WordRange>& barred) {
    PlaceChoice best;
    for (const PlaceMention& mention : places) {
        const bool is_barred = std::any_of(barred.begin(), barred.end(),
                                           [&](WordRange range) { return range.overlaps(mention.range); });
        // "Les frappes de la Russie", "la flottille de la mer Caspienne": whose, not where.
        const bool is_owner = !mention.has_relation && (mention.precision == PlacePrecision::country ||
                                                        mention.precision == PlacePrecision::sea);
        if (is_barred || mention.is_origin || is_owner) continue;
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
        if (mention.is_route) cost += kRouteCost;
        // "la prise de Manbij": the object right after its noun.
        if (after && trigger.form.is_noun && mention.range.first - trigger.range.last <= 3) cost -= 3;
        if (!best.mention || cost < best.cost) best = {&mention, cost};
    }
    return best;
}

}  // namespace dateline
