// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/date_tokens.h"

#include "geodata/language/characters.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dateline {

namespace {

/// A figure's value in any of the scripts our languages write: ASCII, Arabic-Indic, Persian; -1 for anything
/// else.
int figure_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= 0x0660 && c <= 0x0669) return static_cast<int>(c - 0x0660);
    if (c >= 0x06F0 && c <= 0x06F9) return static_cast<int>(c - 0x06F0);
    return -1;
}

/// A run of figures, a run of letters or one mark inside a number token.
struct Part {
    Span span;
    double number = -1;
    std::size_t figures = 0;
    bool is_mark = false;
};

std::vector<Part> parts_of(std::string_view text, Span span) {
    std::vector<Part> parts;
    for (std::size_t at = span.begin; at < span.end;) {
        const Character c = character_at(text, at);
        const int value = figure_value(c.code_point);
        const bool is_mark = value < 0 && !c.is_letter();
        const bool continues = !parts.empty() && !is_mark && !parts.back().is_mark &&
                               (parts.back().figures != 0) == (value >= 0);
        if (!continues) parts.push_back({{at, at}, value >= 0 ? 0.0 : -1.0, 0, is_mark});
        at += c.size;
        Part& part = parts.back();
        part.span.end = at;
        if (value >= 0) {
            part.number = part.number * 10 + value;
            ++part.figures;
        }
    }
    return parts;
}

/// "1.500.000", "12,000": groups of three after the first.
bool is_grouped(const std::vector<Part>& parts) {
    if (parts.size() < 3 || parts.size() % 2 == 0) return false;
    for (std::size_t i = 1; i < parts.size(); i += 2) {
        if (!parts[i].is_mark || parts[i + 1].figures != 3) return false;
    }
    return true;
}

bool is_decimal(const std::vector<Part>& parts) {
    return parts.size() == 3 && parts[0].figures != 0 && parts[1].is_mark && parts[2].figures != 0;
}

class TokenCutter {
  public:
    TokenCutter(const AnalysedText& text, const std::set<std::string>& ordinals)
        : text_(text), ordinals_(ordinals) {}

    std::vector<DateToken> cut() {
        tokens_.reserve(text_.tokens.size() + text_.tokens.size() / 8);
        for (const Token& token : text_.tokens) {
            if (token.kind == TokenKind::punctuation && token.folded == "'") continue;
            if (token.kind == TokenKind::number) {
                add_number(token);
            } else {
                DateToken& added = add(token, token.span);
                added.folded = token.folded;
            }
        }
        return std::move(tokens_);
    }

  private:
    DateToken& add(const Token& token, Span span) {
        DateToken added;
        added.span = span;
        added.sentence = token.sentence;
        added.capital_inside = token.capitals == Capitals::initial && !token.starts_sentence;
        added.glued = span.begin != token.span.begin || token.glued;
        tokens_.push_back(std::move(added));
        return tokens_.back();
    }

    void add_number(const Token& token) {
        const std::vector<Part> parts = parts_of(text_.text, token.span);
        if (is_grouped(parts)) {
            DateToken& added = add(token, token.span);
            added.number = 0;
            for (const Part& part : parts) {
                if (part.figures != 0) added.number = added.number * 1000 + part.number;
            }
            return;
        }
        if (is_decimal(parts)) {
            DateToken& added = add(token, token.span);
            double scale = 1;
            for (std::size_t i = 0; i < parts[2].figures; ++i) scale *= 10;
            added.number = parts[0].number + parts[2].number / scale;
            return;
        }
        for (const Part& part : parts) add_part(token, part);
    }

    void add_part(const Token& token, const Part& part) {
        std::string folded = part.figures != 0 ? std::string() : fold_word(part.span.in(text_.text));
        if (part.is_mark) folded = part.span.in(text_.text);
        if (!folded.empty() && !tokens_.empty() && tokens_.back().span.end == part.span.begin &&
            tokens_.back().figures != 0 && ordinals_.contains(folded)) {
            tokens_.back().span.end = part.span.end;
            tokens_.back().ordinal = true;
            return;
        }
        DateToken& added = add(token, part.span);
        added.folded = std::move(folded);
        added.number = part.number;
        added.figures = static_cast<std::uint8_t>(std::min<std::size_t>(part.figures, 255));
    }

    const AnalysedText& text_;
    const std::set<std::string>& ordinals_;
    std::vector<DateToken> tokens_;
};

}  // namespace

std::vector<DateToken> date_tokens(const AnalysedText& text, const std::set<std::string>& ordinal_suffixes) {
    return TokenCutter(text, ordinal_suffixes).cut();
}

}  // namespace dateline
