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
///   weights  i8[kFeatureBuckets][kHeads], times the head's scale
inline constexpr std::string_view kKind = "SENTENCE";
inline constexpr std::uint32_t kVersion = 1;

/// The first head tells whether an event is reported, the others tell which, by SubEventType.
inline constexpr std::size_t kSubTypes = static_cast<std::size_t>(SubEventType::other) + 1;
inline constexpr std::size_t kHeads = 1 + kSubTypes;

struct Head {
    float bias = 0;
    float scale = 0;
};
static_assert(sizeof(Head) == 8 && std::is_trivially_copyable_v<Head>);

using Row = std::array<std::int8_t, kHeads>;

}  // namespace dateline::sentence_model_pack
