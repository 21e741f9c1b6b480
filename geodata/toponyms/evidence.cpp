// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/evidence.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Evidence::count_)> kNames = {
    "bias",
    "prominence",
    "unknown_name",
    "alike_name",
    "many_words",
    "short_name",
    "common_word",
    "dictionary_word",
    "dictionary_place",
    "dictionary_person",
    "first_name",
    "calendar",
    "acronym",
    "sentence_start",
    "lower_case",
    "place_cue",
    "weak_cue",
    "article_before_area",
    "article_before_town",
    "type_word",
    "type_tail",
    "generic",
    "defined",
    "direction_before",
    "title_before",
    "person_before",
    "capital_before",
    "capital_after",
    "organisation",
    "street",
    "product",
    "body",
    "actor",
    "origin",
    "speech_after",
    "seat",
    "seat_speaks",
    "dateline",
    "list_neighbour",
    "apposition",
    "strong_elsewhere",
    "person_elsewhere",
    "longer_elsewhere",
    "lower_elsewhere",
    "country_fits",
    "agency",
    "in_title_of_work",
    "glued_to_word"};

}  // namespace

std::string_view name_of(Evidence evidence) {
    return kNames[static_cast<std::size_t>(evidence)];
}

std::optional<Evidence> evidence_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Evidence>(found - kNames.begin());
}

}  // namespace dateline
