// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"
#include "geodata/toponyms/publisher_home.h"
#include "geodata/toponyms/resolution_weights.h"
#include "geodata/toponyms/toponym.h"

#include <vector>

namespace dateline {

/// Decides for all accepted mentions of a text together which place each means: prominence, how the name is
/// borne, type words, containers, the countries the text speaks of, nearness to the other places, the region
/// where most of them lie, and weakly the home of the publisher, in a few rounds. One reading per name unless
/// type word or container differ. Toponyms in the order of the mentions.
std::vector<Toponym> resolve(const MarkedText& text, const Gazetteer& gazetteer,
                             const ResolutionWeights& weights, const PublisherHome& home, Findings found);

}  // namespace dateline
