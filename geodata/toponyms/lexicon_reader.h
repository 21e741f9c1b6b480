// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace dateline {

/// Reads one JSON lexicon and names file and key in every complaint. Only for .cpp files: it brings the JSON
/// library with it.
class LexiconReader {
  public:
    /// Throws Error(input) when the file is missing or no JSON object.
    explicit LexiconReader(const std::filesystem::path& file);

    /// The object under a key; an empty one when there is none.
    const nlohmann::json& object(const char* key) const;
    std::vector<std::string> words(const nlohmann::json& list, const std::string& key) const;
    std::string word(const nlohmann::json& value, const std::string& key) const;
    double number(const nlohmann::json& value, const std::string& key) const;
    [[noreturn]] void fail(const std::string& key, const std::string& problem, const nlohmann::json& value,
                           std::string_view accepted = {}) const;
    const nlohmann::json& root() const { return root_; }

  private:
    std::string file_;
    nlohmann::json root_;
};

/// "syrien|ne|s|nes" stands for syrien, syrienne, syriens, syriennes.
std::vector<std::string> spread_endings(const std::string& word);

/// The words of a phrase that fold_phrase has folded.
std::vector<std::string> split_words(std::string_view folded);

}  // namespace dateline
