// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/type.h"

#include <optional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline::expression {

/// An object with "stops" or "type": "identity", the way styles computed values before there were
/// expressions.
bool is_function(const nlohmann::json& json);
/// The expression that means the same. `interpolable`: the property's values can be mixed.
nlohmann::json expression_of_function(const nlohmann::json& function, std::optional<Type> type);

/// Whether a filter is written as an expression rather than in the older form.
bool is_expression_filter(const nlohmann::json& filter);
/// The expression that means the same as a filter of the older form.
nlohmann::json expression_of_filter(const nlohmann::json& filter);

/// "{name} ({iso})" of older text fields as a concat expression; the text itself when it holds no token.
nlohmann::json expression_of_tokens(std::string_view text);

}  // namespace dateline::expression
