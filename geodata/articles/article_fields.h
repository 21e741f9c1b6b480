// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// What a sidecar or a JSON article says; empty where it says nothing. "lang" and "language", "published" and
/// "dct" are the same; keys that are not Dateline's are ignored.
struct ArticleFields {
    std::string id, text, title, publisher, url, language;
    std::optional<Day> published;
    /// "fictitious" (or "fictif"): the article is invented, and maps drawn from it say so.
    bool fictitious = false;
};

/// Reads one JSON object. `line` says where it stands in its file (0: the object is the file). Throws
/// Error(input) that names file, line and key.
ArticleFields parse_article_fields(std::string_view json_object, const Where& where);

}  // namespace dateline
