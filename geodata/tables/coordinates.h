// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// Degrees as tables write them: "36.34", "36,34", "36.34° N", "W 43.1", "36°20'24\" N". Nothing for what is
/// no angle; the range is the caller's to check.
std::optional<double> parse_degrees(std::string_view text);

}  // namespace dateline
