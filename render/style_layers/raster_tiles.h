// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/textured_quad.h"
#include "render/sources/raster_source.h"
#include "render/style_layers/style_frame.h"

#include <functional>

namespace dateline {

/// A tile of pictures where it is drawn.
struct RasterTile {
    TileId id;  ///< of the data
    std::shared_ptr<const Pixels> pixels;
    Quad quad;       ///< of the whole data tile, device px
    PixelRect clip;  ///< the part of the picture this tile has to fill
};

/// The tiles that fill the view from the layer's source; where one is missing, the nearest of a smaller zoom
/// fills its place. Tiles stand on a pixel grid: their frame is shifted so that the view's middle falls on a
/// whole px of the world, and pictures at their own zoom come out crisp, as in the reference renderer.
void visit_raster_tiles(const StyleFrame& frame, RasterSource& source,
                        const std::function<void(const RasterTile&)>& visit);

/// What visit_raster_tiles adds to positions, device px.
Point pixel_grid_shift(const StyleView& view);

}  // namespace dateline
