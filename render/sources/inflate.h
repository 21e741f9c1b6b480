// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The bytes themselves, or what they hold when they are compressed with gzip (RFC 1952) or zlib (RFC 1950).
/// Throws Error(input) naming `shown` when compressed bytes are broken or hold more than `largest` bytes.
std::string inflated(std::string_view bytes, std::string_view shown, std::size_t largest = 64U << 20U);

}  // namespace dateline
