// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/web_words.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline {

/// A block element of a page.
struct PageBlock {
    MarkupNode node;
    std::size_t parent = 0;  ///< index of the block around it; the root's is its own
    std::size_t end = 0;     ///< one past the index of the last block within it
};

/// What a browser would begin on a new line: text of one block up to the next block or <br>, blanks
/// collapsed.
struct TextLine {
    std::size_t block = 0;
    std::string text;
    std::size_t link_bytes = 0;  ///< of text, within links
    /// Bytes that count as prose: those outside links, of lines long enough to be more than a label.
    std::size_t prose() const;
};

/// A page as blocks and lines, both in document order, without what holds no article text: elements such as
/// menus and scripts, hidden ones, and those whose ARIA role, class or id call them furniture (comments,
/// share bars, related links, captions), unless they hold more than half of the page's prose.
struct PageOutline {
    std::vector<PageBlock> blocks;
    std::vector<TextLine> lines;
    /// Prose of all lines within each block.
    std::vector<std::size_t> prose;
};

PageOutline outline_page(MarkupNode root, const WebWords& words);

}  // namespace dateline
