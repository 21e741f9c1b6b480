// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>

namespace dateline {

/// Every word of the name is an ordinary word: "La Banque", "Nice", "Front".
bool all_common(const MarkedText& text, const Mention& mention);

/// At least two words have capitals of their own: "Orange County".
bool many_capitals(const MarkedText& text, const Mention& mention);

/// "[Ndélé] est une ville": a type word behind a copula. last: the token behind the name.
bool is_defined(const MarkedText& text, std::size_t last);

}  // namespace dateline
