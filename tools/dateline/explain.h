// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/pipeline/event_layer.h"

#include <string>
#include <vector>

namespace dateline::cli {

/// What --explain prints: the events of the layer whose ids begin with one of those asked for, in the layer's
/// order. Throws Error(usage) for an id that no event has, naming those that are most like it.
std::string explanations(const EventLayer& layer, const std::vector<std::string>& asked);

}  // namespace dateline::cli
