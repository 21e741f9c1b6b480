// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"
#include "render/style_layers/symbol.h"

#include <cmath>
#include <functional>
#include <optional>

namespace dateline {

/// A tile's units on the Mercator map.
class MercatorTile {
  public:
    explicit MercatorTile(const DrawnTile& tile) : tiles_(std::exp2(tile.data.zoom)), tile_(tile) {}
    MercatorPoint point(double x, double y) const {
        return {tile_.world + (tile_.data.x + x / kTile_extent) / tiles_,
                (tile_.data.y + y / kTile_extent) / tiles_};
    }

  private:
    double tiles_;
    DrawnTile tile_;
};

/// A symbol that is laid out, on a map.
struct SymbolOnMap {
    const StyleFrame& frame;  ///< it was laid out with
    const SymbolLayer& layer;
    const SymbolTile& tile;
    const Symbol& symbol;
    Point anchor;  ///< px of the map
    const std::function<std::optional<Point>(MercatorPoint)>& to_px;
    double lengths = 1;     ///< px of the map to the CSS px of the style
    double icon_ratio = 2;  ///< of icons that must be drawn anew: turned, fitted, of distance fields
};

/// The symbol as a label with all the places where it may stand; none when it has nothing to show. Its
/// priority is left to the caller.
Label make_symbol_label(const SymbolOnMap& on, TextShaper& shaper);

}  // namespace dateline
