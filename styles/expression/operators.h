// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/parser.h"

#include <map>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::expression {

using NumberFunction = double (*)(const Children&, const EvaluationContext&);
using BooleanFunction = bool (*)(const Children&, const EvaluationContext&);
using ColorFunction = Color (*)(const Children&, const EvaluationContext&);
using ValueFunction = Value (*)(const Children&, const EvaluationContext&);
/// Of an operator that finds its value rather than makes it.
using SeeFunction = SeenValue (*)(const Children&, const EvaluationContext&);
using Function = std::variant<NumberFunction, BooleanFunction, ColorFunction, ValueFunction, SeeFunction>;

/// One way to call an operator that needs no parsing of its own: operand types, result, and what computes it.
struct Overload {
    std::vector<Type> operands;
    enum class Arity { fixed, variadic } arity = Arity::fixed;  ///< variadic: operands[0] any number of times
    Type result;
    Function function;
    Dependence own = kOnNothing;
};

/// Operators with a syntax of their own.
using ParseFunction = NodePtr (*)(Parser&, const nlohmann::json&, const Place&);

struct OperatorTable {
    std::map<std::string_view, ParseFunction> special;
    std::map<std::string_view, std::vector<Overload>> simple;
};

/// All of them, built once.
const OperatorTable& operators();

// One file of operators/ each.
void add_collation(OperatorTable& table);
void add_collections(OperatorTable& table);
void add_comparison(OperatorTable& table);
void add_conversion(OperatorTable& table);
void add_curves(OperatorTable& table);
void add_decisions(OperatorTable& table);
void add_formatting(OperatorTable& table);
void add_geometry(OperatorTable& table);
void add_lookup(OperatorTable& table);
void add_math(OperatorTable& table);
void add_strings(OperatorTable& table);
void add_variables(OperatorTable& table);

/// A node that passes on the first operand whose value has the type (["number", …]).
NodePtr make_assertion(Type type, Children operands);
/// A node that converts the first operand it can (["to-number", …]).
NodePtr make_coercion(Type type, Children operands);

}  // namespace dateline::expression
