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

    struct Candidate {
        std::uint32_t rule = 0, pattern = 0;
    };
    /// Patterns by the word they start with, and those that start with a number.
    std::vector<std::vector<Candidate>> starting_with_word;
    std::vector<Candidate> starting_with_number;
    std::set<std::string> names;  ///< owns the names that captures point to
};

/// Reads a dates.json. Throws Error(input) that names file, rule and key.
std::unique_ptr<const DateLexicon> load_date_lexicon(const std::filesystem::path& file);

}  // namespace dateline
