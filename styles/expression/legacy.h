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
/// The expression that means the same. default_value: for features without a fitting value, unless the
/// function has its own; null for an error there.
nlohmann::json expression_of_function(const nlohmann::json& function, std::optional<Type> type,
                                      const nlohmann::json& default_value);

/// Whether a filter is written as an expression rather than in the older form.
bool is_expression_filter(const nlohmann::json& filter);
/// The expression that means the same as a filter of the older form.
nlohmann::json expression_of_filter(const nlohmann::json& filter);

/// "{name} ({iso})" of older text fields as a concat expression; the text itself when it holds no token.
nlohmann::json expression_of_tokens(std::string_view text);

}  // namespace dateline::expression
