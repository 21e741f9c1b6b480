// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/page_words.h"
#include "geodata/articles/written_date.h"
#include "geodata/core/span.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Furniture of a page, labels and headlines are shorter; of longer lines nobody asks how they go on.
inline constexpr std::size_t kMostFoldedWords = 64;

/// One line of a page that is not blank.
struct PageLine {
    Span span;              ///< bytes of the text, blanks at both ends left out
    std::size_t begin = 0;  ///< where the line itself begins
    std::string folded;     ///< fold_phrase of its first kMostFoldedWords words
    std::size_t words = 0;  ///< of folded
    std::vector<WrittenDate> dates;
};

/// All lines of a text. Made once for a page; what reads pages takes them or a part of them.
std::vector<PageLine> page_lines(std::string_view text, const PageWords& words, FigureOrder order);
/// Those of one paper of the page, which begins and ends with a line.
std::span<const PageLine> lines_within(const std::vector<PageLine>& lines, Span paper);

/// A domain name by its form ("fr.example-news.com"): labels of ASCII letters, figures and hyphens joined by
/// full stops, the last of two or more letters.
bool is_domain_name(std::string_view word);
/// The first domain name among the blank-separated words of a line, or an empty view.
std::string_view domain_in(std::string_view line);

/// A line that only tells where a paper was taken from: a domain name alone, "Source", "Source : …".
bool is_source_line(const PageLine& line, std::string_view text, const PageWords& words);
/// Furniture of the page by the lexicons' patterns.
bool is_boilerplate_line(const PageLine& line, std::string_view text, const PageWords& words);
/// Short, of several words and without a full stop at its end.
bool looks_like_headline(const PageLine& line, std::string_view text);

}  // namespace dateline
