// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/word_class.h"

#include <vector>

namespace dateline {

namespace {

void add_verb(WordClass& out, VerbForm form) {
    switch (form) {
        case VerbForm::past_participle:
            out.participle = true;
            break;
        case VerbForm::present_participle:
            out.gerund = true;
            break;
        case VerbForm::infinitive:
            out.infinitive = true;
            break;
        case VerbForm::none:
        case VerbForm::imperative:
            break;
        default:
            out.finite = true;
    }
}

void add_name(WordClass& out, ProperName name) {
    out.place = out.place || name == ProperName::place;
    out.person = out.person || name == ProperName::given_name || name == ProperName::surname;
}

}  // namespace

WordClass word_class(const Morphology* morphology, const AnalysedText& text, const Token& token) {
    WordClass out;
    if (morphology == nullptr || token.kind != TokenKind::word) return out;
    std::vector<WordReading> readings;
    morphology->readings(text.language, token, text.text, readings);
    for (const WordReading& reading : readings) {
        out.known = true;
        switch (reading.tags.part) {
            case PartOfSpeech::noun:
                out.noun = true;
                break;
            case PartOfSpeech::adjective:
                out.adjective = true;
                break;
            case PartOfSpeech::verb:
            case PartOfSpeech::auxiliary:
                add_verb(out, reading.tags.form);
                break;
            case PartOfSpeech::proper_noun:
                add_name(out, reading.tags.name);
                break;
            default:
                out.other = true;
        }
    }
    return out;
}

}  // namespace dateline
