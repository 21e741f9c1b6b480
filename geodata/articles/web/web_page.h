// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/web_words.h"

#include <string>
#include <vector>

namespace dateline {

/// The article of a web page: text is its title, an empty line, and its paragraphs with an empty line between
/// them. Title, date, publisher, language and address come from JSON-LD (schema.org's articles), then
/// OpenGraph and other <meta>, then <time> and the page's own elements. `utf8`: the decoded page. Throws
/// Error(input) when no text is found.
ArticleFields read_web_page(const std::string& utf8, const std::string& source, const WebWords& words);

/// A text from its title and its paragraphs, as read_web_page makes it; a first paragraph that repeats the
/// title is left out.
std::string join_text(const std::string& title, const std::vector<std::string>& lines);

}  // namespace dateline
