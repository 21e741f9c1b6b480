// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/geoparser.h"

#include "geodata/core/error.h"
#include "geodata/core/on_demand.h"
#include "geodata/toponyms/approximate_names.h"
#include "geodata/toponyms/judge.h"
#include "geodata/toponyms/lexicon.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/persons.h"
#include "geodata/toponyms/resolver.h"
#include "geodata/toponyms/role_lexicon.h"
#include "geodata/toponyms/roles.h"
#include "geodata/toponyms/scanner.h"

#include <map>
#include <string>

namespace dateline {

/// All that is known of one language.
struct Geoparser::Language {
    ToponymLexicon words;
    RoleLexicon roles;
};

struct Geoparser::Knowledge {
    explicit Knowledge(const std::filesystem::path& lexicons)
        : resolution(read_resolution_weights(lexicons / "resolution.json")),
          publishers(lexicons / "publishers.json") {}
    std::map<std::string, OnDemand<Language>, std::less<>> languages;
    ResolutionWeights resolution;
    PublisherLexicon publishers;
};

Geoparser::Geoparser(const Gazetteer& gazetteer, const std::filesystem::path& lexicons,
                     const Morphology* morphology)
    : gazetteer_(gazetteer), morphology_(morphology) {
    auto knowledge = std::make_unique<Knowledge>(lexicons);
    const auto first_names = lexicons / "persons" / "first_names.txt";
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(lexicons, error)) {
        const auto folder = entry.path();
        if (std::filesystem::exists(folder / "toponyms.json"))
            knowledge->languages.try_emplace(folder.filename().string(), [folder, first_names] {
                return Language{ToponymLexicon(folder / "toponyms.json", first_names),
                                RoleLexicon(folder / "roles.json")};
            });
    }
    if (!knowledge->languages.contains("en"))
        throw input_error({.file = lexicons.string()}, "holds no en/toponyms.json", {},
                          "a folder with one folder per language");
    knowledge_ = std::move(knowledge);
}

Geoparser::~Geoparser() = default;

const Geoparser::Language& Geoparser::knowledge_of(std::string_view language) const {
    const auto found = knowledge_->languages.find(language);
    return (found != knowledge_->languages.end() ? found : knowledge_->languages.find("en"))->second.get();
}

std::vector<Toponym> Geoparser::parse(const AnalysedText& analysed, const Publication& publication) const {
    if (analysed.tokens.empty()) return {};
    const Language& language = knowledge_of(analysed.language);
    const MarkedText text(analysed, language.words, morphology_);
    Findings found = scan_names(text, gazetteer_);
    if (found.mentions.empty()) return {};
    const Persons persons(text, found);
    judge_mentions(text, persons, gazetteer_, found);
    add_approximate_names(text, gazetteer_, found);
    assign_roles(text, language.roles, found);
    const PublisherHome home = knowledge_->publishers.home_of(publication, gazetteer_);
    return resolve(text, gazetteer_, knowledge_->resolution, home, std::move(found));
}

std::vector<Geoparser::Demonym> Geoparser::demonyms(const AnalysedText& analysed) const {
    const ToponymLexicon& words = knowledge_of(analysed.language).words;
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
