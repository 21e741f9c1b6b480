// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <string>
#include <vector>

namespace dateline {

/// The articles of an XML document, in its order: the items of RSS (2.0, 1.0) and Atom feeds, NewsML-G2's
/// news items, NITF, or the page itself for XHTML. Text is title and paragraphs as read_web_page() makes it.
/// `id`: of a document with one article, and the beginning ("id#2") of those that carry none. Throws
/// Error(input) that names the root for other XML, and what Markup::xml() throws.
std::vector<ArticleFields> read_xml_articles(const std::string& utf8, const std::string& source,
                                             const std::string& id, const WebWords& words);

}  // namespace dateline
