// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a sidecar or a JSON article says; empty where it says nothing. "lang" and "language", "published" and
/// "dct" are the same, and so are the keys of common scrapers: "headline"; "maintext", "body", "content",
/// "articleBody"; "date_publish", "datePublished", "publish_date", "date"; "source", "site_name",
/// "source_domain"; "link". Keys that are not known are ignored.
struct ArticleFields {
    std::string id, text, title, publisher, url, language;
    std::optional<Day> published;
    /// "fictitious" (or "fictif"): the article is invented, and maps drawn from it say so.
    bool fictitious = false;
};

/// Reads one JSON object. `line` says where it stands in its file (0: the object is the file). Throws
/// Error(input) that names file, line and key.
ArticleFields parse_article_fields(std::string_view json_object, const Where& where);

/// The same for a file that is one object or a list of them.
std::vector<ArticleFields> parse_article_list(std::string_view json_text, const Where& where);

/// The fields with what another says in place of theirs where it says something (but the text).
ArticleFields overridden(ArticleFields fields, const ArticleFields& other);

}  // namespace dateline
