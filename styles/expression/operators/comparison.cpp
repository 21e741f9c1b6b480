// SPDX-License-Identifier: Apache-2.0
// == != < > <= >= and ! all any.
#include "styles/expression/operators.h"
#include "styles/expression/operators/collation.h"
#include "styles/expression/value.h"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

enum class Relation { equal, not_equal, less, greater, less_or_equal, greater_or_equal };

bool is_ordering(Relation relation) {
    return relation != Relation::equal && relation != Relation::not_equal;
}

bool holds(Relation relation, int order) {
    switch (relation) {
        case Relation::less:
            return order < 0;
        case Relation::greater:
            return order > 0;
        case Relation::less_or_equal:
            return order <= 0;
        case Relation::greater_or_equal:
            return order >= 0;
        case Relation::equal:
            return order == 0;
        case Relation::not_equal:
            return order != 0;
    }
    return false;
}

bool holds(Relation relation, double a, double b) {
    switch (relation) {
        case Relation::less:
            return a < b;
        case Relation::greater:
            return a > b;
        case Relation::less_or_equal:
            return a <= b;
        case Relation::greater_or_equal:
            return a >= b;
        case Relation::equal:
            return a == b;
        case Relation::not_equal:
            return a != b;
    }
    return false;
}

class Comparison final : public Expression::Node {
  public:
    /// operands: left, right and perhaps a collator
    Comparison(Relation relation, std::string_view name, Children operands)
        : Node({Kind::boolean}, std::move(operands)),
          relation_(relation),
          name_(name),
          collation_(children.size() > 2 ? dynamic_cast<const Collation*>(children[2].get()) : nullptr) {}

    Value evaluate(const EvaluationContext& context) const override { return make(boolean(context)); }

    bool boolean(const EvaluationContext& context) const override {
        if (children[0]->type.kind == Kind::number && children[1]->type.kind == Kind::number) {
            return holds(relation_, children[0]->number(context), children[1]->number(context));
        }
        const SeenValue left = children[0]->see(context);
        const SeenValue right = children[1]->see(context);
        const auto left_text = left.text(), right_text = right.text();
        if (collation_ != nullptr && left_text && right_text) {
            return holds(relation_,
                         collation_->compare(context, std::string(*left_text), std::string(*right_text)));
        }
        if (!is_ordering(relation_)) return equal(left, right) == (relation_ == Relation::equal);
        if (left_text && right_text) return holds(relation_, left_text->compare(*right_text));
        const auto left_number = left.number(), right_number = right.number();
        if (left_number && right_number) return holds(relation_, *left_number, *right_number);
        throw EvaluationFailure{
            fmt::format("Expected arguments for \"{}\" to be (string, string) or (number, number), but found "
                        "({}, {}) instead.",
                        name_, name_of(left.type()), name_of(right.type()))};
    }

  private:
    Relation relation_;
    std::string_view name_;
    const Collation* collation_;
};

bool is_comparable(Relation relation, Type type) {
    switch (type.kind) {
        case Kind::string:
        case Kind::number:
        case Kind::value:
        case Kind::error:
            return true;
        case Kind::boolean:
        case Kind::null:
            return !is_ordering(relation);
        default:
            return false;
    }
}

template <Relation relation>
NodePtr parse_comparison(Parser& parser, const nlohmann::json& json, const Place& place) {
    constexpr std::array<std::string_view, 6> kSigns{"==", "!=", "<", ">", "<=", ">="};
    const std::string_view name = kSigns[static_cast<std::size_t>(relation)];
    if (json.size() != 3 && json.size() != 4) return parser.fail(place, "Expected two or three arguments.");
    NodePtr left = parser.parse_operand(json, 1, place, Type{Kind::value});
    if (!left) return nullptr;
    const auto refuse = [&](std::size_t index, Type type) {
        return parser.fail_at(
            place, index,
            fmt::format("\"{}\" comparisons are not supported for type '{}'.", name, name_of(type)));
    };
    if (!is_comparable(relation, left->type)) return refuse(1, left->type);
    NodePtr right = parser.parse_operand(json, 2, place, Type{Kind::value});
    if (!right) return nullptr;
    if (!is_comparable(relation, right->type)) return refuse(2, right->type);
    if (left->type.kind != right->type.kind && left->type.kind != Kind::value &&
        right->type.kind != Kind::value) {
        return parser.fail(place, fmt::format("Cannot compare types '{}' and '{}'.", name_of(left->type),
                                              name_of(right->type)));
    }
    if (is_ordering(relation)) {
        if (left->type.kind == Kind::value && right->type.kind != Kind::value) {
            left = make_assertion(right->type, {left});
        } else if (left->type.kind != Kind::value && right->type.kind == Kind::value) {
            right = make_assertion(left->type, {right});
        }
    }
    const auto may_be_text = [](Type type) { return type.kind == Kind::string || type.kind == Kind::value; };
    const bool texts = may_be_text(left->type) && may_be_text(right->type);
    Children operands{std::move(left), std::move(right)};
    if (json.size() == 4) {
        if (!texts) return parser.fail(place, "Cannot use collator to compare non-string types.");
        NodePtr collator = parser.parse_operand(json, 3, place, Type{Kind::collator});
        if (!collator) return nullptr;
        operands.push_back(std::move(collator));
    }
    return std::make_shared<Comparison>(relation, name, std::move(operands));
}

bool negation(const Children& operands, const EvaluationContext& context) {
    return !operands[0]->boolean(context);
}

bool all_of(const Children& operands, const EvaluationContext& context) {
    for (const auto& operand : operands) {
        if (!operand->boolean(context)) return false;
    }
    return true;
}

bool any_of(const Children& operands, const EvaluationContext& context) {
    for (const auto& operand : operands) {
        if (operand->boolean(context)) return true;
    }
    return false;
}

}  // namespace

void add_comparison(OperatorTable& table) {
    table.special["=="] = parse_comparison<Relation::equal>;
    table.special["!="] = parse_comparison<Relation::not_equal>;
    table.special["<"] = parse_comparison<Relation::less>;
    table.special[">"] = parse_comparison<Relation::greater>;
    table.special["<="] = parse_comparison<Relation::less_or_equal>;
    table.special[">="] = parse_comparison<Relation::greater_or_equal>;
    constexpr Type kBoolean{Kind::boolean};
    table.simple["!"] = {{{kBoolean}, Overload::Arity::fixed, kBoolean, &negation}};
    table.simple["all"] = {{{kBoolean}, Overload::Arity::variadic, kBoolean, &all_of}};
    table.simple["any"] = {{{kBoolean}, Overload::Arity::variadic, kBoolean, &any_of}};
}

}  // namespace dateline::expression
