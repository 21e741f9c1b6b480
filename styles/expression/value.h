// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/expression.h"
#include "styles/expression/seen_value.h"
#include "styles/expression/type.h"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace dateline::expression {

Type type_of(const Value& value);
Value value_from(const nlohmann::json& json);
Value value_from(const PropertyValue& property);
/// Colours become [r, g, b, a] premultiplied 0 to 1, as the public expression tests print them.
nlohmann::json json_from(const Value& value);
/// The same for a value of a type that is shown another way: {"values": […]} for paddings and typed arrays.
nlohmann::json json_from(const Value& value, Type type);
/// What ["to-string"] gives: numbers as ECMAScript prints them, objects as JSON.
std::string text_of(const Value& value);
std::string text_of(double number);
bool equal(const Value& a, const Value& b);
/// ["to-boolean"]: false for null, 0, NaN and the empty string.
bool truth_of(const SeenValue& value);

inline Value make(bool value) {
    return Value{value};
}
inline Value make(double value) {
    return Value{value};
}
inline Value make(std::string value) {
    return Value{std::move(value)};
}
inline Value make(Color value) {
    return Value{value};
}
inline Value make(ImageReference value) {
    return Value{std::move(value)};
}

/// The image of that name, available if the context's sprite has it.
ImageReference image_named(std::string name, const EvaluationContext& context);

}  // namespace dateline::expression
