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

Tense tense_of(const std::string& word, const TenseCues& cues) {
    if (cues.neither.contains(word)) return Tense::unknown;
    if (cues.future_words.contains(word)) return Tense::future;
    if (cues.past_words.contains(word)) return Tense::past;
    if (ends_with_any(word, cues.future_endings)) return Tense::future;
    if (ends_with_any(word, cues.past_endings)) return Tense::past;
    return Tense::unknown;
}

}  // namespace

Tense tense_near(const AnalysedText& text, Span expression, const TenseCues& cues) {
    const std::size_t first = text.token_at(expression.begin);
    if (first >= text.tokens.size()) return Tense::unknown;
    const std::size_t last = text.token_at(expression.end - 1);
    const Sentence& sentence = text.sentences[text.tokens[first].sentence];
    Tense nearest = Tense::unknown;
    std::size_t distance = static_cast<std::size_t>(-1);
    for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
        if (i >= first && i <= last) continue;
        const Token& token = text.tokens[i];
        // A capital inside the sentence: a name.
        if (token.kind != TokenKind::word || (token.capitals == Capitals::initial && !token.starts_sentence))
            continue;
        const Tense tense = tense_of(lower_ascii(text.of(token)), cues);
        const std::size_t from_here = i < first ? first - i : i - last;
        if (tense != Tense::unknown && from_here < distance) {
            nearest = tense;
            distance = from_here;
        }
    }
    return nearest;
}

}  // namespace dateline
