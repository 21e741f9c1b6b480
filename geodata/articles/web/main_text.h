// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <string>
#include <vector>

namespace dateline {

/// The paragraphs, headings and list items below an element as lines: its outline's, without lines that are
/// links and little else.
std::vector<std::string> text_lines(MarkupNode root, const WebWords& words);

/// The same for the part of a page that is the article: what calls itself the article's body, else the
/// fullest <article> or <main>, else the element with the densest paragraphs: long, with commas, few links
/// (the idea of Arc90's Readability, 2009). Headings before its first paragraph are left out, since they
/// repeat the title.
std::vector<std::string> main_text(MarkupNode page, const WebWords& words);

}  // namespace dateline
