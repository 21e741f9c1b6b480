// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/page_lines.h"

#include "geodata/language/characters.h"
#include "geodata/language/fold.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kMostWordsOfFurniture = 16;
/// "Lire aussi : …" goes on with another paper's headline.
constexpr std::size_t kMostWordsOfLinks = 36;
constexpr std::size_t kMostHeadlineWords = 32;

/// Where the character that ends before a byte begins.
std::size_t start_of_last(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = end - 1;
    while (at > begin && end - at < 4 && (text[at] & '\xC0') == '\x80') --at;
    // A stray byte is a character of its own.
    return at + character_at(text.substr(0, end), at).size == end ? at : end - 1;
}

Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end) {
        const Character c = character_at(text, span.begin);
        if (c.kind != CharClass::space) break;
        span.begin += c.size;
    }
    while (span.begin < span.end) {
        const std::size_t last = start_of_last(text, span.begin, span.end);
        if (character_at(text.substr(0, span.end), last).kind != CharClass::space) break;
        span.end = last;
    }
    return span;
}

bool starts_with_words(std::string_view folded, std::string_view words) {
    return folded.starts_with(words) && (folded.size() == words.size() || folded[words.size()] == ' ');
}

bool contains_words(std::string_view folded, std::string_view words) {
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
        if ((at == 0 || folded[at - 1] == ' ') && starts_with_words(folded.substr(at), words)) return true;
    }
    return false;
}

/// "Source : Agence X", "Photo : …": a label and a colon at the front of the line.
template <typename Labels>
bool starts_with_label(std::string_view line, const Labels& labels) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string label = fold_phrase(line.substr(0, colon));
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::vector<PageLine> page_lines(std::string_view text, const PageWords& words, FigureOrder order) {
    std::vector<PageLine> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        PageLine line;
        line.begin = begin;
        line.span = trimmed(text, {begin, end});
        if (line.span.size() != 0) {
            line.folded = fold_phrase_start(line.span.in(text), kMostFoldedWords);
            line.words =
                line.folded.empty()
                    ? 0
                    : static_cast<std::size_t>(std::count(line.folded.begin(), line.folded.end(), ' ')) + 1;
            line.dates = find_written_dates(line.span.in(text), words, order);
            lines.push_back(std::move(line));
        }
        begin = end + 1;
    }
    return lines;
}

std::span<const PageLine> lines_within(const std::vector<PageLine>& lines, Span paper) {
    const auto at = [&](std::size_t byte) {
        return std::partition_point(lines.begin(), lines.end(),
                                    [byte](const PageLine& line) { return line.begin < byte; });
    };
    return {at(paper.begin), at(paper.end)};
}

bool is_domain_name(std::string_view word) {
    std::size_t labels = 0;
    std::string_view label;
    while (!word.empty()) {
        const std::size_t dot = std::min(word.find('.'), word.size());
        label = word.substr(0, dot);
        if (label.empty() || label.front() == '-' || label.back() == '-') return false;
        if (!std::all_of(label.begin(), label.end(), [](char c) { return is_alphanumeric(c) || c == '-'; })) {
            return false;
        }
        ++labels;
        if (dot == word.size()) break;
        word.remove_prefix(dot + 1);
        if (word.empty()) return false;
    }
    return labels >= 2 && label.size() >= 2 && label.size() <= 12 &&
           std::all_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view domain_in(std::string_view line) {
    while (!line.empty()) {
        const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
        if (const std::string_view word = line.substr(0, blank); is_domain_name(word)) return word;
        line.remove_prefix(std::min(blank + 1, line.size()));
    }
    return {};
}

bool is_source_line(const PageLine& line, std::string_view text, const PageWords& words) {
    const std::string_view raw = line.span.in(text);
    if (is_domain_name(raw) || words.source_lines.contains(line.folded)) return true;
    if (line.words > kMostWordsOfFurniture) return false;
    return starts_with_label(raw, words.source_lines);
}

bool is_boilerplate_line(const PageLine& line, std::string_view text, const PageWords& words) {
    const std::string_view raw = line.span.in(text);
    const auto signs = [&](const std::string& sign) { return raw.starts_with(sign); };
    if (line.words <= kMostWordsOfFurniture &&
        std::any_of(words.boilerplate_signs.begin(), words.boilerplate_signs.end(), signs)) {
        return true;
    }
    if (line.folded.empty()) return true;  // marks alone
    if (words.boilerplate_lines.contains(line.folded) || is_source_line(line, text, words)) return true;
    if (line.words > kMostWordsOfLinks) return false;
    const auto starts = [&](const std::string& phrase) { return starts_with_words(line.folded, phrase); };
    const auto contains = [&](const std::string& phrase) { return contains_words(line.folded, phrase); };
    return std::any_of(words.boilerplate_starts.begin(), words.boilerplate_starts.end(), starts) ||
           (line.words <= kMostWordsOfFurniture &&
            std::any_of(words.boilerplate_parts.begin(), words.boilerplate_parts.end(), contains)) ||
           starts_with_label(raw, words.boilerplate_labels);
}

bool looks_like_headline(const PageLine& line, std::string_view text) {
    if (line.words < 3 || line.words > kMostHeadlineWords) return false;
    const std::string_view raw = line.span.in(text);
    return !raw.ends_with('.') && !raw.ends_with(':') && !raw.ends_with(',') && !raw.ends_with(';');
}

}  // namespace dateline
