// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/borders.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

/// How far from the word "border" its two countries may stand: "frontière [entre la] X [et la] Y".
constexpr std::size_t kReachAfter = 7;
constexpr std::size_t kReachBefore = 3;

/// A country named beside the word "border", by name or by adjective.
struct Side {
    std::string country;
    WordRange range;
};

std::vector<Side> sides_of(std::size_t border, const std::vector<PlaceMention>& mentions,
                           const EventLexicon& lexicon, const SentenceWords& words) {
    std::vector<Side> sides;
    const std::size_t first = border > kReachBefore ? border - kReachBefore : 0;
    const std::size_t last = std::min(words.size(), border + kReachAfter + 1);
    for (std::size_t i = first; i < last; ++i) {
        if (i == border || words.is_broken(std::min(i, border), std::max(i, border), Break::comma)) continue;
        const auto named = std::find_if(mentions.begin(), mentions.end(), [&](const PlaceMention& mention) {
            return mention.range.first == i && mention.precision == PlacePrecision::country;
        });
        if (named != mentions.end()) {
            sides.push_back({std::string(named->place.country), named->range});
            continue;
        }
        const auto& forms = words[i].forms;
        const auto adjective = std::find_if(forms.begin(), forms.end(), [](const WordForm& form) {
            return (form.tables & WordBit::demonym) != 0;
        });
        if (adjective != forms.end())
            sides.push_back({lexicon.demonyms.at(std::string(adjective->text)), {i, i + 1}});
    }
    return sides;
}

}  // namespace

Borders::Borders(const std::filesystem::path& file) {
    try {
        const auto root = nlohmann::json::parse(read_file(file));
        for (const auto& [pair, middle] : root.at("middles").items())
            middles_.emplace(pair, LonLat{middle.at(0).get<double>(), middle.at(1).get<double>()});
    } catch (const nlohmann::json::exception& problem) {
        throw input_error({file.string()}, problem.what());
    }
}

std::optional<LonLat> Borders::middle(std::string_view one, std::string_view other) const {
    const auto [first, last] = std::minmax(one, other);
    const auto found = middles_.find(std::string(first) + '-' + std::string(last));
    return found == middles_.end() ? std::nullopt : std::optional(found->second);
}

void read_borders(std::vector<PlaceMention>& mentions, const Borders& borders, const EventLexicon& lexicon,
                  const Gazetteer& gazetteer, const AnalysedText& text, const SentenceWords& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_border =
            std::any_of(words[i].forms.begin(), words[i].forms.end(),
                        [](const WordForm& form) { return (form.tables & WordBit::border) != 0; });
        if (!is_border) continue;
        const std::vector<Side> sides = sides_of(i, mentions, lexicon, words);
        for (std::size_t k = 0; k + 1 < sides.size(); ++k) {
            const Side& one = sides[k];
            const Side& other = sides[k + 1];
            const auto middle = borders.middle(one.country, other.country);
            const auto country = gazetteer.country(one.country);
            const auto neighbour = gazetteer.country(other.country);
            if (!middle || !country || !neighbour) continue;
            PlaceMention mention;
            mention.range = {std::min(i, one.range.first), std::max(i + 1, other.range.last)};
            mention.place = *country;
            mention.precision = PlacePrecision::near;
            mention.point = *middle;
            mention.name = std::string(country->name) + " – " + std::string(neighbour->name);
            mention.words = std::string(
                Span{words[mention.range.first].span.begin, words[mention.range.last - 1].span.end}.in(
                    text.text));
            mention.is_middle = true;
            mention.has_relation = true;
            std::erase_if(mentions,
                          [&](const PlaceMention& old) { return old.range.overlaps(mention.range); });
            const auto behind = std::find_if(mentions.begin(), mentions.end(), [&](const PlaceMention& old) {
                return old.range.first > mention.range.first;
            });
            mentions.insert(behind, std::move(mention));
            break;
        }
    }
}

}  // namespace dateline
