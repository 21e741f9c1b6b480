// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace dateline {

/// What one language needs to be cut into sentences and words: geodata/lexicons/<language>/text.json. All
/// words folded.
struct TextRules {
    using Words = std::set<std::string, std::less<>>;
    Words elisions;           ///< words that keep their apostrophe: "l'", "qu'"
    Words abbreviations;      ///< followed by a full stop that ends no sentence: "m", "mme", "gen"
    Words end_abbreviations;  ///< whose full stop may end a sentence when a capital follows: "etc", "km"
    Words sentence_starters;  ///< words that begin a sentence after an acronym with full stops: "the" after
                              ///< "U.S."
};

/// Reads a text.json. Throws Error(input) that names file and key.
TextRules read_text_rules(const std::filesystem::path& file);

/// The rules of a language (ISO 639-1) in resource_dir(); those without any word for a language without a
/// file. Read once and kept; thread-safe.
const TextRules& text_rules(std::string_view language);

}  // namespace dateline
