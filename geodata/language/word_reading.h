// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class PartOfSpeech : std::uint8_t {
    noun,
    proper_noun,
    adjective,
    verb,
    auxiliary,  ///< also the modals, "avoir" and "être" as such
    adverb,
    preposition,
    determiner,
    pronoun,
    conjunction,
    numeral,
    interjection
};

/// What a proper noun names, where the dictionary says so.
enum class ProperName : std::uint8_t { unknown, place, given_name, surname, organisation };

/// The finite tenses and moods and the forms without person, as French grammar has them; English uses a part.
enum class VerbForm : std::uint8_t {
    none,
    infinitive,
    present_participle,  ///< also the English gerund
    past_participle,
    present,
    imperfect,
    simple_past,
    future,
    conditional,
    subjunctive,
    imperative
};

enum class Number : std::uint8_t { unknown, singular, plural };

/// What a dictionary says of a word form.
struct WordTags {
    PartOfSpeech part = PartOfSpeech::noun;
    ProperName name = ProperName::unknown;
    VerbForm form = VerbForm::none;
    Number number = Number::unknown;
    friend bool operator==(const WordTags&, const WordTags&) = default;
};

/// One way to read a word form: "tirs" is the plural of the noun "tir".
struct WordReading {
    std::string_view lemma;
    WordTags tags;
};

}  // namespace dateline
