// SPDX-License-Identifier: Apache-2.0
// Arithmetic: + - * / % ^ and the functions of one number.
#include "styles/expression/operators.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dateline::expression {

namespace {

using Context = EvaluationContext;
constexpr Type kNumber{Kind::number};

template <double (*compute)(double)>
double unary(const Children& operands, const Context& context) {
    return compute(operands[0]->number(context));
}
template <double (*compute)(double, double)>
double binary(const Children& operands, const Context& context) {
    return compute(operands[0]->number(context), operands[1]->number(context));
}

double negate(double a) {
    return -a;
}
double subtract(double a, double b) {
    return a - b;
}
double divide(double a, double b) {
    return a / b;
}
double remainder_of(double a, double b) {
    return std::fmod(a, b);
}
double power(double a, double b) {
    return std::pow(a, b);
}
double square_root(double a) {
    return std::sqrt(a);
}
double natural_log(double a) {
    return std::log(a);
}
double decimal_log(double a) {
    return std::log10(a);
}
double binary_log(double a) {
    return std::log2(a);
}
double sine(double a) {
    return std::sin(a);
}
double cosine(double a) {
    return std::cos(a);
}
double tangent(double a) {
    return std::tan(a);
}
double arc_sine(double a) {
    return std::asin(a);
}
double arc_cosine(double a) {
    return std::acos(a);
}
double arc_tangent(double a) {
    return std::atan(a);
}
double magnitude(double a) {
    return std::abs(a);
}
double round_up(double a) {
    return std::ceil(a);
}
double round_down(double a) {
    return std::floor(a);
}
/// Halves away from zero, as the specification has it.
double round_off(double a) {
    return std::round(a);
}

double sum(const Children& operands, const Context& context) {
    double out = 0;
    for (const auto& operand : operands) out += operand->number(context);
    return out;
}
double product(const Children& operands, const Context& context) {
    double out = 1;
    for (const auto& operand : operands) out *= operand->number(context);
    return out;
}
double smallest(const Children& operands, const Context& context) {
    double out = std::numeric_limits<double>::infinity();
    for (const auto& operand : operands) out = std::min(out, operand->number(context));
    return out;
}
double largest(const Children& operands, const Context& context) {
    double out = -std::numeric_limits<double>::infinity();
    for (const auto& operand : operands) out = std::max(out, operand->number(context));
    return out;
}

template <int which>
double constant(const Children&, const Context&) {
    return which == 0 ? std::numbers::e : which == 1 ? std::numbers::pi : std::numbers::ln2;
}

Overload of_none(NumberFunction function) {
    return {{}, Overload::Arity::fixed, kNumber, function};
}
Overload of_one(NumberFunction function) {
    return {{kNumber}, Overload::Arity::fixed, kNumber, function};
}
Overload of_two(NumberFunction function) {
    return {{kNumber, kNumber}, Overload::Arity::fixed, kNumber, function};
}
Overload of_many(NumberFunction function) {
    return {{kNumber}, Overload::Arity::variadic, kNumber, function};
}

}  // namespace

void add_math(OperatorTable& table) {
    auto& simple = table.simple;
    simple["e"] = {of_none(constant<0>)};
    simple["pi"] = {of_none(constant<1>)};
    simple["ln2"] = {of_none(constant<2>)};
    simple["+"] = {of_many(sum)};
    simple["*"] = {of_many(product)};
    simple["min"] = {of_many(smallest)};
    simple["max"] = {of_many(largest)};
    simple["-"] = {of_two(binary<subtract>), of_one(unary<negate>)};
    simple["/"] = {of_two(binary<divide>)};
    simple["%"] = {of_two(binary<remainder_of>)};
    simple["^"] = {of_two(binary<power>)};
    simple["sqrt"] = {of_one(unary<square_root>)};
    simple["ln"] = {of_one(unary<natural_log>)};
    simple["log10"] = {of_one(unary<decimal_log>)};
    simple["log2"] = {of_one(unary<binary_log>)};
    simple["sin"] = {of_one(unary<sine>)};
    simple["cos"] = {of_one(unary<cosine>)};
    simple["tan"] = {of_one(unary<tangent>)};
    simple["asin"] = {of_one(unary<arc_sine>)};
    simple["acos"] = {of_one(unary<arc_cosine>)};
    simple["atan"] = {of_one(unary<arc_tangent>)};
    simple["abs"] = {of_one(unary<magnitude>)};
    simple["ceil"] = {of_one(unary<round_up>)};
    simple["floor"] = {of_one(unary<round_down>)};
    simple["round"] = {of_one(unary<round_off>)};
}

}  // namespace dateline::expression
