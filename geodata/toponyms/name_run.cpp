// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/name_run.h"

namespace dateline {

namespace {

/// Unknown names of more words are rather titles or organisations.
constexpr std::size_t kMostUnknownWords = 4;

bool is_arabic_article(const std::string& folded) {
    for (const char* particle :
         {"al", "el", "ar", "er", "as", "es", "ash", "ech", "ad", "ed", "an", "en", "at", "et", "az", "ez"})
        if (folded == particle) return true;
    return false;
}

}  // namespace

std::size_t name_end(const MarkedText& text, std::size_t first) {
    std::size_t end = first + 1, words = 1;
    while (words < kMostUnknownWords) {
        std::size_t next = end;
        if (text.is_joint(next)) ++next;
        if (!text.same_sentence(first, next) || text.token(next).kind != TokenKind::word) break;
        if (!text.capitalised(next)) {
            if (!is_arabic_article(text.token(next).folded)) break;
            std::size_t behind = next + 1;
            if (text.is_joint(behind)) ++behind;
            if (!text.same_sentence(first, behind) || !text.capitalised(behind)) break;
            next = behind;
        }
        end = next + 1;
        ++words;
    }
    return end;
}

bool joined_by_particle(const MarkedText& text, std::size_t from, std::size_t to) {
    bool any = false;
    for (std::size_t i = from; i < to; ++i) {
        if (text.capitalised(i) || text.token(i).kind != TokenKind::word) continue;
        const std::string& particle = text.token(i).folded;
        if (!text.is_joint(i + 1) && particle != "al" && particle != "el") return false;
        any = true;
    }
    return any;
}

std::size_t certain_end(const MarkedText& text, std::size_t first, std::size_t run) {
    for (std::size_t i = first; i < run; ++i)
        if (text.token(i).kind == TokenKind::word && !text.capitalised(i) &&
            !joined_by_particle(text, i, i + 1))
            return i;
    return run;
}

bool has_lower_case(const MarkedText& text, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
        if (!text.capitalised(i) && text.token(i).kind == TokenKind::word) return true;
    return false;
}

std::size_t shorter_run(const MarkedText& text, std::size_t first, std::size_t end) {
    for (--end; end > first; --end)
        if (text.capitalised(end - 1)) return end;
    return first;
}

std::string joined_words(const MarkedText& text, std::size_t first, std::size_t last) {
    const std::size_t begin = text.marks(first).line_offset;
    const std::size_t end = text.marks(last - 1).line_offset + text.token(last - 1).folded.size();
    return std::string(text.words_from(first).substr(0, end - begin));
}

}  // namespace dateline
