// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/operators.h"

#include <vector>

namespace dateline::expression {

/// Parses a call of an operator without a syntax of its own: the first overload whose operands fit.
NodePtr parse_simple_call(Parser& parser, const nlohmann::json& json, const Place& place,
                          const std::vector<Overload>& overloads);

}  // namespace dateline::expression
