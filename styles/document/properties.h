// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline {

/// One property of a layer as the style specification describes it.
struct PropertySpec {
    std::string_view layers;  ///< types that have it, "fill line"
    std::string_view group;   ///< "paint" or "layout"
    std::string_view name;
    std::string_view type;           ///< as Expression::compile takes it
    std::string_view default_value;  ///< JSON; empty: none
    std::string_view allowed;        ///< of an enum, "butt round square"
    double minimum, maximum;         ///< of numbers; infinite: any
    /// What its expressions may ask for: "zoom feature feature-state".
    std::string_view parameters;
    /// Whether an expression may pass from one value to the next, or only step.
    enum class Curves { smooth, stepped } curves;
};

/// The properties of all layer types that are drawn, as the specification's reference has them.
std::span<const PropertySpec> property_specs();
/// Null when no layer type has such a property.
const PropertySpec* find_property(std::string_view layer_type, std::string_view name);
/// The known property of that layer type whose spelling is closest; empty when none is near.
std::string_view closest_property(std::string_view layer_type, std::string_view name);

/// How many letters must be put in, left out or changed (Levenshtein distance).
std::size_t spelling_distance(std::string_view a, std::string_view b);
/// Whether the word is one of those in a list separated by blanks.
bool list_has(std::string_view list, std::string_view word);

}  // namespace dateline
