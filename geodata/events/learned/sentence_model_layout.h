// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/learned/sentence_features.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace dateline::sentence_model_pack {

/// What writer and reader of the pack of the sentence model agree on. Sections:
///   heads    Head[kHeads]
///   weights  i8[kFeatureBuckets][kRowSize], times the head's scale; what is beyond the heads is 0
inline constexpr std::string_view kKind = "SENTENCE";
inline constexpr std::uint32_t kVersion = 2;

/// The first head tells whether an event is reported, the others tell which, by SubEventType.
inline constexpr std::size_t kSubTypes = static_cast<std::size_t>(SubEventType::other) + 1;
inline constexpr std::size_t kHeads = 1 + kSubTypes;

struct Head {
    float bias = 0;
    float scale = 0;
};
static_assert(sizeof(Head) == 8 && std::is_trivially_copyable_v<Head>);

/// Half a cache line, and so never in two.
inline constexpr std::size_t kRowSize = 32;
static_assert(kHeads <= kRowSize);
using Row = std::array<std::int8_t, kRowSize>;

}  // namespace dateline::sentence_model_pack
