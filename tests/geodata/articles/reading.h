// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/read_articles.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::testing {

inline const ArticleReader& reader() {
    static const ArticleReader made("geodata/lexicons");
    return made;
}

/// A text without a sidecar.
inline std::vector<Article> read(std::string_view text, Diagnostics& diagnostics,
                                 const ReadOptions& options = {}) {
    return reader().read_text(text, "page.txt", "page", {}, {}, options, diagnostics);
}

inline std::string published(const Article& article) {
    return article.published ? format_day(*article.published) : std::string();
}

}  // namespace dateline::testing
