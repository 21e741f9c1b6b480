// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/expression.h"

#include "geodata/core/error.h"
#include "styles/expression/compile.h"
#include "styles/expression/value.h"

#include <nlohmann/json.hpp>

namespace dateline {

using namespace expression;

namespace {

Expression checked(Compiled compiled) {
    if (compiled.root) return Expression(std::move(compiled.root));
    const Problem& first = compiled.problems.front();
    throw input_error({}, first.key.empty() ? first.message : first.key + ": " + first.message);
}

template <typename Evaluate>
auto or_error(Evaluate evaluate) {
    try {
        return evaluate();
    } catch (const EvaluationFailure& failure) {
        throw input_error({}, failure.message);
    }
}

}  // namespace

Expression Expression::compile(const nlohmann::json& json, std::string_view expected_type) {
    return checked(compile_value(json, type_named(expected_type), nullptr));
}

Expression Expression::compile_filter(const nlohmann::json& json) {
    return checked(expression::compile_filter(json));
}

Value Expression::evaluate(const EvaluationContext& context) const {
    return or_error([&] { return root_->evaluate(context); });
}
double Expression::number(const EvaluationContext& context) const {
    return or_error([&] { return root_->number(context); });
}
bool Expression::boolean(const EvaluationContext& context) const {
    return or_error([&] { return root_->boolean(context); });
}
Color Expression::color(const EvaluationContext& context) const {
    return or_error([&] { return root_->color(context); });
}

bool Expression::is_feature_constant() const {
    return (root_->depends & kOnFeature) == 0;
}
bool Expression::is_zoom_constant() const {
    return (root_->depends & kOnZoom) == 0;
}

}  // namespace dateline
