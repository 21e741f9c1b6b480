// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/word_shape.h"

#include <string_view>

namespace dateline {

namespace {

/// Arabic: "المدينة" is "مدينة" with its article.
bool ordinary_with_article(const MarkedText& text, std::size_t token) {
    if (!text.lexicon.caseless() || !text.token(token).folded.starts_with("ال")) return false;
    const auto* entry =
        text.lexicon.find(std::string_view(text.token(token).folded).substr(std::string_view("ال").size()));
    return entry != nullptr && (entry->cues.has(Cue::common_word) || !entry->kinds.empty() ||
                                entry->cues.has(Cue::direction) || entry->cues.has(Cue::organisation));
}

/// "باريس" is no "ب" before another word: the name is the word as it stands.
bool is_whole_name(const MarkedText& text, const Mention& mention) {
    const Token& token = text.token(mention.first);
    return text.lexicon.caseless() && mention.span.begin == token.span.begin &&
           text.lexicon.find(token.folded) == nullptr && !ordinary_with_article(text, mention.first);
}

}  // namespace

bool all_common(const MarkedText& text, const Mention& mention) {
    for (std::size_t i = mention.first; i < mention.last; ++i) {
        const TokenMarks& marks = text.marks(i);
        if (i == mention.first && is_whole_name(text, mention)) return false;
        if (text.token(i).kind == TokenKind::punctuation || marks.own.has(Cue::article) ||
            marks.own.has(Cue::linker))
            continue;
        bool common =
            marks.own.has(Cue::common_word) || marks.own.has(Cue::function_word) || !marks.kinds.empty();
        for (const Cue cue : {Cue::direction, Cue::organisation, Cue::street, Cue::product, Cue::title,
                              Cue::work, Cue::body, Cue::type_tail})
            common = common || marks.own.has(cue);
        if (!common && !ordinary_with_article(text, i)) return false;
    }
    return true;
}
bool many_capitals(const MarkedText& text, const Mention& mention) {
    std::size_t capitals = 0;
    for (std::size_t i = mention.first; i < mention.last; ++i)
        capitals +=
            text.capitalised(i) && !text.token(i).starts_sentence && !text.marks(i).own.has(Cue::article);
    return capitals >= 2 && !text.flat_capitals(mention.first);
}

bool is_defined(const MarkedText& text, std::size_t last) {
    if (!text.same_sentence(last - 1, last) || !text.marks(last).own.has(Cue::copula)) return false;
    for (std::size_t i = last + 1; i < last + 6 && text.same_sentence(last, i); ++i) {
        if (text.token(i).kind == TokenKind::punctuation && !text.is_joint(i)) return false;
        if (!text.marks(i).kinds.empty()) return true;
    }
    return false;
}

}  // namespace dateline
