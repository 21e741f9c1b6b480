// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/articles/collect_inputs.h"
#include "geodata/articles/compose_articles.h"
#include "geodata/articles/page_words.h"
#include "geodata/articles/web/web_words.h"
#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Reads article files: text and web pages with or without a sidecar, JSON, feeds and agencies' XML. Holds
/// the words by which scraped pages are understood (geodata/lexicons/<language>/articles.json, the month
/// names of dates.json and web.json). Thread-safe once made.
class ArticleReader {
  public:
    /// Throws Error(input) naming file and key for a lexicon that cannot be used.
    explicit ArticleReader(const std::filesystem::path& lexicons);

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

    /// One article as a JSON object with the same keys, or those of common scrapers (article_fields.h), or a
    /// list of such. Throws Error(input).
    std::vector<Article> read_json(std::string_view bytes, const std::string& source, const std::string& id,
                                   const ReadOptions& options, Diagnostics& diagnostics) const;

    /// One web page; offsets count in the text made of it (web_page.h). What a sidecar says goes first.
    /// Throws Error(input).
    std::vector<Article> read_page(std::string_view bytes, const std::string& source, const std::string& id,
                                   std::string_view sidecar, const std::string& sidecar_source,
                                   const ReadOptions& options, Diagnostics& diagnostics) const;

    /// One e-mail (mail.h). Throws Error(input).
    std::vector<Article> read_mail(std::string_view bytes, const std::string& source, const std::string& id,
                                   const ReadOptions& options, Diagnostics& diagnostics) const;

    /// A feed or an agency's XML (xml_articles.h). Throws Error(input).
    std::vector<Article> read_xml(std::string_view bytes, const std::string& source, const std::string& id,
                                  const ReadOptions& options, Diagnostics& diagnostics) const;

  private:
    std::vector<Article> compose(ArticleFields fields, const std::string& source, const ReadOptions& options,
                                 Diagnostics& diagnostics) const;

    PageWords words_;
    WebWords web_words_;
};

}  // namespace dateline
