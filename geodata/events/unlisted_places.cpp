// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/unlisted_places.h"

#include <algorithm>

namespace dateline {
namespace {

/// "Dans le camp de déplacés de": the longest words that say that a place's name follows.
constexpr std::size_t kLongestType = 5;
constexpr std::size_t kLongestName = 4;
/// "X, un hameau situé dans la province de Y": how far from an unlisted name what places it may stand.
constexpr int kExplanationReach = 16;
/// "Dans la province de Y, … à X".
constexpr int kFrameReach = 20;
constexpr int kTownFrameReach = 40;

class UnlistedFinder {
  public:
    UnlistedFinder(const EventLexicon& lexicon, const SentenceWords& words)
        : lexicon_(lexicon), words_(words) {}

    std::optional<UnlistedPlace> at(std::size_t name) const {
        for (std::size_t size = std::min(kLongestType, name); size > 0; --size) {
            const std::size_t first = name - size;
            if (words_.is_broken(first, name, Break::comma)) continue;
            const auto part = lexicon_.town_parts.at(words_, first);
            if (part && part.size == size) return UnlistedPlace{{name, name_end(name)}, first, true};
            const auto spot = lexicon_.settlement_words.at(words_, first);
            if (!spot || spot.size != size) continue;
            // "À Jean Dupont": two names with nothing that says what they are.
            if (size == 1 && is_name_word(name + 1)) return std::nullopt;
            return UnlistedPlace{{name, name_end(name)}, first, false};
        }
        return std::nullopt;
    }

  private:
    bool is_name_word(std::size_t i) const {
        return i < words_.size() && words_[i].capital && words_[i].before == Break::none && !words_[i].joined;
    }

    std::size_t name_end(std::size_t name) const {
        std::size_t last = name + 1;
        while (last < words_.size() && last - name < kLongestName && words_[last].before == Break::none &&
               (words_[last].capital || words_[last].joined))
            ++last;
        return last;
    }

    const EventLexicon& lexicon_;
    const SentenceWords& words_;
};

PlaceMention mention_at(const UnlistedPlace& unlisted) {
    PlaceMention mention;
    mention.range = unlisted.range;
    mention.relation_word = unlisted.relation_word;
    mention.has_relation = true;
    return mention;
}

bool places_others(const PlaceMention& known) {
    // "Dans le territoire de Y": an area, even where its seat has its name.
    const bool is_area = known.toponym && !known.toponym->type_word.empty();
    return !known.is_route && !known.is_origin &&
           (is_area || known.precision == PlacePrecision::near || known.precision == PlacePrecision::admin1 ||
            known.precision == PlacePrecision::admin2 || known.precision == PlacePrecision::country);
}

bool is_exact(const PlaceMention& mention) {
    return mention.precision == PlacePrecision::settlement || mention.precision == PlacePrecision::site;
}

}  // namespace

std::vector<UnlistedPlace> find_unlisted_places(const EventLexicon& lexicon, const AnalysedText& text,
                                                const SentenceWords& words,
                                                const std::vector<Toponym>& toponyms,
                                                const std::vector<ActorMention>& actors,
                                                const std::vector<WordRange>& dates) {
    std::vector<UnlistedPlace> found;
    if (lexicon.settlement_words.empty() && lexicon.town_parts.empty()) return found;
    const auto is_listed = [&](std::size_t i) {
        return std::any_of(toponyms.begin(), toponyms.end(), [&](const Toponym& toponym) {
            return toponym.place() != kNoPlace && toponym.span.overlaps(words[i].span);
        });
    };
    const auto holds = [](const auto& ranges, std::size_t i) {
        return std::any_of(ranges.begin(), ranges.end(), [&](WordRange range) { return range.contains(i); });
    };
    const UnlistedFinder finder(lexicon, words);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].capital || words[i].is_number || words[i].before != Break::none || words[i].joined)
            continue;
        const bool is_actor = std::any_of(actors.begin(), actors.end(),
                                          [&](const ActorMention& actor) { return actor.range.contains(i); });
        if (is_actor || holds(dates, i) || lexicon.demonyms.contains(words[i].folded)) continue;
        if (words[i].span.in(text.text).size() < 3 || is_listed(i)) continue;
        if (const auto unlisted = finder.at(i)) {
            found.push_back(*unlisted);
            i = unlisted->range.last - 1;
        }
    }
    return found;
}

const UnlistedPlace* choose_unlisted(const std::vector<UnlistedPlace>& unlisted, const PlaceChoice& known,
                                     const Trigger& trigger, const SentenceWords& words,
                                     const std::vector<WordRange>& barred) {
    const UnlistedPlace* best = nullptr;
    int best_cost = known.cost;
    for (const UnlistedPlace& one : unlisted) {
        const WeighedPlace weighed = weigh_place(mention_at(one), trigger, words, barred);
        if (weighed.verdict != PlaceVerdict::possible) continue;
        if (known.mention || best ? weighed.cost < best_cost : true) best = &one, best_cost = weighed.cost;
    }
    return best;
}

bool told_again_nearer(const EventLexicon& lexicon, const Trigger& trigger, const UnlistedPlace& unlisted,
                       const SentenceWords& words) {
    const int distance = words.distance(trigger.range.first, unlisted.range.first);
    for (std::size_t i = 0; i < words.size(); ++i)
        // "Le village" of "le village de X" is that name's own.
        if (const auto again = lexicon.place_again.at(words, i);
            again && again.size > 1 && (i < unlisted.relation_word || i >= unlisted.range.last) &&
            words.distance(trigger.range.first, i) < distance)
            return true;
    return false;
}

PlaceMention stand_in(const UnlistedPlace& unlisted, const std::vector<PlaceMention>& known,
                      const ToldSurroundings& told, const AnalysedText& text, const SentenceWords& words,
                      const std::vector<WordRange>& barred) {
    const PlaceMention* town = told.town;
    const std::string name(
        Span{words[unlisted.range.first].span.begin, words[unlisted.range.last - 1].span.end}.in(text.text));
    const auto placed = [&](PlaceMention mention) {
        mention.range = unlisted.range;
        mention.relation_word = unlisted.relation_word;
        mention.has_relation = true;
        mention.words = name;
        return mention;
    };
    const PlaceMention* best = nullptr;
    int best_distance = 0;
    for (const PlaceMention& mention : known) {
        const bool after = mention.range.first >= unlisted.range.last;
        const std::size_t near = after ? unlisted.range.last - 1 : unlisted.range.first;
        const std::size_t far = after ? mention.range.first : mention.range.last - 1;
        const int distance = words.distance(near, far);
        // "Quartier X de Bangui", "à Bangui, dans le quartier X".
        const bool is_its_town = unlisted.is_part && is_exact(mention);
        const bool is_barred = std::any_of(barred.begin(), barred.end(),
                                           [&](WordRange range) { return range.overlaps(mention.range); });
        if ((!places_others(mention) && !is_its_town) || is_barred ||
            distance > (after         ? kExplanationReach
                        : is_its_town ? kTownFrameReach
                                      : kFrameReach) ||
            words.is_broken(near, far, Break::stop))
            continue;
        // What follows the name places it more surely than what frames the sentence; a town more than a land.
        const int cost = distance + (after ? 0 : kFrameReach) + coarseness(mention.precision);
        if (!best || cost < best_distance) best = &mention, best_distance = cost;
    }
    const bool is_in_town = town && (unlisted.is_part || told.is_nearby);
    if (best && !(is_in_town && coarseness(best->precision) > 1)) return placed(*best);
    if (is_in_town) {
        PlaceMention inside = placed(*town);
        inside.precision = unlisted.is_part ? PlacePrecision::site : PlacePrecision::near;
        return inside;
    }
    if (best) return placed(*best);
    if (told.area) return placed(*told.area);
    PlaceMention nowhere = mention_at(unlisted);
    nowhere.words = name;
    nowhere.is_unplaced = true;
    return nowhere;
}

}  // namespace dateline
