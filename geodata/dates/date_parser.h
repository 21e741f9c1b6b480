// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/timex.h"
#include "geodata/language/analysed_text.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// Finds time expressions by the patterns of geodata/lexicons/<language>/dates.json and resolves them against
/// the publication date and the dates told before. One engine for all languages; parse() is thread-safe.
class DateParser {
  public:
    explicit DateParser(const std::filesystem::path& lexicons);
    ~DateParser();
    /// In the order of the text, not overlapping. Without a publication date relative expressions stay
    /// unresolved: no year is ever guessed.
    std::vector<Timex> parse(const AnalysedText& text, std::optional<Day> published) const;

  private:
    struct Knowledge;
    std::unique_ptr<const Knowledge> knowledge_;
};

}  // namespace dateline
