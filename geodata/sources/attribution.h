// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dateline {

/// What the licences of the packages ask to be said on every map and in every tile set.
inline constexpr std::string_view kDataAttribution = "Natural Earth; GeoNames (CC BY 4.0); GSHHG (LGPL)";

}  // namespace dateline
