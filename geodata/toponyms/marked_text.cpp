// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/marked_text.h"

namespace dateline {
namespace {

/// Bytes that must be left of an Arabic word without its clitics: three letters.
constexpr std::size_t kLeastRest = 6;

}  // namespace

MarkedText::MarkedText(const AnalysedText& analysed, const ToponymLexicon& words,
                       const Morphology* dictionary)
    : text(analysed), lexicon(words), morphology(dictionary), marks_(analysed.tokens.size() + 1) {
    join_words();
    mark_phrases();
    judge_capitals();
}

bool MarkedText::is_joint(std::size_t index) const {
    if (index == 0 || index + 1 >= text.tokens.size()) return false;
    const Token& joint = text.tokens[index];
    if (joint.kind != TokenKind::punctuation || !joint.glued || !text.tokens[index + 1].glued) return false;
    return (joint.folded == "-" || joint.folded == "'" || joint.folded == "‐" || joint.folded == "‑") &&
           text.tokens[index - 1].kind != TokenKind::punctuation &&
           text.tokens[index + 1].kind != TokenKind::punctuation;
}

void MarkedText::join_words() {
    const auto& tokens = text.tokens;
    std::size_t run_begin = 0;  // first token of the open run
    const auto close = [&](std::size_t end) {
        for (std::size_t i = run_begin; i < end; ++i) marks_[i].line_end = line_.size();
        line_ += '\n';
        run_begin = end;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && tokens[i].sentence != tokens[i - 1].sentence) close(i);
        if (tokens[i].kind != TokenKind::punctuation) {
            if (i > run_begin && line_.back() != '\n') line_ += ' ';
            marks_[i].line_offset = line_.size();
            line_ += tokens[i].folded;
            continue;
        }
        marks_[i].line_offset = line_.size();
        // "St. Louis", "U.S.": a full stop after a short word does not part a name.
        const bool dot = tokens[i].folded == "." && tokens[i].glued && i > 0 &&
                         tokens[i - 1].kind == TokenKind::word && tokens[i - 1].folded.size() <= 3 &&
                         i + 1 < tokens.size() && tokens[i + 1].sentence == tokens[i].sentence;
        if (!dot && !is_joint(i)) close(i + 1);
    }
    close(tokens.size());
}

void MarkedText::mark_phrases() {
    const auto& tokens = text.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::word) continue;
        const ToponymLexicon::Entry* entry = lexicon.find(tokens[i].folded);
        if (entry == nullptr) entry = word_behind_clitic(tokens[i].folded);
        if (entry == nullptr) continue;
        TokenMarks& own = marks_[i];
        own.own.add(entry->cues);
        own.starting.add(entry->cues);
        own.kinds = entry->kinds;
        own.demonym_place = entry->demonym_place;
        marks_[i + 1].before.add(entry->cues);
        if (!entry->kinds.empty()) marks_[i + 1].kinds_before = entry->kinds;
        const std::string_view rest = words_from(i);
        for (const ToponymLexicon::Phrase& phrase : entry->phrases) {
            std::size_t at = tokens[i].folded.size();
            bool same = true;
            for (const std::string& word : phrase.more) {
                same = rest.size() > at && rest[at] == ' ' && rest.substr(at + 1).starts_with(word);
                if (!same) break;
                at += 1 + word.size();
            }
            if (!same || (at < rest.size() && rest[at] != ' ')) continue;
            const std::size_t after = token_after(i, at);
            own.starting.add(phrase.cues);
            if (phrase.cues.has(Cue::not_place))
                for (std::size_t t = i; t < after; ++t) marks_[t].not_place = true;
            marks_[after].before.add(phrase.cues);
            if (!phrase.kinds.empty()) marks_[after].kinds_before = phrase.kinds;
        }
    }
}

/// "بريف": "in the countryside of", "وكان": "and was", written as one word.
const ToponymLexicon::Entry* MarkedText::word_behind_clitic(std::string_view folded) const {
    for (const std::string& clitic : lexicon.clitics()) {
        if (!folded.starts_with(clitic) || folded.size() < clitic.size() + kLeastRest) continue;
        const auto* entry = lexicon.find(folded.substr(clitic.size()));
        if (entry != nullptr) return entry;
    }
    return nullptr;
}

std::size_t MarkedText::token_after(std::size_t first, std::size_t size) const {
    const std::size_t end = marks_[first].line_offset + size;
    for (std::size_t i = first; i < text.tokens.size(); ++i) {
        const Token& token = text.tokens[i];
        if (token.kind == TokenKind::punctuation) continue;
        const std::size_t word_end = marks_[i].line_offset + token.folded.size();
        if (word_end == end) return i + 1;
        if (word_end > end) break;
    }
    return 0;
}

void MarkedText::judge_capitals() {
    flat_.resize(text.sentences.size());
    small_.resize(text.sentences.size());
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
        std::size_t words = 0, capitals = 0, all = 0, any = 0;
        for (std::uint32_t i = text.sentences[s].first_token; i < text.sentences[s].last_token; ++i) {
            const Token& token = text.tokens[i];
            any += token.kind == TokenKind::word && token.capitals != Capitals::none;
            if (token.kind != TokenKind::word || token.folded.size() < 4) continue;
            ++words;
            capitals += token.capitals != Capitals::none;
            all += token.capitals == Capitals::all;
        }
        small_[s] = !lexicon.caseless() && any == 0 && words >= 3;
        flat_[s] = (words >= 2 && all == words) ||
                   (lexicon.title_case() && words >= 5 && (words - capitals) * 6 <= words);
    }
}

}  // namespace dateline
