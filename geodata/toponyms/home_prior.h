// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/publisher_home.h"
#include "geodata/toponyms/resolution_weights.h"
#include "geodata/toponyms/senses.h"

#include <vector>

namespace dateline {

/// Sets Option::home: a small part for places in the country and around the seat of the publisher. It stays
/// away from a name whose container or neighbouring country is told, from one that a country named in the
/// text bears elsewhere, and from one that the whole world knows elsewhere.
void weigh_publisher_home(const MarkedText& text, const PublisherHome& home, const ResolutionWeights& weights,
                          std::vector<Sense>& senses);

/// Sets Option::region: when more than half of the surely resolved towns and sites of a text (three at least)
/// lie within local_km of one of them, other names are more likely there too. Nearness alone is satisfied
/// with one close neighbour and does not see where the majority is. A division is no measure: Texas is no
/// home.
void weigh_local_region(const ResolutionWeights& weights, std::vector<Sense>& senses);

}  // namespace dateline
