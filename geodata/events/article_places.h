// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/analysed_text.h"
#include "geodata/toponyms/toponym.h"

#include <unordered_set>
#include <vector>

namespace dateline {

/// What an article's places tell about each other. `toponyms` are not owned and must outlive it.
class ArticlePlaces {
  public:
    ArticlePlaces(const EventLexicon& lexicon, const Gazetteer& gazetteer, const AnalysedText& text,
                  const std::vector<Toponym>& toponyms);

    /// The capital of the country that the article is about, where the article names it: "la capitale".
    const Toponym* capital() const { return capital_; }

    /// A little place far from all others, in a country that the article never names: most often another
    /// place of that name, or none. Names that are sure by themselves are never strays.
    bool is_stray(PlaceIndex place) const { return strays_.contains(place); }

  private:
    const Toponym* capital_ = nullptr;
    std::unordered_set<PlaceIndex> strays_;
};

}  // namespace dateline
