// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/operators/list_conversion.h"

#include "styles/expression/node.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

[[noreturn]] void refuse(const char* what, const Value& value) {
    const auto* text = std::get_if<std::string>(&value.data);
    throw EvaluationFailure{fmt::format("Could not parse {} from value '{}'", what,
                                        text != nullptr ? *text : json_from(value).dump())};
}

/// A number, or a list of nothing but numbers.
ValueArray numbers_in(const char* what, const Value& value) {
    if (std::holds_alternative<double>(value.data)) return {value};
    const auto* items = std::get_if<ValueArray>(&value.data);
    const auto is_number = [](const Value& item) { return std::holds_alternative<double>(item.data); };
    if (items == nullptr || items->empty() || !std::all_of(items->begin(), items->end(), is_number))
        refuse(what, value);
    return *items;
}

Value padding_from(const Value& value) {
    ValueArray sides = numbers_in("padding", value);
    if (sides.size() > 4) refuse("padding", value);
    if (sides.size() == 1) sides.push_back(sides[0]);
    if (sides.size() == 2) sides.push_back(sides[0]);
    if (sides.size() == 3) sides.push_back(sides[1]);
    return Value{std::move(sides)};
}

Value colors_from(const Value& value) {
    const auto* items = std::get_if<ValueArray>(&value.data);
    ValueArray colors;
    for (const Value& item : items != nullptr ? *items : ValueArray{value}) {
        const auto* text = std::get_if<std::string>(&item.data);
        const auto* color = std::get_if<Color>(&item.data);
        const auto parsed = text != nullptr ? parse_color(*text) : std::nullopt;
        if (!parsed && color == nullptr) refuse("colorArray", value);
        colors.push_back(make(parsed ? *parsed : *color));
    }
    if (colors.empty()) refuse("colorArray", value);
    return Value{std::move(colors)};
}

/// A name, or [from, to, share] between two.
Value projection_from(const Value& value) {
    if (std::holds_alternative<std::string>(value.data)) return value;
    const auto* items = std::get_if<ValueArray>(&value.data);
    const bool fits = items != nullptr && items->size() == 3 &&
                      std::holds_alternative<std::string>((*items)[0].data) &&
                      std::holds_alternative<std::string>((*items)[1].data) &&
                      std::holds_alternative<double>((*items)[2].data);
    if (!fits) refuse("projectionDefinition", value);
    return Value{std::make_shared<const ValueObject>(
        ValueObject{{{"from", (*items)[0]}, {"to", (*items)[1]}, {"transition", (*items)[2]}}})};
}

/// "anchor", [x, y], "anchor", [x, y], …
Value anchor_offsets_from(const Value& value) {
    constexpr std::array<std::string_view, 9> kAnchors{
        "center", "left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"};
    const auto* items = std::get_if<ValueArray>(&value.data);
    bool fits = items != nullptr && !items->empty() && items->size() % 2 == 0;
    for (std::size_t i = 0; fits && i < items->size(); i += 2) {
        const auto* anchor = std::get_if<std::string>(&(*items)[i].data);
        const auto* offset = std::get_if<ValueArray>(&(*items)[i + 1].data);
        fits = anchor != nullptr && std::find(kAnchors.begin(), kAnchors.end(), *anchor) != kAnchors.end() &&
               offset != nullptr && offset->size() == 2 &&
               std::holds_alternative<double>((*offset)[0].data) &&
               std::holds_alternative<double>((*offset)[1].data);
    }
    if (!fits) refuse("variableAnchorOffsetCollection", value);
    return value;
}

}  // namespace

Value converted_list(const Value& value, Kind kind) {
    switch (kind) {
        case Kind::padding:
            return padding_from(value);
        case Kind::number_array:
            return Value{numbers_in("numberArray", value)};
        case Kind::color_array:
            return colors_from(value);
        case Kind::anchor_offsets:
            return anchor_offsets_from(value);
        default:
            return projection_from(value);
    }
}

}  // namespace dateline::expression
