// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/report_head.h"

namespace dateline {

namespace {

constexpr std::size_t kDatelineReach = 14;
constexpr std::size_t kLongestHeading = 7;

/// A sentence of names alone, as round-ups head what follows: "Popayán.", "Toribío, Cauca."
bool is_heading(const MarkedText& text, const Sentence& sentence) {
    if (sentence.last_token - sentence.first_token > kLongestHeading) return false;
    for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
        const Token& token = text.token(i);
        const bool is_name = token.kind == TokenKind::word && text.capitalised(i);
        const bool is_stop = token.folded == "." && i + 1 == sentence.last_token;
        if (!is_name && !is_stop && token.folded != ",") return false;
    }
    return text.is_mark(sentence.last_token - 1, ".");
}

}  // namespace

bool opens_dateline(const MarkedText& text, const Mention& mention) {
    const Sentence& sentence = text.sentence_of(mention.first);
    if (!text.lexicon.caseless() && is_heading(text, sentence)) return true;
    const std::size_t lead = mention.first - sentence.first_token;
    if (lead > 8 || text.lexicon.caseless()) return false;
    for (std::size_t i = sentence.first_token; i < mention.first; ++i)
        if (text.token(i).kind == TokenKind::word && !text.capitalised(i)) return false;
    std::size_t numbers = 0;
    for (std::size_t i = mention.last; i < mention.last + kDatelineReach && i < sentence.last_token; ++i) {
        const Token& token = text.token(i);
        numbers += token.kind == TokenKind::number || token.folded == "(";
        const bool dash =
            token.folded == "-" || token.folded == "–" || token.folded == "—" || token.folded == "|";
        // "2012–13", "Games–First": such a dash ends no dateline.
        const bool range = token.glued && i + 1 < sentence.last_token && text.token(i + 1).glued &&
                           i > mention.last && !text.is_mark(i - 1, ")");
        if (dash && !range && (!text.is_joint(i) || text.marks(i + 1).own.has(Cue::function_word)))
            return numbers > 0 || i == mention.last;
        if (token.folded == ":") return i == mention.last;
    }
    return numbers > 0 && sentence.last_token - sentence.first_token < kDatelineReach &&
           text.is_mark(mention.last, ",");
}

bool in_agency_brackets(const MarkedText& text, const Mention& mention) {
    if (mention.first < 2 || !text.is_mark(mention.first - 1, "(") || !text.is_mark(mention.last, ")"))
        return false;
    const std::size_t behind = mention.last + 1;
    const bool dash = text.is_mark(behind, "-") || text.is_mark(behind, "–") || text.is_mark(behind, "—") ||
                      text.is_mark(behind, ".");
    return dash;
}

}  // namespace dateline
