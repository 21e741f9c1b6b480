// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/feature_source.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// The parts that a feature's geometry commands draw (Vector Tile Specification 2.1, section 4.3), in tile
/// units of a layer of `extent` units to the side; rings are closed. Nothing when the commands are not what
/// the type allows.
std::optional<std::vector<std::vector<TilePoint>>> run_geometry_commands(
    std::span<const std::uint32_t> commands, FeatureType type, std::uint32_t extent);

}  // namespace dateline
