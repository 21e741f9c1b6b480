// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// The code points of a folded name; bytes that are no UTF-8 become U+FFFD.
std::u32string code_points(std::string_view text);

/// Letters inserted, dropped, changed or swapped with their neighbour on the way from a to b (optimal string
/// alignment: no stretch is edited twice), or most + 1 when there are more than `most`. Symmetric.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most);

/// How many edits a name of that many letters can take and still be recognised: short names none, since
/// another place is always one letter away.
unsigned allowed_edits(std::size_t letters);

/// Which letters a name has, and which of them more than once, as bits: one edit changes at most two bits, so
/// names whose signatures differ in more than 2n bits are more than n edits apart.
std::uint64_t letter_signature(std::u32string_view name);

}  // namespace dateline
