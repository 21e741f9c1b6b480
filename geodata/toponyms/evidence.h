// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// What speaks for or against a stretch of text being a place name here. The weights (log-odds, added up) are
/// data: "weights" in toponyms.json, under these names.
enum class Evidence : std::uint8_t {
    bias,
    prominence,    ///< 0 to 1: from a hamlet to a country
    unknown_name,  ///< the gazetteer has no such name
    alike_name,    ///< only a name that sounds alike is known
    many_words,
    short_name,  ///< up to three letters
    common_word,
    dictionary_word,    ///< the dictionary has it as an ordinary word …
    dictionary_place,   ///< … as a place
    dictionary_person,  ///< … as a person's name and no place
    first_name,
    calendar,        ///< a month or weekday
    acronym,         ///< up to four capitals
    sentence_start,  ///< a single word whose capital may be the sentence's
    lower_case,
    place_cue,
    weak_cue,
    article_before_area,
    article_before_town,
    type_word,
    type_tail,
    generic,  ///< a name of several words that opens with a word for a gate, a hill, a spring …
    defined,  ///< "X is a village in"
    direction_before,
    title_before,
    person_before,  ///< a first name, an initial or a by-name stands before it
    capital_before,
    capital_after,
    organisation,
    street,
    product,
    body,
    actor,
    origin,
    speech_after,      ///< a verb of saying after a name that is no seat of power
    seat,              ///< a seat of power by its own name: "Kremlin", "White House"
    seat_speaks,       ///< … after a country or capital
    dateline,          ///< opens a report: "GENÈVE, 6 avril (…)"
    list_neighbour,    ///< stands in a list with another place
    apposition,        ///< "X (Y)", "X, Y": Y contains X
    strong_elsewhere,  ///< the same name is surely a place elsewhere in the text
    person_elsewhere,  ///< the same name is a person's elsewhere in the text
    longer_elsewhere,  ///< the same name ends a longer, unknown one elsewhere: "Petra Novak"
    lower_elsewhere,   ///< the word is written in lower case elsewhere in the text
    country_fits,      ///< 0 to 1: how much the text speaks of a country where the name is known
    agency,            ///< in brackets where a report names its agency
    in_title_of_work,  ///< inside a quoted title
    glued_to_word,     ///< part of a hyphened or dotted word that is no name of its own
    count_
};

std::string_view name_of(Evidence evidence);
std::optional<Evidence> evidence_named(std::string_view name);

}  // namespace dateline
