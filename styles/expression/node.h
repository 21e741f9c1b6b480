// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/expression.h"
#include "styles/expression/seen_value.h"
#include "styles/expression/type.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dateline::expression {

using NodePtr = std::shared_ptr<const Expression::Node>;
using Children = std::vector<NodePtr>;

/// What a value changes with; a set of bits. A node without any is a constant and folded when compiled.
using Dependence = std::uint8_t;
inline constexpr Dependence kOnNothing = 0;
inline constexpr Dependence kOnFeature = 1;
inline constexpr Dependence kOnZoom = 2;
inline constexpr Dependence kOnState = 4;  ///< ["global-state"]
inline constexpr Dependence kOnPixel = 8;  ///< heatmap-density, line-progress, elevation
inline constexpr Dependence kNeverFold = 16;
inline constexpr Dependence kOnShape = 32;  ///< where the feature lies: ["within"], ["distance"]

/// A value that does not fit where it is evaluated; Expression turns it into an Error.
struct EvaluationFailure {
    std::string message;
};

}  // namespace dateline::expression

namespace dateline {

/// One operation of a compiled tree. Immutable; shared between trees (a variable is the node it stands for).
struct Expression::Node {
    Node(expression::Type result, expression::Children parts,
         expression::Dependence own = expression::kOnNothing);
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
    virtual ~Node() = default;

    virtual Value evaluate(const EvaluationContext& context) const = 0;
    // The same result without a Value, where the static type says what it is.
    virtual double number(const EvaluationContext& context) const;
    virtual bool boolean(const EvaluationContext& context) const;
    virtual Color color(const EvaluationContext& context) const;
    /// The same result, not copied where it lies somewhere already.
    virtual expression::SeenValue see(const EvaluationContext& context) const { return evaluate(context); }
    /// For the check that the zoom feeds only an outermost curve.
    virtual bool is_zoom() const { return false; }
    virtual bool is_curve() const { return false; }
    virtual bool is_step() const { return false; }
    /// A formatted text with sections of their own look, or with images.
    virtual bool has_looks() const { return false; }
    /// Passes an operand on unchanged: a curve inside counts as outermost.
    virtual bool is_transparent() const { return false; }

    const expression::Type type;
    const expression::Children children;
    const expression::Dependence depends;
};

}  // namespace dateline

namespace dateline::expression {

class Literal final : public Expression::Node {
  public:
    Literal(Type result, Value value) : Node(result, {}), value_(std::move(value)) {}
    Value evaluate(const EvaluationContext&) const override { return value_; }
    SeenValue see(const EvaluationContext&) const override { return SeenValue::of(&value_); }
    double number(const EvaluationContext& context) const override {
        const auto* found = std::get_if<double>(&value_.data);
        return found != nullptr ? *found : Node::number(context);
    }
    Color color(const EvaluationContext& context) const override {
        const auto* found = std::get_if<Color>(&value_.data);
        return found != nullptr ? *found : Node::color(context);
    }
    const Value& value() const { return value_; }

  private:
    Value value_;
};

/// Null unless the node is a literal.
const Value* literal_value(const NodePtr& node);

}  // namespace dateline::expression
