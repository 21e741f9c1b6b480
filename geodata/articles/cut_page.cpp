// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/cut_page.h"

#include <cstddef>

namespace dateline {

namespace {

/// A paragraph of at least this many words is the body of a paper, not a caption or a list of links.
constexpr std::size_t kLeastBodyWords = 15;

/// A headline follows, and body text before the next source line.
bool paper_begins(const std::vector<PageLine>& lines, std::size_t first, std::string_view text,
                  const PageWords& words) {
    bool headline = false;
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (is_source_line(lines[i], text, words)) return false;
        if (is_boilerplate_line(lines[i], text, words)) continue;
        if (!headline) {
            if (!looks_like_headline(lines[i], text)) return false;
            headline = true;
        } else if (lines[i].words >= kLeastBodyWords) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<Span> cut_page(const std::vector<PageLine>& lines, std::string_view text,
                           const PageWords& words) {
    std::vector<Span> papers;
    std::size_t begin = 0;
    bool has_body = false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        has_body = has_body || lines[i].words >= kLeastBodyWords;
        if (!has_body || !is_source_line(lines[i], text, words) || !paper_begins(lines, i + 1, text, words))
            continue;
        papers.push_back({begin, lines[i + 1].begin});
        begin = lines[i + 1].begin;
        has_body = false;
    }
    papers.push_back({begin, text.size()});
    return papers;
}

}  // namespace dateline
