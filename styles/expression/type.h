// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::expression {

enum class Kind : std::uint8_t {
    null,
    number,
    string,
    boolean,
    color,
    object,
    value,  ///< known only at evaluation
    array,
    formatted,
    image,
    collator,
    padding,       ///< four numbers
    number_array,  ///< one number or more
    color_array,
    projection,
    anchor_offsets,  ///< anchors with an offset each
    error  ///< the type of ["error"]: fits anywhere
};

/// The static type of an expression, as the specification's type checker has it.
struct Type {
    Kind kind = Kind::value;
    Kind item = Kind::value;  ///< of an array
    int length = -1;          ///< of an array; -1: any
    friend bool operator==(const Type&, const Type&) = default;
};

constexpr Type array_of(Kind item, int length = -1) {
    return {Kind::array, item, length};
}

/// "number", "array<number, 2>"
std::string name_of(Type type);
/// A type by the name that property tables use for it; nothing for the empty name. An unknown name is an
/// assertion.
std::optional<Type> type_named(std::string_view name);
/// Whether every value of `actual` may stand where `expected` is asked.
bool is_subtype(Type expected, Type actual);
/// The sentence for a mismatch.
std::string mismatch(Type expected, Type actual);

}  // namespace dateline::expression
