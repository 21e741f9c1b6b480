// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/expression.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a style's ["global-state"] knows of the map: "language" and "focus", the ISO 3166-1 alpha-2 codes of
/// the countries the map is about, which themes draw lighter than their neighbours.
std::shared_ptr<const ValueObject> make_map_state(std::string_view language,
                                                  const std::vector<std::string>& focus);

}  // namespace dateline
