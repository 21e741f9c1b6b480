// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <vector>

namespace dateline {

/// The items of RSS 2.0 and 1.0 (https://www.rssboard.org/rss-specification), their full text
/// ("content:encoded") over their description. The id is the item's guid, else its address, else empty.
std::vector<ArticleFields> read_rss(MarkupNode root, const WebWords& words);

/// The entries of an Atom feed, or one by itself (RFC 4287), content over summary.
std::vector<ArticleFields> read_atom(MarkupNode root, const WebWords& words);

}  // namespace dateline
