// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/geoparser.h"

#include "geodata/core/error.h"
#include "geodata/toponyms/judge.h"
#include "geodata/toponyms/lexicon.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/persons.h"
#include "geodata/toponyms/resolver.h"
#include "geodata/toponyms/roles.h"
#include "geodata/toponyms/scanner.h"

#include <map>
#include <string>

namespace dateline {

struct Geoparser::Knowledge {
    ResolutionWeights resolution;
    std::map<std::string, ToponymLexicon, std::less<>> lexicons;  ///< by language
};

Geoparser::Geoparser(const Gazetteer& gazetteer, const std::filesystem::path& lexicons)
    : gazetteer_(gazetteer) {
    auto knowledge = std::make_unique<Knowledge>();
    const auto first_names = lexicons / "persons" / "first_names.txt";
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(lexicons, error)) {
        const auto file = entry.path() / "toponyms.json";
        if (std::filesystem::exists(file))
            knowledge->lexicons.try_emplace(entry.path().filename().string(), file, first_names);
    }
    if (!knowledge->lexicons.contains("en"))
        throw input_error({.file = lexicons.string()}, "holds no en/toponyms.json", {},
                          "a folder with one folder per language");
    knowledge->resolution = read_resolution_weights(lexicons / "resolution.json");
    knowledge_ = std::move(knowledge);
}

Geoparser::~Geoparser() = default;

const ToponymLexicon& Geoparser::lexicon(std::string_view language) const {
    const auto found = knowledge_->lexicons.find(language);
    return found != knowledge_->lexicons.end() ? found->second : knowledge_->lexicons.find("en")->second;
}

std::vector<Toponym> Geoparser::parse(const AnalysedText& analysed) const {
    if (analysed.tokens.empty()) return {};
    const MarkedText text(analysed, lexicon(analysed.language));
    Findings found = scan_names(text, gazetteer_);
    if (found.mentions.empty()) return {};
    const Persons persons(text);
    judge_mentions(text, persons, gazetteer_, found);
    assign_roles(text, found);
    return resolve(text, gazetteer_, knowledge_->resolution, found);
}

std::vector<Geoparser::Demonym> Geoparser::demonyms(const AnalysedText& analysed) const {
    const ToponymLexicon& words = lexicon(analysed.language);
    std::vector<Demonym> out;
    for (const Token& token : analysed.tokens) {
        if (token.kind != TokenKind::word) continue;
        const ToponymLexicon::Entry* entry = words.find(token.folded);
        if (entry == nullptr || entry->demonym_place.empty()) continue;
        const auto place = place_named(gazetteer_, entry->demonym_place);
        if (place) out.push_back({token.span, *place});
    }
    return out;
}

}  // namespace dateline
