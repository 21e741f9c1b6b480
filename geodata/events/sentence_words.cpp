// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/sentence_words.h"

#include "geodata/language/lower_case.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace dateline {
namespace {

/// Words that open a clause stand this much further from what comes before.
constexpr int kClauseWeight = 4;
constexpr int kCommaWeight = 3;
constexpr int kStrongWeight = 9;

std::string without_apostrophe(std::string word) {
    for (const std::string_view mark : {"'", "’"})
        if (word.ends_with(mark)) word.resize(word.size() - mark.size());
    return word;
}

bool is_joiner(std::string_view mark) {
    return mark == "-" || mark == "'" || mark == "’" || mark == "‐" || mark == "‑" || mark == "." ||
           mark == "/";
}

/// Quotation marks set words apart but begin no new statement by themselves: des assaillants « neutralisés ».
bool is_quotation(std::string_view mark) {
    return mark == "«" || mark == "»" || mark == "\"" || mark == "“" || mark == "”";
}

bool is_semicolon(std::string_view mark) {
    return mark == ";" || mark == "؛";
}

bool opens_bracket(std::string_view mark) {
    return mark == "(" || mark == "[";
}

bool closes_bracket(std::string_view mark) {
    return mark == ")" || mark == "]";
}

bool is_comma(std::string_view mark) {
    return mark == "," || mark == "،";
}

}  // namespace

SentenceWords::SentenceWords(const AnalysedText& text, std::size_t sentence, const Vocabulary& vocabulary) {
    const Sentence& extent = text.sentences[sentence];
    words_.reserve(extent.last_token - extent.first_token);
    forms_.reserve(2 * words_.capacity());
    std::vector<std::size_t> ends;  ///< of each word's forms
    ends.reserve(words_.capacity());
    Break pending = Break::none;
    bool joined = false;
    int position = 0;
    std::optional<int> outside;         ///< the position before an open bracket
    std::optional<int> outside_clause;  ///< and before ", qui": the clause ends at the next comma
    for (std::uint32_t i = extent.first_token; i < extent.last_token; ++i) {
        const Token& token = text.tokens[i];
        const std::string_view surface = text.of(token);
        if (token.kind == TokenKind::punctuation) {
            joined = is_joiner(surface) && token.glued;
            if (closes_bracket(surface) && outside) {
                position = *outside;
                outside.reset();
                pending = Break::none;
            } else if (opens_bracket(surface) && !outside) {
                outside = position;
                pending = Break::strong;
            } else if (is_comma(surface) || is_quotation(surface))
                pending = std::max(pending, Break::comma);
            else if (is_semicolon(surface))
                pending = Break::stop;
            else if (!joined)
                pending = std::max(pending, Break::strong);
            continue;
        }
        SentenceWord word;
        word.folded = token.folded;
        const std::size_t own_form = forms_.size();
        vocabulary.append_forms(token.folded, forms_);
        ends.push_back(forms_.size());
        const bool small = token.capitals == Capitals::none;
        word.lower = without_apostrophe(small ? std::string(surface) : lower_case(surface));
        word.span = token.span;
        word.is_number = token.kind == TokenKind::number;
        word.capital = token.capitals != Capitals::none;
        word.all_capitals = token.capitals == Capitals::all;
        word.joined = joined && token.glued;
        word.bracketed = outside.has_value();
        word.before = words_.empty() ? Break::none : pending;
        const std::uint64_t classes = forms_[own_form].tables;
        word.light = (classes & WordBit::light) != 0;
        word.counts = word.is_number || (classes & WordBit::counts) != 0;
        if (word.before >= Break::comma && !outside) {
            const bool opens = word.before == Break::comma && (classes & WordBit::relative) != 0;
            if (outside_clause) position = *outside_clause;
            outside_clause = opens ? std::optional(position) : std::nullopt;
        }
        position += (classes & WordBit::opener) != 0 ? 1 + kClauseWeight : 1;
        if (word.before == Break::comma) position += kCommaWeight;
        if (word.before >= Break::strong) position += kStrongWeight;
        word.position = position;
        words_.push_back(std::move(word));
        pending = Break::none;
        joined = false;
    }
    for (std::size_t i = 0, begin = 0; i < words_.size(); begin = ends[i++])
        words_[i].forms = {forms_.data() + begin, ends[i] - begin};
}

int SentenceWords::distance(std::size_t a, std::size_t b) const {
    return std::abs(words_[a].position - words_[b].position);
}

bool SentenceWords::is_broken(std::size_t a, std::size_t b, Break at_least) const {
    if (a > b) std::swap(a, b);
    if (b >= words_.size()) b = words_.size() - 1;
    for (std::size_t i = a + 1; i <= b; ++i)
        if (words_[i].before >= at_least && (!words_[i].bracketed || words_[b].bracketed)) return true;
    return false;
}

std::pair<std::size_t, std::size_t> SentenceWords::words_in(Span span) const {
    std::size_t first = 0;
    while (first < words_.size() && words_[first].span.end <= span.begin) ++first;
    std::size_t last = first;
    while (last < words_.size() && words_[last].span.begin < span.end) ++last;
    return {first, last};
}

}  // namespace dateline
