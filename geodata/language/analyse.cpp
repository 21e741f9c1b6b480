// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/analyse.h"

#include "geodata/language/characters.h"
#include "geodata/language/cutter.h"
#include "geodata/language/fold.h"
#include "geodata/language/line_breaks.h"
#include "geodata/language/text_rules.h"

#include <algorithm>

namespace dateline {

namespace {

bool is_any(std::string_view mark, std::initializer_list<std::string_view> marks) {
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}
bool is_full_stop(std::string_view mark) {
    return mark == "." || mark == "۔" || mark == "。";
}
bool is_terminator(std::string_view mark) {
    return is_full_stop(mark) || mark == "!" || mark == "?" || mark == "…" || mark == "؟" || mark == "！" ||
           mark == "？" || (mark.size() > 1 && mark.find_first_not_of('.') == std::string_view::npos);
}
bool is_closer(std::string_view mark) {
    return is_any(mark, {"»", "”", ")", "]", "’", "›"});
}
bool is_opener(std::string_view mark) {
    return is_any(mark, {"«", "“", "(", "[", "‘", "‹", "„", "-", "–", "—", "•", "*"});
}
bool is_straight_quote(std::string_view mark) {
    return mark == "\"" || mark == "'";
}

/// Reads the pieces of a text one after the other and decides before each whether a new sentence starts.
class Analyser {
  public:
    Analyser(std::string_view text, Span extent, std::string_view language)
        : text_(text), extent_(extent), rules_(text_rules(language)), lines_(text, extent) {
        out_.text = text;
        out_.language = language;
        out_.tokens.reserve(extent.size() / 5);
    }

    AnalysedText run() {
        Cutter cutter(text_, extent_, &rules_.elisions);
        for (Piece piece; cutter.next(piece);) add(piece);
        end_sentence();
        return std::move(out_);
    }

  private:
    void add(const Piece& piece) {
        Token token;
        token.span = piece.span;
        token.kind = piece.kind;
        token.capitals = piece.capitals;
        token.glued = piece.glued;
        token.folded = fold_word(piece.span.in(text_));
        if (piece.kind == TokenKind::punctuation) {
            // The apostrophe is the one mark with many forms that rules ask for.
            const bool apostrophe = character_at(text_, piece.span.begin).kind == CharClass::apostrophe;
            token.folded = apostrophe ? "'" : std::string(piece.span.in(text_));
        }
        if (!out_.tokens.empty() && first_ < out_.tokens.size()) {
            if (piece.newlines_before >= 2 || (piece.newlines_before == 1 && line_ends(token))) {
                end_sentence();
                ++paragraph_;
            } else if (pending_ && starts_sentence(token)) {
                end_sentence();
            }
        }
        pending_ = ends_here(token);
        token.sentence = static_cast<std::uint32_t>(out_.sentences.size());
        if (token.kind != TokenKind::punctuation && !seen_word_) {
            token.starts_sentence = true;
            seen_word_ = true;
        }
        out_.tokens.push_back(std::move(token));
    }

    /// A single line end: does a paragraph end there, or does the sentence go on?
    bool line_ends(const Token& next) const {
        if (lines_.wraps_before(next.span.begin)) return false;
        return pending_ || !is_lower(next);
    }

    bool is_lower(const Token& token) const {
        return token.kind == TokenKind::word && token.capitals == Capitals::none &&
               character_at(text_, token.span.begin).kind == CharClass::lower;
    }

    /// Whether a sentence may end with this token: a terminator, or a closing mark after one.
    bool ends_here(const Token& token) const {
        if (token.kind != TokenKind::punctuation) return false;
        const std::string_view mark = text_.substr(token.span.begin, token.span.size());
        if (pending_ && (is_closer(mark) || (is_straight_quote(mark) && token.glued))) return true;
        if (!is_terminator(mark)) return false;
        if (first_ == out_.tokens.size()) return false;
        const Token& before = out_.tokens.back();
        return !(before.kind == TokenKind::punctuation && (before.folded == "(" || before.folded == "["));
    }

    /// After a terminator: does this token begin the next sentence?
    bool starts_sentence(const Token& next) const {
        const std::string_view mark = text_.substr(next.span.begin, next.span.size());
        if (next.kind == TokenKind::punctuation)
            return is_opener(mark) ? (!next.glued && mark != "-" && mark != "–" && mark != "—")
                                   : is_straight_quote(mark) && !next.glued;
        if (is_lower(next)) return false;
        const Token& last = out_.tokens.back();
        const bool stop = last.kind == TokenKind::punctuation &&
                          is_full_stop(text_.substr(last.span.begin, last.span.size()));
        if (!stop) return !next.glued || last.kind == TokenKind::punctuation;
        return !next.glued ? !abbreviated(next) : joined_sentences(next);
    }

    /// "en Syrie.La Russie": the blank was lost between two sentences; "Reuters.com", "M.Poutine" are no such
    /// case.
    bool joined_sentences(const Token& next) const {
        if (next.capitals != Capitals::initial || next.span.size() < 2 || abbreviated(next)) return false;
        const Token& word = out_.tokens[out_.tokens.size() - 2];
        return word.kind == TokenKind::word && word.span.size() >= 3 && word.capitals != Capitals::mixed;
    }

    /// The full stop just read belongs to an abbreviation and ends no sentence before `next`.
    bool abbreviated(const Token& next) const {
        const std::size_t count = out_.tokens.size();
        if (count < 2 || count - 2 < first_) return false;
        const Token& word = out_.tokens[count - 2];
        if (!out_.tokens[count - 1].glued || word.kind == TokenKind::punctuation) return false;
        if (rules_.abbreviations.contains(word.folded) &&
            (word.capitals != Capitals::none || word.folded.size() > 1 || next.kind == TokenKind::number))
            return word.capitals != Capitals::none || !rules_.sentence_starters.contains(next.folded);
        if (rules_.end_abbreviations.contains(word.folded)) return false;
        if (word.kind != TokenKind::word || word.capitals != Capitals::initial || word.span.size() > 2)
            return false;
        // A single capital: an initial ("J. Kerry") or the end of an acronym ("U.S."), which may end a
        // sentence.
        const bool acronym = count >= 4 && out_.tokens[count - 3].folded == "." && word.glued;
        return !(acronym && rules_.sentence_starters.contains(next.folded));
    }

    void end_sentence() {
        if (first_ == out_.tokens.size()) return;
        Sentence sentence;
        sentence.first_token = static_cast<std::uint32_t>(first_);
        sentence.last_token = static_cast<std::uint32_t>(out_.tokens.size());
        sentence.span = {out_.tokens[first_].span.begin, out_.tokens.back().span.end};
        sentence.paragraph = paragraph_;
        out_.sentences.push_back(sentence);
        first_ = out_.tokens.size();
        pending_ = false;
        seen_word_ = false;
    }

    std::string_view text_;
    Span extent_;
    const TextRules& rules_;
    LineBreaks lines_;
    AnalysedText out_;
    std::size_t first_ = 0;  ///< first token of the open sentence
    std::uint32_t paragraph_ = 0;
    bool pending_ = false;  ///< the open sentence may have ended with the last token
    bool seen_word_ = false;
};

}  // namespace

AnalysedText analyse_text(std::string_view text, Span extent, std::string_view language) {
    return Analyser(text, extent, language).run();
}

std::size_t AnalysedText::token_at(std::size_t byte) const {
    const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                            [byte](const Token& token) { return token.span.end <= byte; });
    return static_cast<std::size_t>(found - tokens.begin());
}

}  // namespace dateline
