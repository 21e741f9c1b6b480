// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// The value 0xRRGGBB of a named colour of CSS Color Module Level 4, section 6.1. The name must be lower
/// case.
std::optional<std::uint32_t> css_named_color(std::string_view name);

}  // namespace dateline
