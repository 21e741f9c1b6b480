// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How a value of a table and a key of a code table agree.
enum class CodeMatch : std::uint8_t {
    exact,   ///< letter by letter
    number,  ///< as numbers: "004" is "4"
    prefix,  ///< the longest key that the value starts with: "1831" is a "183"
    words    ///< as folded words, a bracket at the end left out if need be, and misspelt by a letter or two
};

/// A table that says what codes or words mean: countries by their codes, CAMEO codes, words for kinds of
/// event. Immutable, safe to share between threads.
class CodeTable {
  public:
    using Row = std::map<std::string, std::string, std::less<>>;

    /// Rows of a CSV file by one of its columns, or by several: "iso2+iso3". A cell may hold several keys
    /// with
    /// ";" between them. Throws Error(input).
    CodeTable(const std::filesystem::path& file, std::string_view key_columns, CodeMatch match);
    /// Codes with one meaning each, under the name "".
    CodeTable(const std::map<std::string, std::string>& codes, CodeMatch match);

    /// The row for a value, or null. Lives as long as the table.
    const Row* find(std::string_view value) const;

  private:
    std::string form_of(std::string_view key) const;
    void add(std::string_view keys, std::size_t row);
    const Row* find_words(std::string_view value) const;

    CodeMatch match_;
    std::vector<Row> rows_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace dateline
