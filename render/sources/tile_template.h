// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/tileset.h"

#include <string>
#include <string_view>

namespace dateline {

/// The address of a tile after a template with {z}, {x}, {y}, {prefix}, {ratio}, {quadkey} and
/// {bbox-epsg-3857}, as the style specification lists them; other braces stay.
std::string fill_template(std::string_view text, TileId tile, TileScheme scheme, double ratio);

}  // namespace dateline
