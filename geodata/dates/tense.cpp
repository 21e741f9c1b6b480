// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/tense.h"

#include <algorithm>
#include <string>

namespace dateline {

namespace {

std::string lower_ascii(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return lower;
}

bool ends_with_any(const std::string& word, const std::vector<std::string>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return word.size() >= ending.size() + 2 && word.ends_with(ending);
    });
}

TimexTense tense_of(const std::string& word, const TenseCues& cues) {
    if (cues.neither.contains(word)) return TimexTense::unknown;
    if (cues.future_words.contains(word)) return TimexTense::future;
    if (cues.past_words.contains(word)) return TimexTense::past;
    if (ends_with_any(word, cues.future_endings)) return TimexTense::future;
    if (ends_with_any(word, cues.past_endings)) return TimexTense::past;
    return TimexTense::unknown;
}

}  // namespace

TimexTense tense_near(const AnalysedText& text, Span expression, const TenseCues& cues) {
    const std::size_t first = text.token_at(expression.begin);
    if (first >= text.tokens.size()) return TimexTense::unknown;
    const std::size_t last = text.token_at(expression.end - 1);
    const Sentence& sentence = text.sentences[text.tokens[first].sentence];
    const auto tense_at = [&](std::size_t i) {
        const Token& token = text.tokens[i];
        // A capital inside the sentence: a name.
        if (token.kind != TokenKind::word || (token.capitals == Capitals::initial && !token.starts_sentence))
            return TimexTense::unknown;
        return tense_of(lower_ascii(text.of(token)), cues);
    };
    for (std::size_t away = 1;; ++away) {
        const bool before = first >= sentence.first_token + away;
        const bool behind = last + away < sentence.last_token;
        if (!before && !behind) return TimexTense::unknown;
        if (before)
            if (const TimexTense tense = tense_at(first - away); tense != TimexTense::unknown) return tense;
        if (behind)
            if (const TimexTense tense = tense_at(last + away); tense != TimexTense::unknown) return tense;
    }
}

}  // namespace dateline
