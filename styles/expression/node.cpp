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
T expect(const Value& value, expression::Kind kind) {
    if (const auto* found = std::get_if<T>(&value.data)) return *found;
    throw expression::EvaluationFailure{fmt::format("Expected value to be of type {}, but found {} instead.",
                                                    expression::name_of({kind}),
                                                    expression::name_of(expression::type_of(value)))};
}

}  // namespace

Expression::Node::Node(expression::Type result, expression::Children parts, expression::Dependence own)
    : type(result), children(std::move(parts)), depends(joined(children, own)) {}

double Expression::Node::number(const EvaluationContext& context) const {
    return expect<double>(evaluate(context), expression::Kind::number);
}
bool Expression::Node::boolean(const EvaluationContext& context) const {
    return expect<bool>(evaluate(context), expression::Kind::boolean);
}
Color Expression::Node::color(const EvaluationContext& context) const {
    return expect<Color>(evaluate(context), expression::Kind::color);
}

namespace expression {

const Value* literal_value(const NodePtr& node) {
    const auto* literal = dynamic_cast<const Literal*>(node.get());
    return literal != nullptr ? &literal->value() : nullptr;
}

}  // namespace expression
}  // namespace dateline
