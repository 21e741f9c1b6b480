// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/evidence.h"
#include "geodata/toponyms/lexicon.h"
#include "geodata/toponyms/toponym.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// How the name as it stands agrees with a place's name.
enum class NameMatch : std::uint8_t { same, sound, approximate };

/// One name that occurs in a text, with all places that carry it. Shared by its mentions.
struct FoundName {
    std::string folded;
    std::vector<NameHit> hits;     ///< best known first
    std::vector<NameMatch> match;  ///< for each hit
    bool alike = false;            ///< no hit bears exactly this name
    double prominence = 0;         ///< of its best known place: 0 a hamlet, 1 a country
    bool has_area = false;         ///< a country, province, sea or region bears it
    bool has_town = false;
    bool has_seat = false;  ///< a country or a capital bears it: may speak for a government
};

/// A stretch of text that may be a place name: tokens [first, last).
struct Mention {
    std::size_t first = 0;
    std::size_t last = 0;
    Span span;
    std::size_t name = 0;  ///< index into the text's names
    KindSet fitting;       ///< kinds that the preposition before it takes; empty: any
    KindSet type;          ///< kinds its type word admits; empty: no type word
    std::string type_word;
    std::size_t container = kNone;  ///< name of the area that contains it: "X (Y)", "X, Y"
    bool article = false;           ///< an article stands before it
    ToponymRole role = ToponymRole::location;
    std::vector<ScorePart> role_parts;
    std::vector<std::pair<Evidence, double>> evidence;  ///< with the part of the log-odds each makes
    double log_odds = 0;

    void add(Evidence kind, const ToponymLexicon& lexicon, double value = 1) {
        evidence.emplace_back(kind, value * lexicon.weight(kind));
        log_odds += evidence.back().second;
    }
    bool has(Evidence kind) const {
        for (const auto& [known, value] : evidence)
            if (known == kind) return true;
        return false;
    }
    double probability() const;
};

/// All that a text may name, in its order.
struct Findings {
    std::vector<FoundName> names;
    std::vector<Mention> mentions;
};

}  // namespace dateline
