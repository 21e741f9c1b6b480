// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace dateline {

/// One member of the objects of a style document that are no layer's properties.
struct MemberSpec {
    std::string_view object;   ///< "$root", "layer", "light", "source_vector", …
    std::string_view name;     ///< "minzoom"
    std::string_view type;     ///< "number", "array<number, 4>", "filter", …; empty: anything
    std::string_view allowed;  ///< of an enum, words separated by blanks
    double minimum, maximum;   ///< of numbers; infinite: any
    enum class Presence { required, optional } presence;
};

std::span<const MemberSpec> member_specs();

}  // namespace dateline
