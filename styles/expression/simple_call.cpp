// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/simple_call.h"

#include "styles/expression/value.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

class NumberCall final : public Expression::Node {
  public:
    NumberCall(const Overload& overload, Children operands)
        : Node(overload.result, std::move(operands), overload.own),
          call_(std::get<NumberFunction>(overload.function)) {}
    Value evaluate(const EvaluationContext& context) const override { return make(call_(children, context)); }
    double number(const EvaluationContext& context) const override { return call_(children, context); }

  private:
    NumberFunction call_;
};

class BooleanCall final : public Expression::Node {
  public:
    BooleanCall(const Overload& overload, Children operands)
        : Node(overload.result, std::move(operands), overload.own),
          call_(std::get<BooleanFunction>(overload.function)) {}
    Value evaluate(const EvaluationContext& context) const override { return make(call_(children, context)); }
    bool boolean(const EvaluationContext& context) const override { return call_(children, context); }

  private:
    BooleanFunction call_;
};

class ColorCall final : public Expression::Node {
  public:
    ColorCall(const Overload& overload, Children operands)
        : Node(overload.result, std::move(operands), overload.own),
          call_(std::get<ColorFunction>(overload.function)) {}
    Value evaluate(const EvaluationContext& context) const override { return make(call_(children, context)); }
    Color color(const EvaluationContext& context) const override { return call_(children, context); }

  private:
    ColorFunction call_;
};

class ValueCall final : public Expression::Node {
  public:
    ValueCall(const Overload& overload, Children operands)
        : Node(overload.result, std::move(operands), overload.own),
          call_(std::get<ValueFunction>(overload.function)) {}
    Value evaluate(const EvaluationContext& context) const override { return call_(children, context); }

  private:
    ValueFunction call_;
};

class SeeCall final : public Expression::Node {
  public:
    SeeCall(const Overload& overload, Children operands)
        : Node(overload.result, std::move(operands), overload.own),
          call_(std::get<SeeFunction>(overload.function)) {}
    Value evaluate(const EvaluationContext& context) const override {
        return call_(children, context).value();
    }
    SeenValue see(const EvaluationContext& context) const override { return call_(children, context); }

  private:
    SeeFunction call_;
};

NodePtr make_call(const Overload& overload, Children operands) {
    switch (overload.function.index()) {
        case 0:
            return std::make_shared<NumberCall>(overload, std::move(operands));
        case 1:
            return std::make_shared<BooleanCall>(overload, std::move(operands));
        case 2:
            return std::make_shared<ColorCall>(overload, std::move(operands));
        case 3:
            return std::make_shared<ValueCall>(overload, std::move(operands));
        default:
            return std::make_shared<SeeCall>(overload, std::move(operands));
    }
}

std::string signature_of(const Overload& overload) {
    if (overload.arity == Overload::Arity::variadic)
        return fmt::format("({}...)", name_of(overload.operands.front()));
    std::string out;
    for (const Type& type : overload.operands) out += (out.empty() ? "" : ", ") + name_of(type);
    return "(" + out + ")";
}

bool count_fits(const Overload& overload, std::size_t count) {
    return overload.arity == Overload::Arity::variadic || overload.operands.size() == count;
}

NodePtr parse_overload(Parser& parser, const nlohmann::json& json, const Place& place,
                       const Overload& overload) {
    const std::size_t count = json.size() - 1;
    if (!count_fits(overload, count)) {
        return parser.fail(place, fmt::format("Expected {} arguments, but found {} instead.",
                                              overload.operands.size(), count));
    }
    Children operands;
    operands.reserve(count);
    bool complete = true;
    for (std::size_t i = 0; i < count; ++i) {
        const Type& asked = overload.operands[overload.arity == Overload::Arity::variadic ? 0 : i];
        NodePtr operand = parser.parse_operand(json, i + 1, place, asked);
        complete = complete && operand != nullptr;
        operands.push_back(std::move(operand));
    }
    return complete ? make_call(overload, std::move(operands)) : nullptr;
}

}  // namespace

NodePtr parse_simple_call(Parser& parser, const nlohmann::json& json, const Place& place,
                          const std::vector<Overload>& overloads) {
    // Overloads differ in their number of operands, so at most one is tried: nesting stays linear to parse.
    const std::size_t count = json.size() - 1;
    for (const Overload& overload : overloads) {
        if (overloads.size() == 1 || count_fits(overload, count))
            return parse_overload(parser, json, place, overload);
    }
    std::string found;
    for (std::size_t i = 0; i < count; ++i) {
        const NodePtr operand = parser.parse_operand(json, i + 1, place, std::nullopt);
        if (!operand) return nullptr;
        found += (i == 0 ? "" : ", ") + name_of(operand->type);
    }
    std::string accepted;
    for (const Overload& overload : overloads) {
        accepted += (accepted.empty() ? "" : " | ") + signature_of(overload);
    }
    return parser.fail(
        place, fmt::format("Expected arguments of type {}, but found ({}) instead.", accepted, found));
}

}  // namespace dateline::expression
