// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <vector>

namespace dateline {

/// The text items of NewsML-G2 (IPTC): a <newsItem> by itself or those of a <newsMessage>. Pictures and other
/// items without text are left out.
std::vector<ArticleFields> read_newsml(MarkupNode root, const WebWords& words);

/// An NITF document (IPTC, 3.x).
ArticleFields read_nitf(MarkupNode root, const WebWords& words);

}  // namespace dateline
