// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace dateline::expression {

/// Answers one request of the public expression tests: {"expression", "propertySpec"?, "inputs": [[globals,
/// feature], …], "globalState"?} gives {"compiled": {"result", …}, "outputs": […]}. Never throws for what the
/// expression holds.
nlohmann::json evaluate_fixture(const nlohmann::json& request);

}  // namespace dateline::expression
