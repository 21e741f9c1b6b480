// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/quotations.h"

namespace dateline {

namespace {

constexpr std::size_t kLongestTitle = 9;  // tokens

}  // namespace

Quotations::Quotations(const MarkedText& text) : in_title_(text.text.tokens.size()) {
    const auto& sentences = text.text.sentences;
    std::vector<bool> of_works(sentences.size());
    for (std::size_t i = 0; i < in_title_.size(); ++i)
        if (text.marks(i).own.has(Cue::work)) of_works[text.token(i).sentence] = true;
    std::size_t open = in_title_.size();
    for (std::size_t i = 0; i < in_title_.size(); ++i) {
        const Token& token = text.token(i);
        if (token.kind != TokenKind::punctuation) continue;
        const std::size_t s = token.sentence;
        const bool near_works =
            of_works[s] || (s > 0 && of_works[s - 1]) || (s + 1 < of_works.size() && of_works[s + 1]);
        const bool straight = token.folded == "\"";
        const bool closes = token.folded == "»" || token.folded == "”" || (straight && open < i);
        if (closes && open < i) {
            if (near_works && i - open - 1 <= kLongestTitle && text.capitalised(open + 1))
                for (std::size_t t = open + 1; t < i; ++t) in_title_[t] = true;
            open = in_title_.size();
        } else if (straight || token.folded == "«" || token.folded == "“") {
            open = i;
        }
    }
}

}  // namespace dateline
