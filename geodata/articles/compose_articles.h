// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/articles/article_fields.h"
#include "geodata/articles/page_words.h"
#include "geodata/core/diagnostics.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// What the user says about all articles of a run. What an article says about itself goes first, but for the
/// language.
struct ReadOptions {
    std::string language;          ///< --text-lang; empty: each article's own, else told by CLD2
    std::optional<Day> published;  ///< --published: for articles that give no date themselves
    std::string publisher;         ///< for articles that name none
};

/// The articles of one text: what `fields` leave open is read from the text's head, then taken from the
/// options. A page that joins several papers comes back in parts. `source` is named in warnings.
std::vector<Article> compose_articles(ArticleFields fields, const std::string& source,
                                      const ReadOptions& options, const PageWords& words,
                                      Diagnostics& diagnostics);

}  // namespace dateline
