// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/word_reading.h"

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace dateline::morphology_pack {

/// What writer and reader of the morphology pack agree on. Sections, LL a language:
///   strings      pool; a string is one byte of length and its UTF-8 bytes, named by its offset; offset 0 is
///   "" LL.forms     marisa-trie of folded word forms LL.ranges    u32[forms + 1] into LL.readings, by form
///   id LL.readings  ReadingRecord[]
inline constexpr std::string_view kKind = "MORPHOLO";
inline constexpr std::uint32_t kVersion = 1;

struct ReadingRecord {
    std::uint32_t lemma;
    std::uint32_t form;  ///< the form in lower case with its accents; 0 when that is the folded form
    WordTags tags;
};
static_assert(sizeof(ReadingRecord) == 12 && std::is_trivially_copyable_v<ReadingRecord>);

}  // namespace dateline::morphology_pack
