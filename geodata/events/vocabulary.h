// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

/// A word as phrase tables look it up: its number and the tables that have a phrase starting with it. One
/// look-up a word, not one for each table.
struct WordForm {
    std::string_view text;     ///< folded; part of the text's own token
    std::uint32_t number = 0;  ///< 0 for a word that no phrase has
    std::uint64_t tables = 0;  ///< one bit for each table, and those of WordBit
};

/// What a word may be besides the first of a phrase; bits above those of the tables.
struct WordBit {
    static constexpr std::uint64_t demonym = std::uint64_t{1} << 58U;   ///< "syrienne"
    static constexpr std::uint64_t border = std::uint64_t{1} << 59U;    ///< "frontière"
    static constexpr std::uint64_t light = std::uint64_t{1} << 60U;     ///< may stand inside a phrase
    static constexpr std::uint64_t counts = std::uint64_t{1} << 61U;    ///< a word of numbers
    static constexpr std::uint64_t opener = std::uint64_t{1} << 62U;    ///< opens a clause: "mais", "while"
    static constexpr std::uint64_t relative = std::uint64_t{1} << 63U;  ///< opens an aside: ", qui …,"
};

/// The words of all phrases of a lexicon, numbered from 1, and the words of some classes.
class Vocabulary {
  public:
    /// The word's number, new if need be; `bits` are added to its own.
    std::uint32_t add(std::string_view folded, std::uint64_t bits);
    void add(const std::unordered_set<std::string>& words, std::uint64_t word_class);
    /// What may stand before and after any word as one with it (Arabic): "و", "ال"; "ها".
    void set_clitics(std::vector<std::string> before, std::vector<std::string> after);

    /// Appends the word itself, then the word without each clitic it may have. The forms are parts of
    /// `folded`.
    void append_forms(std::string_view folded, std::vector<WordForm>& forms) const;

  private:
    struct Word {
        std::uint32_t number = 0;
        std::uint64_t bits = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    WordForm form(std::string_view text) const;

    std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;
    std::vector<std::string> clitics_, enclitics_;
};

}  // namespace dateline
