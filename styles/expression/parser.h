// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/node.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline::expression {

/// What is wrong with an expression, and where: key is a path of indices, "[2][1]".
struct Problem {
    std::string key;
    std::string message;
};

/// The names bound by ["let"] around a place.
struct Scope {
    const Scope* outer = nullptr;
    std::vector<std::pair<std::string, NodePtr>> bindings;
    NodePtr find(std::string_view name) const;
};

/// What to do with an operand whose type shows only at evaluation.
enum class Annotation { standard, coerce, omit };

/// Where the parser stands and what is asked there.
struct Place {
    std::string key;
    std::optional<Type> expected;
    const Scope* scope = nullptr;
    Annotation annotation = Annotation::standard;
    int depth = 0;
};

/// Turns JSON into a checked tree. Problems are collected; parse() returns null when it added one.
class Parser {
  public:
    NodePtr parse(const nlohmann::json& json, const Place& place);
    /// Parses operand `index` of an operator's array.
    NodePtr parse_operand(const nlohmann::json& operation, std::size_t index, const Place& place,
                          std::optional<Type> expected, Annotation annotation = Annotation::standard);
    /// Records a problem at the place, or at a place below it. Returns null, for `return parser.fail(…)`.
    NodePtr fail(const Place& place, std::string message);
    NodePtr fail_at(const Place& place, std::size_t index, std::string message);

    const std::vector<Problem>& problems() const { return problems_; }

  private:
    NodePtr parse_operation(const nlohmann::json& json, const Place& place);
    NodePtr fit(NodePtr node, const Place& place);
    NodePtr fold(NodePtr node, const Place& place);

    std::vector<Problem> problems_;
};

/// Operators refuse nesting deeper than this, so that no document can exhaust the stack.
inline constexpr int kMaxDepth = 256;

bool is_operator(std::string_view name);
/// An array that starts with an operator's name.
bool is_expression(const nlohmann::json& json);

}  // namespace dateline::expression
