// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/date_tokens.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// What a pattern can capture. Each exists twice, for expressions that name two dates ("de samedi à
/// dimanche").
enum class Field : std::uint8_t {
    weekday,  ///< 1 Monday … 7 Sunday
    day,      ///< of the month
    month,
    year,
    number,
    unit,       ///< a DateUnit's letters: "D", "W", "M", "Y", "TH", "TM", "TS", …
    part,       ///< of the day: "MO", "AF", "EV", "NI", "MI", …
    mod,        ///< TIMEX3 mod: "START", "MID", "END", "APPROX", …
    season,     ///< "SP", "SU", "FA", "WI"
    direction,  ///< "past", "future", "this"
    hour,
    minute,
    feast  ///< a name of the lexicon's "feasts"
};
constexpr std::size_t kFields = 13;

/// A captured number or name; both empty when the pattern did not pass there.
struct Captured {
    double number = -1;
    std::string_view name;
    bool is_set() const { return number >= 0 || !name.empty(); }
};

/// Captures of the first and of the second date.
struct Captures {
    std::array<std::array<Captured, kFields>, 2> values;
    const Captured& get(Field field, std::size_t which = 0) const {
        return values[which][static_cast<std::size_t>(field)];
    }
    Captured& get(Field field, std::size_t which = 0) {
        return values[which][static_cast<std::size_t>(field)];
    }
};

/// The words all patterns of a language know, numbered from 1, and the meanings of the words that have any.
class PatternWords {
  public:
    /// The number of a word, new if need be.
    std::uint32_t add(const std::string& folded);
    /// 0 for a word that no pattern knows.
    std::uint32_t find(const std::string& folded) const;
    std::size_t size() const { return numbers_.size(); }

    /// One way to say a value: one or more words.
    struct Member {
        std::vector<std::uint32_t> words;
        Captured value;
    };
    /// Members by their first word.
    struct Class {
        Field field = Field::weekday;
        std::unordered_map<std::uint32_t, std::vector<Member>> members;
    };
    std::map<std::string, Class, std::less<>> classes;
    /// Values of number words; "cent" and "mille" multiply what stands before them.
    std::unordered_map<std::uint32_t, int> numbers;
    std::set<std::uint32_t> number_joiners;  ///< "et" in "vingt et un"
    /// Ordinals that count days of a month, in words: "الثالث" 3, "عشر" 10 ("الثالث عشر" 13), "العشرين" 20.
    std::unordered_map<std::uint32_t, int> ordinals;

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Where a pattern matched: the tokens read, and of these the extents of one or two time expressions.
struct PatternMatch {
    std::size_t first = 0, end = 0;  ///< tokens, end exclusive, context included
    struct Extent {
        std::size_t first = 0, end = 0;
    };
    std::vector<Extent> extents;
    Captures captures;
};

/// A sequence of words, classes and choices over the tokens of a text. In its text form:
///   word          a word, folded and cut as texts are; a hyphen in it may be missing in the text
///   <class>       a member of a lexicon class or a built-in one (<day> 1 to 31, <month_number>, <year>,
///   <short_year>, <hour>,
///                 <minute>, <number> in figures or words, <integer> in figures); <class2> captures for the
///                 second date
///   \( \[ …      a mark of the text that has a meaning in patterns
///   (a|b c)       one of several, x? may be missing, [ … ] the time expression itself when more is read
///   around it
/// Immutable; match() is thread-safe.
class Pattern {
  public:
    /// Throws std::invalid_argument with what is wrong; the caller knows file and key.
    Pattern(std::string_view source, PatternWords& words);
    /// The longest match that starts at a token.
    std::optional<PatternMatch> match(const std::vector<DateToken>& tokens, std::size_t at,
                                      const PatternWords& words) const;
    /// What can stand at a token of a match.
    struct Reach {
        std::set<std::uint32_t> words;
        bool number = false;    ///< figures and number words
        bool anything = false;  ///< the match may end before it, or what it reads here cannot be told ahead
    };
    const Reach& first() const { return first_; }
    /// What can stand behind the first token of a match: most patterns are passed over by one look there.
    const Reach& second() const { return second_; }

    enum class Builtin : std::uint8_t {
        none,
        day,
        month_number,
        year,
        short_year,
        hour,
        minute,
        number,
        integer
    };
    struct Step {
        enum class Kind : std::uint8_t { word, members, builtin, fork, jump, open, close, end } kind;
        std::uint32_t word = 0;
        const PatternWords::Class* members = nullptr;
        Builtin builtin = Builtin::none;
        std::uint8_t which = 0;  ///< first or second date
        std::size_t to = 0;      ///< fork: the other way; jump: where
    };

  private:
    /// What the steps that can be reached from one without reading a token read there; appended to `reading`.
    Reach reach_of(std::size_t step, std::vector<std::size_t>& reading) const;
    void find_starts();

    std::vector<Step> steps_;
    Reach first_, second_;
};

}  // namespace dateline
