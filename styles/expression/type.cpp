// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/type.h"

#include <array>
#include <cassert>

#include <fmt/format.h>

namespace dateline::expression {

namespace {

constexpr std::array<std::string_view, 17> kNames{"null",
                                                  "number",
                                                  "string",
                                                  "boolean",
                                                  "color",
                                                  "object",
                                                  "value",
                                                  "array",
                                                  "formatted",
                                                  "resolvedImage",
                                                  "collator",
                                                  "padding",
                                                  "numberArray",
                                                  "colorArray",
                                                  "projectionDefinition",
                                                  "variableAnchorOffsetCollection",
                                                  "error"};

std::string_view name_of_kind(Kind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string name_of(Type type) {
    if (type.kind != Kind::array) return std::string(name_of_kind(type.kind));
    if (type.length >= 0) return fmt::format("array<{}, {}>", name_of_kind(type.item), type.length);
    if (type.item == Kind::value) return "array";
    return fmt::format("array<{}>", name_of_kind(type.item));
}

std::optional<Type> type_named(std::string_view name) {
    if (name.empty() || name == "value") return std::nullopt;
    if (name == "enum") return Type{Kind::string};
    if (name == "array<number, 2>") return array_of(Kind::number, 2);
    if (name == "array<number, 4>") return array_of(Kind::number, 4);
    if (name == "array<number>") return array_of(Kind::number);
    if (name == "array<string>" || name == "array<enum>") return array_of(Kind::string);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) return Type{static_cast<Kind>(i)};
    }
    assert(false && "unknown type name");
    return std::nullopt;
}

bool is_subtype(Type expected, Type actual) {
    if (actual.kind == Kind::error) return true;
    if (expected.kind == Kind::value) return actual.kind != Kind::collator;
    if (expected.kind != Kind::array) return expected.kind == actual.kind;
    if (actual.kind != Kind::array) return false;
    const bool items_fit = (actual.length == 0 && actual.item == Kind::value) ||
                           expected.item == Kind::value || expected.item == actual.item;
    return items_fit && (expected.length < 0 || expected.length == actual.length);
}

std::string mismatch(Type expected, Type actual) {
    return fmt::format("Expected {} but found {} instead.", name_of(expected), name_of(actual));
}

}  // namespace dateline::expression
