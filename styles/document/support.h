// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace dateline {

/// Something of the style specification that pictures do not show.
struct Unsupported {
    /// lost: a style that uses it looks different. without_effect: it makes no difference here.
    enum class Kind { lost, without_effect } kind;
    std::string_view where;   ///< "layer", "paint", "root", "source", "expression"
    std::string_view name;    ///< "fill-extrusion", "circle-pitch-scale", …
    std::string_view reason;  ///< ends the sentence "… is not supported: " or "… makes no difference: "
};

/// All of it, the one list that warnings and the page of what is supported are made from.
std::span<const Unsupported> unsupported_parts();
/// Null when it is drawn.
const Unsupported* find_unsupported(std::string_view where, std::string_view name);

}  // namespace dateline
