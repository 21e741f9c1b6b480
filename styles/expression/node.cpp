// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/node.h"

#include "styles/expression/value.h"

#include <fmt/format.h>

namespace dateline {

namespace {

expression::Dependence joined(const expression::Children& parts, expression::Dependence own) {
    for (const auto& part : parts) own = static_cast<expression::Dependence>(own | part->depends);
    return own;
}

template <typename T>
T expect(const std::optional<T>& found, const expression::SeenValue& value, expression::Kind kind) {
    if (found) return *found;
    throw expression::EvaluationFailure{fmt::format("Expected value to be of type {}, but found {} instead.",
                                                    expression::name_of({kind}),
                                                    expression::name_of(value.type()))};
}

}  // namespace

Expression::Node::Node(expression::Type result, expression::Children parts, expression::Dependence own)
    : type(result), children(std::move(parts)), depends(joined(children, own)) {}

double Expression::Node::number(const EvaluationContext& context) const {
    const expression::SeenValue value = see(context);
    return expect(value.number(), value, expression::Kind::number);
}
bool Expression::Node::boolean(const EvaluationContext& context) const {
    const expression::SeenValue value = see(context);
    return expect(value.flag(), value, expression::Kind::boolean);
}
Color Expression::Node::color(const EvaluationContext& context) const {
    const expression::SeenValue value = see(context);
    return expect(value.color(), value, expression::Kind::color);
}

namespace expression {

const Value* literal_value(const NodePtr& node) {
    const auto* literal = dynamic_cast<const Literal*>(node.get());
    return literal != nullptr ? &literal->value() : nullptr;
}

}  // namespace expression
}  // namespace dateline
