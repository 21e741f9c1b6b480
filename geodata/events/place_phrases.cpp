// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/place_phrases.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace dateline {
namespace {

/// How far before a name its preposition may stand: "dans le nord de la vaste province de".
constexpr std::size_t kRelationReach = 6;
/// "relie Damas à Alep via Hama": how far apart the names of one road stand.
constexpr int kRouteReach = 3;
/// "Entre" joins names at most this many words apart: "entre [la ville de] X et [le village de] Y".
constexpr std::size_t kBetweenReach = 5;
/// Two places further apart than this have no middle that tells anything.
constexpr double kWidestMiddle_m = 400'000;
/// Where two places stand further apart, the middle would be a place that no text means: the first one
/// stands.
constexpr double kNarrow_m = 50'000;
/// "Le nord de la province": this part of its extent away from its middle.
constexpr double kSideShare = 0.25;

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

/// "30 km", "une dizaine de kilomètres" right before the word.
void measure_before(const EventLexicon& lexicon, const SentenceWords& words, Displacement& found) {
    const std::size_t bearing = found.first_word;
    for (std::size_t back = 1; back <= 3 && back < bearing; ++back) {
        const std::size_t unit = bearing - back;
        const auto match = lexicon.units.at(words, unit);
        if (!match) continue;
        std::optional<double> amount = number_of(words[unit - 1].folded);
        std::size_t first = unit - 1;
        for (std::size_t start = unit >= 3 ? unit - 3 : 0; !amount && start < unit; ++start)
            if (const auto written = lexicon.numbers.at(words, start);
                written && start + written.size <= unit)
                amount = *written.value, first = start;
        if (amount) found.distance_m = *amount * *match.value, found.first_word = first;
        return;
    }
}

bool starts_with_connector(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i,
                           std::size_t name) {
    return lexicon.bearing_links.empty() || i == name || lexicon.bearing_links.contains(words[i].folded);
}

std::optional<Displacement> displacement_before(const EventLexicon& lexicon, const SentenceWords& words,
                                                std::size_t name) {
    for (std::size_t back = 1; back <= kRelationReach && back <= name; ++back) {
        const std::size_t i = name - back;
        // "Nord-est" is heard before the "est" inside it.
        if (i > 0)
            if (const auto longer = lexicon.bearings.at(words, i - 1); longer && longer.size == 2) continue;
        PhraseTable<int>::Match bearing;
        for (const WordForm& form : words[i].forms) {
            bearing = lexicon.bearings.at(words, i, form);
            if (bearing) break;
        }
        if (!bearing || i + bearing.size > name || words.is_broken(i, name, Break::comma)) continue;
        // "Est" is also a verb: a direction is followed by "de".
        if (!starts_with_connector(lexicon, words, i + bearing.size, name)) continue;
        Displacement found{static_cast<double>(*bearing.value), std::nullopt, i};
        measure_before(lexicon, words, found);
        return found;
    }
    return std::nullopt;
}

/// "30 km de Mossoul": the distance alone.
std::optional<std::size_t> distance_before(const EventLexicon& lexicon, const SentenceWords& words,
                                           std::size_t name) {
    for (std::size_t back = 1; back <= 3 && back < name; ++back) {
        const std::size_t unit = name - back;
        if (words.is_broken(unit, name, Break::comma)) break;
        if (lexicon.units.at(words, unit) && words[unit - 1].is_number) return unit - 1;
    }
    return std::nullopt;
}

/// The preposition that governs the name; type words and articles may stand between them.
struct FoundRelation {
    Relation relation = Relation::at;
    std::size_t first_word = 0;
};
std::optional<FoundRelation> relation_before(const EventLexicon& lexicon, const SentenceWords& words,
                                             std::size_t name) {
    std::optional<FoundRelation> found;
    for (std::size_t back = 1; back <= kRelationReach && back <= name; ++back) {
        const std::size_t i = name - back;
        if (words.is_broken(i, name, Break::comma)) break;
        for (const WordForm& form : words[i].forms) {
            const auto match = lexicon.relations.at(words, i, form);
            if (!match || i + match.size > name) continue;
            // "près de" is heard before the "de" inside it, "à" after "à proximité de".
            const bool holds_found = found && i + match.size > found->first_word;
            if (!found || holds_found ||
                (found->relation == Relation::at && *match.value != Relation::at && match.size > 1))
                found = FoundRelation{*match.value, i};
        }
    }
    return found;
}

bool is_exact(PlacePrecision precision) {
    return precision == PlacePrecision::settlement || precision == PlacePrecision::site;
}

/// Towards that side of an area, still inside it.
LonLat side_of(const Place& area, double bearing_deg) {
    const double height_m =
        distance_m({area.point.lon, area.extent.south}, {area.point.lon, area.extent.north});
    const double width_m = distance_m({area.extent.west, area.point.lat}, {area.extent.east, area.point.lat});
    return destination(area.point, bearing_deg, kSideShare * std::min(height_m, width_m));
}

bool has_extent(const Place& place) {
    return place.extent.east > place.extent.west && place.extent.north > place.extent.south;
}

void displace(PlaceMention& mention, const Displacement& displacement, bool inside) {
    if (is_exact(mention.precision)) {
        // "Dans le nord de Bagdad" is in the town; "au nord de Bagdad" and "30 km" are not.
        if (!displacement.distance_m && inside) return;
        mention.precision = PlacePrecision::near;
        if (displacement.distance_m)
            mention.point =
                destination(mention.place.point, displacement.bearing_deg, *displacement.distance_m);
    } else if ((mention.precision == PlacePrecision::admin1 || mention.precision == PlacePrecision::admin2) &&
               has_extent(mention.place)) {
        mention.point = side_of(mention.place, displacement.bearing_deg);
    }
}

std::string words_from(std::size_t first, const PlaceMention& mention, const AnalysedText& text,
                       const SentenceWords& words) {
    return std::string(Span{words[first].span.begin, words[mention.range.last - 1].span.end}.in(text.text));
}

void read_middles(std::vector<PlaceMention>& mentions, const EventLexicon& lexicon, const AnalysedText& text,
                  const SentenceWords& words) {
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        PlaceMention& one = mentions[i];
        const PlaceMention& other = mentions[i + 1];
        const std::size_t gap = other.range.first - one.range.last;
        if (other.range.first < one.range.last || gap == 0 || gap > kBetweenReach) continue;
        if (coarseness(one.precision) > 1 || coarseness(other.precision) > 1) continue;
        if (!lexicon.number_joiners.contains(words[one.range.last].folded)) continue;
        std::size_t between = one.range.first;
        bool found = false;
        for (std::size_t back = 1; back <= kBetweenReach && back <= one.range.first && !found; ++back) {
            between = one.range.first - back;
            found = static_cast<bool>(lexicon.ranges.at(words, between)) &&
                    !words.is_broken(between, other.range.first, Break::comma);
        }
        const double width_m = distance_m(one.place.point, other.place.point);
        if (!found || width_m > kWidestMiddle_m) continue;
        one.precision = PlacePrecision::near;
        if (width_m <= kNarrow_m) {
            one.point = {(one.place.point.lon + other.place.point.lon) / 2,
                         (one.place.point.lat + other.place.point.lat) / 2};
            one.name = std::string(one.place.name) + " – " + std::string(other.place.name);
            one.is_middle = true;
        }
        one.is_route = one.is_origin = false;
        one.has_relation = true;
        one.range.last = other.range.last;
        one.words = words_from(between, one, text, words);
        mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// "relie A à B via C": whatever place follows in the same breath names the same road.
void follow_routes(std::vector<PlaceMention>& mentions, const SentenceWords& words) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const PlaceMention& before = mentions[i - 1];
        if (before.is_route && !before.is_origin &&
            words.distance(before.range.last - 1, mentions[i].range.first) <= kRouteReach)
            mentions[i].is_route = true;
    }
}

/// "Tal Afar, à 65 km à l'ouest de Mossoul", "Baalbek, dans la plaine de la Bekaa": the second name only says
/// where the first one is.
void drop_explanations(std::vector<PlaceMention>& mentions, const EventLexicon& lexicon,
                       const SentenceWords& words) {
    for (std::size_t i = mentions.size(); i-- > 1;) {
        const PlaceMention& before = mentions[i - 1];
        const PlaceMention& after = mentions[i];
        if (before.is_route || (!is_exact(before.precision) && before.precision != PlacePrecision::near))
            continue;
        const std::size_t first = before.range.last, last = after.range.first;
        const bool is_apposition =
            first < last &&
            ((words[first].before == Break::comma && !words.is_broken(first, last, Break::comma)) ||
             (words[first].bracketed && words[last].bracketed));
        // "Zamzam camp near X": the second name only says where the first one is.
        const bool is_beside = is_exact(before.precision) && after.precision == PlacePrecision::near &&
                               after.has_relation && after.relation_word == first;
        if (is_beside) mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
        if (is_beside || !is_apposition || last - first > kRelationReach + 2 ||
            lexicon.number_joiners.contains(words[first].folded))
            continue;
        bool measures = false;
        for (std::size_t k = first; k < last; ++k) measures = measures || lexicon.units.at(words, k);
        const bool holds =
            (after.precision == PlacePrecision::admin1 || after.precision == PlacePrecision::admin2 ||
             after.precision == PlacePrecision::country) &&
            after.place.country == before.place.country;
        if (measures || holds) mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace

void read_place_phrase(PlaceMention& mention, const EventLexicon& lexicon, const AnalysedText& text,
                       const SentenceWords& words) {
    const std::size_t name = mention.range.first;
    const auto relation = relation_before(lexicon, words, name);
    if (relation) {
        mention.relation_word = relation->first_word;
        mention.is_origin = relation->relation == Relation::origin;
        // "Évacués vers X", "returned to X": where somebody goes is no more left than a road's end is.
        mention.is_route =
            relation->relation == Relation::route ||
            (mention.is_origin && !lexicon.leaving.contains(words[relation->first_word].folded));
        mention.has_relation = !(mention.is_origin || mention.is_route);
        if (relation->relation == Relation::near && is_exact(mention.precision)) {
            mention.precision = PlacePrecision::near;
            if (const auto first = distance_before(lexicon, words, name))
                mention.words = words_from(*first, mention, text, words);
        }
    }
    if (const auto displacement = displacement_before(lexicon, words, name)) {
        const bool inside =
            displacement->first_word > 0 && lexicon.insides.contains(words[displacement->first_word].folded);
        bool within = inside;
        for (std::size_t back = 1; back <= 2 && back <= displacement->first_word; ++back)
            within = within || lexicon.insides.contains(words[displacement->first_word - back].folded);
        displace(mention, *displacement, within);
        mention.has_relation = mention.has_relation || !(mention.is_origin || mention.is_route);
        mention.words = words_from(displacement->first_word, mention, text, words);
    }
}

void join_place_phrases(std::vector<PlaceMention>& mentions, const EventLexicon& lexicon,
                        const AnalysedText& text, const SentenceWords& words) {
    read_middles(mentions, lexicon, text, words);
    follow_routes(mentions, words);
    drop_explanations(mentions, lexicon, words);
}

}  // namespace dateline
