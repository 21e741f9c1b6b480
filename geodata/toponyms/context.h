// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>

namespace dateline {

/// The words to the left that a name depends on: "la ville irakienne de [Mossoul]", "Banque du [Caire]".
struct Head {
    Cues cues;                  ///< of the head noun; empty when none was found
    KindSet kinds;              ///< its kinds as a type word
    std::size_t token = kNone;  ///< where it stands
    bool linked = false;        ///< "de", "of" stands between
    bool article = false;       ///< an article stands directly before the name
    bool demonym = false;       ///< a demonym stands between: "ville irakienne de"
};

/// Looks to the left of a token within its sentence, across articles, linkers and up to two adjectives.
Head head_before(const MarkedText& text, std::size_t first);

/// Whether a verb of saying or deciding follows: "Ankara dément", "Damas a nié", "Niamey n'a pas confirmé".
bool speech_follows(const MarkedText& text, std::size_t last);

}  // namespace dateline
