// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/places.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where the border between two countries runs: the middle of their line (geodata/lexicons/borders.json).
class Borders {
  public:
    /// Throws Error(input) that names the file when it is malformed.
    explicit Borders(const std::filesystem::path& file);
    /// By ISO 3166-1 alpha-2 codes in either order; nothing for countries without a common border.
    std::optional<LonLat> middle(std::string_view one, std::string_view other) const;

  private:
    std::map<std::string, LonLat, std::less<>> middles_;  ///< "IQ-SY"
};

/// "La frontière irako-syrienne", "the border between Syria and Turkey": each becomes one mention at the
/// middle of the border; the names of the two countries are no mentions of their own any more.
void read_borders(std::vector<PlaceMention>& mentions, const Borders& borders, const EventLexicon& lexicon,
                  const Gazetteer& gazetteer, const AnalysedText& text, const SentenceWords& words);

}  // namespace dateline
