// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/pattern.h"
#include "geodata/dates/timex.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

/// How the captures of a rule become a value.
enum class Sense : std::uint8_t {
    calendar,  ///< what is given of weekday, day, month, season and year; the rest follows from the
               ///< publication date
    weekday,   ///< "vendredi"
    nights,    ///< "dans la nuit de samedi à dimanche"
    shift,     ///< a number of units before or after the anchor: "hier", "il y a deux jours", "la semaine
               ///< dernière"
    weekend,   ///< shift, in week-ends
    duration,
    set,    ///< "chaque jour"
    time,   ///< an hour of the narrative's day
    part,   ///< a part of the narrative's day: "dans la soirée"
    feast,  ///< a feast of the year
    fixed,  ///< a value of its own: PRESENT_REF
    none    ///< no time expression, though it looks like one: the age of a person
};

/// What a relative expression counts from.
enum class Anchor : std::uint8_t { publication, narrative };

enum class Direction : std::uint8_t { automatic, past, future, same };

/// Which days a duration covers: "ces trois derniers jours", "dans les prochains jours".
enum class Reach : std::uint8_t { none, back, ahead };

/// One rule of dates.json: the patterns and what they mean.
struct DateRule {
    std::vector<Pattern> patterns;
    TimexType type = TimexType::date;
    Sense sense = Sense::calendar;
    std::string value, mod, unit, part;
    std::optional<double> count;
    Anchor anchor = Anchor::publication;
    Direction direction = Direction::automatic;
    Reach reach = Reach::none;
    int sign = 1;        ///< of a captured number, for shifts
    bool vague = false;  ///< a number nobody knows: "quelques jours"
    /// Only where a date was told in this sentence or the one before: "le 19" after "samedi 12 juin".
    bool needs_day = false;
    /// Phrases beside the match that forbid it.
    std::vector<std::vector<std::uint32_t>> unless_before, unless_after;
};

/// Words of a sentence that tell its tense; lower case, accents kept (à is not a).
struct TenseCues {
    std::unordered_set<std::string> future_words, past_words, neither;
    std::vector<std::string> future_endings, past_endings;
};

/// A feast by its date, or by its distance from Easter Sunday.
struct Feast {
    unsigned month = 0, day = 0;
    int days_after_easter = 0;
};

/// The time expressions of one language.
struct DateLexicon {
    PatternWords words;
    std::vector<DateRule> rules;
    std::set<std::string> ordinal_suffixes;
    /// What may be written as one with the word behind it (Arabic): "و" in "وقبل يومين".
    std::vector<std::string> clitics;
    /// Days and months are written small: a lone "Mardi" or "Mars" inside a sentence is a name.
    bool small_letters = false;
    TenseCues tense;
    std::map<std::string, Feast, std::less<>> feasts;
    /// Words before a date that open an interval up to, or from, the publication date: "depuis", "d'ici".
    std::vector<std::vector<std::uint32_t>> since, until;
    /// "du", "entre" … "au", "et": two dates that are the ends of one interval.
    std::set<std::uint32_t> range_openers, range_joiners;

    /// All patterns of all rules, in order. Owned by the rules, which stay where they are once read.
    struct Candidate {
        const DateRule* rule = nullptr;
        const Pattern* pattern = nullptr;
    };
    std::vector<Candidate> candidates;
    /// Candidates by the word they start with, and those that start with a number.
    std::vector<std::vector<std::uint32_t>> starting_with_word;
    std::vector<std::uint32_t> starting_with_number;
    /// For each word that may stand second which candidates it lets pass, 64 to an element; those of word 0
    /// pass before any word and before none.
    std::size_t row_size = 0;
    std::vector<std::uint64_t> passing_before_word, passing_before_number;

    /// False when no match of a candidate can go on with this token (null: with none, it is the sentence's
    /// last). Never false for a pattern that matches.
    bool may_pass(std::uint32_t candidate, const DateToken* second) const {
        const std::size_t element = candidate / 64;
        const std::size_t row = second == nullptr ? 0 : second->word;
        std::uint64_t passing = passing_before_word[row * row_size + element];
        if (second != nullptr && second->is_number) passing |= passing_before_number[element];
        return (passing >> candidate % 64 & 1U) != 0;
    }
    std::set<std::string> names;  ///< owns the names that captures point to
};

/// Reads a dates.json. Throws Error(input) that names file, rule and key.
std::unique_ptr<const DateLexicon> load_date_lexicon(const std::filesystem::path& file);

}  // namespace dateline
