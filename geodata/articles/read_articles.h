// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/articles/collect_inputs.h"
#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What the user says about all articles of a run. What an article says about itself goes first, but for the
/// language.
struct ReadOptions {
    std::string language;          ///< --text-lang; empty: each article's own, else told by CLD2
    std::optional<Day> published;  ///< --published: for articles that give no date themselves
    std::string publisher;         ///< for articles that name none
};

/// Reads article files: text with or without a sidecar, JSON lines. Holds the words by which scraped pages
/// are understood (geodata/lexicons/<language>/articles.json and the month names of dates.json). Thread-safe
/// once made.
class ArticleReader {
  public:
    /// Throws Error(input) naming file and key for a lexicon that cannot be used.
    explicit ArticleReader(const std::filesystem::path& lexicons);
    ~ArticleReader();

    /// All article inputs (event files are passed over), in their order. An input that cannot be read and an
    /// id given twice (both files are named; the first is kept) go to diagnostics.fail() and the rest is
    /// read. Throws Error(input) when there were article inputs and nothing of them could be read.
    std::vector<Article> read(const std::vector<Input>& inputs, const ReadOptions& options,
                              Diagnostics& diagnostics) const;

    /// One text file's bytes. Metadata come from the sidecar's JSON (empty: none), then from the text itself,
    /// then from the options; no year is ever guessed. A page that joins several papers comes back in parts.
    /// `source` and `sidecar_source` are named in errors. Throws Error(input).
    std::vector<Article> read_text(std::string_view bytes, const std::string& source, const std::string& id,
                                   std::string_view sidecar, const std::string& sidecar_source,
                                   const ReadOptions& options, Diagnostics& diagnostics) const;

    /// JSON lines {"id","text","lang"|"language","published"|"dct","title","publisher","url"}. A bad line
    /// goes to diagnostics.fail() with its number. A line without id is named "source:line".
    std::vector<Article> read_json_lines(std::string_view bytes, const std::string& source,
                                         const ReadOptions& options, Diagnostics& diagnostics) const;

    /// One article as a JSON object with the same keys. Throws Error(input).
    std::vector<Article> read_json(std::string_view bytes, const std::string& source, const std::string& id,
                                   const ReadOptions& options, Diagnostics& diagnostics) const;

  private:
    struct Knowledge;
    std::unique_ptr<const Knowledge> knowledge_;
};

}  // namespace dateline
