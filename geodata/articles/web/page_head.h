// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <string>

namespace dateline {

/// What a page's JSON-LD says of the first article in it; text is its articleBody, often shortened. Broken
/// JSON says nothing.
ArticleFields read_linked_data(MarkupNode page, const WebWords& words);

/// What <meta>, <link>, <time>, <html lang>, <title> and <h1> say.
ArticleFields read_page_head(MarkupNode page);

}  // namespace dateline
