// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/parser.h"

#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline::expression {

/// A tree, or the problems that kept it from being one.
struct Compiled {
    NodePtr root;
    std::vector<Problem> problems;
};

/// An expression, a literal or a function of the older form, of the type asked for. default_value: what a
/// function without a default of its own gives where the feature has no fitting value; null for an error
/// there.
Compiled compile_value(const nlohmann::json& json, std::optional<Type> expected,
                       const nlohmann::json& default_value);
/// An expression only: a bare array or object is refused.
Compiled compile_expression(const nlohmann::json& json, std::optional<Type> expected);
/// A layer's filter, of either form; of type boolean.
Compiled compile_filter(const nlohmann::json& json);
/// What is wrong with the way a property's expression uses ["zoom"]: only as the input of an outermost step
/// or interpolate.
std::optional<Problem> check_zoom_use(const Expression::Node& root);

}  // namespace dateline::expression
