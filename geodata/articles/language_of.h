// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The language of a UTF-8 text by CLD2, as ISO 639-1 ("fr"; "zh-Hant" and the like shortened); empty when
/// CLD2 is not sure. Thread-safe.
std::string language_of(std::string_view text);

}  // namespace dateline
