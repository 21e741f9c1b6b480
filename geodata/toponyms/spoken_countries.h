// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace dateline {

/// How much a text speaks of each country before any name is resolved: demonyms, countries, capitals.
class SpokenCountries {
  public:
    /// The gazetteer must outlive the object.
    SpokenCountries(const MarkedText& text, const Gazetteer& gazetteer, const Findings& found);

    /// 0 to 1: the root of the share of the most spoken of country in which the name is known, its own
    /// mentions left out. index: of the name in the findings.
    double fit(std::size_t index, const FoundName& name) const;

    /// The countries spoken of most, ISO codes, at most that many.
    std::vector<std::string_view> most_spoken(std::size_t count) const;

  private:
    void speak_of(std::string_view country);

    const Gazetteer& gazetteer_;
    std::map<std::string_view, double> times_;  ///< by ISO code
    std::map<std::size_t, double> own_;         ///< by name: how often it spoke of its country itself
    double all_ = 0;
};

}  // namespace dateline
