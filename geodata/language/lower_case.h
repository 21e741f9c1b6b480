// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The word in lower case, accents kept. Invalid UTF-8 becomes U+FFFD.
std::string lower_case(std::string_view word);

}  // namespace dateline
