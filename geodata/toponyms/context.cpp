// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/context.h"

namespace dateline {

namespace {

/// Words between a noun and "de": "villages voisins de", "coalition dirigée par".
constexpr int kMostAdjectives = 2;
/// Words between an actor and its verb: "n'a pas encore".
constexpr int kMostAdverbs = 4;

bool is_head(const TokenMarks& marks) {
    return marks.own.has(Cue::organisation) || marks.own.has(Cue::street) || marks.own.has(Cue::product) ||
           marks.own.has(Cue::body) || marks.own.has(Cue::origin) || marks.own.has(Cue::title) ||
           marks.own.has(Cue::tension) || !marks.kinds.empty();
}

}  // namespace

Head head_before(const MarkedText& text, std::size_t first) {
    Head head;
    if (first == 0) return head;
    std::size_t at = first;
    int adjectives = 0;
    while (at > 0 && text.same_sentence(at - 1, first)) {
        --at;
        const Token& token = text.token(at);
        const TokenMarks& marks = text.marks(at);
        if (token.kind == TokenKind::punctuation) {
            const bool quote = token.folded == "\"" || token.folded == "«" || token.folded == "“";
            if (text.is_joint(at) || quote) continue;
            break;
        }
        if (is_head(marks) && !(marks.own.has(Cue::linker) || marks.own.has(Cue::article))) {
            head.cues = marks.own;
            head.kinds = marks.kinds;
            head.token = at;
            // "base aérienne de": the phrase knows better than its last word.
            if (head.kinds.empty()) head.kinds = text.marks(at + 1).kinds_before;
            return head;
        }
        if (marks.own.has(Cue::article)) {
            if (at + 1 == first) head.article = true;
            if (head.linked || at + 1 == first) continue;
            break;
        }
        if (marks.own.has(Cue::linker)) {
            if (head.linked) break;
            head.linked = true;
            continue;
        }
        if (!text.marks(at + 1).kinds_before.empty()) {
            head.kinds = text.marks(at + 1).kinds_before;
            head.cues.add(Cue::type);
            head.token = at;
            return head;
        }
        if (!marks.demonym_place.empty()) {
            head.demonym = true;
            continue;
        }
        const bool adjective = head.linked && token.kind == TokenKind::word &&
                               token.capitals == Capitals::none && !marks.own.has(Cue::function_word);
        if (!adjective || ++adjectives > kMostAdjectives) break;
    }
    return head;
}

bool speech_follows(const MarkedText& text, std::size_t last) {
    int words = 0;
    bool auxiliary = false;
    for (std::size_t at = last; text.same_sentence(last - 1, at); ++at) {
        const Token& token = text.token(at);
        if (token.kind == TokenKind::punctuation) {
            if (at == last && token.folded == ",") continue;
            if (text.is_joint(at)) continue;
            return false;
        }
        const Cues cues = text.marks(at).own;
        if (text.marks(at).starting.has(Cue::speech)) return true;
        if (auxiliary && cues.has(Cue::participle)) return true;
        if (cues.has(Cue::auxiliary))
            auxiliary = true;
        else if (token.capitals != Capitals::none || token.kind == TokenKind::number)
            return false;
        else if (!auxiliary && !cues.has(Cue::function_word))
            return false;
        if (++words > kMostAdverbs) return false;
    }
    return false;
}

}  // namespace dateline
