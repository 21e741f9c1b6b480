// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "geodata/core/properties.h"
#include "styles/document/color.h"

namespace dateline {

/// What an expression is evaluated against.
struct EvaluationContext {
    double zoom = 0;  ///< 512 px world at zoom 0, as the specification has it
    const Properties* feature = nullptr;
    std::string_view geometry_type;  ///< "Point", "LineString", "Polygon"
    std::string_view language;       ///< of the map; the value of ["global-state", "language"]
};

/// A value of the style language.
struct Value;
using ValueArray = std::vector<Value>;
struct Value {
    std::variant<std::monostate, bool, double, std::string, Color, ValueArray> data;
};

/// A compiled expression: immutable, cheap to copy, evaluated from any thread.
class Expression {
  public:
    /// Compiles a JSON expression (or literal). Throws Error(input) whose text starts with the key path inside the expression.
    static Expression compile(const nlohmann::json& json, std::string_view expected_type);
    Value evaluate(const EvaluationContext& context) const;
    /// Depends on nothing but the zoom.
    bool is_feature_constant() const;

    struct Node;

  private:
    std::shared_ptr<const Node> root_;
};

}  // namespace dateline
