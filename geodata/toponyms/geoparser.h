// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/analysed_text.h"
#include "geodata/language/morphology.h"
#include "geodata/toponyms/publisher_home.h"
#include "geodata/toponyms/toponym.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Finds the place names of a text and decides which place each one means: recognise, give roles, resolve
/// together.
///
///     Geoparser geoparser(gazetteer, resource_dir() / "geodata" / "lexicons");
///     for (const Toponym& toponym : geoparser.parse(analyse_text(text, {0, text.size()}, "fr"))) …
///
/// Keeps nothing between texts. parse() may be called from several threads. The gazetteer must outlive it.
class Geoparser {
  public:
    /// morphology: null, or outlives the geoparser; without it words are told apart by their endings only.
    /// A language is read at its first text; Error(input) names file and key of what is malformed in it.
    Geoparser(const Gazetteer& gazetteer, const std::filesystem::path& lexicons,
              const Morphology* morphology = nullptr);
    ~Geoparser();
    /// In the order of the text, not overlapping. All roles. A text of a language without lexicon is read
    /// like English.
    /// publication: who published it, a weak hint at where its names lie.
    std::vector<Toponym> parse(const AnalysedText& text, const Publication& publication = {}) const;

    /// A word for the people or things of a country or continent ("syrienne", "Russian"), which names no
    /// place itself.
    struct Demonym {
        Span span;
        PlaceIndex place = kNoPlace;
    };
    /// In the order of the text.
    std::vector<Demonym> demonyms(const AnalysedText& text) const;

  private:
    struct Knowledge;
    struct Language;
    const Language& knowledge_of(std::string_view language) const;
    std::unique_ptr<const Knowledge> knowledge_;
    const Gazetteer& gazetteer_;
    const Morphology* morphology_;
};

}  // namespace dateline
