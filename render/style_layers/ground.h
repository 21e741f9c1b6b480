// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/sources/style_data.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <string>

namespace dateline {

/// Which layers of a style, by their places in the document.
struct LayerRange {
    std::size_t first = 0;
    std::size_t end = std::numeric_limits<std::size_t>::max();
};

/// Draws the ground of a map: all layers of the style but symbols, in the order of the document. What is
/// drawn depends on style, data, state and view alone; geometry is taken from a margin around the view, wide
/// enough that no stroke, vignette or relief ends at its edge, and dashes start where the unclipped line
/// does, so that neighbouring views meet.
///
/// Read beyond the specification: in documents a blurred line is a stack of strokes (vectors stay vectors),
/// and a hillshade layer over the base map shades its own relief.
void draw_ground(Canvas& canvas, StyleData& data, const View& view, const ValueObject& map_state,
                 const LayerRange& range = {});

/// What a map's ground is drawn from where it is drawn by many.
struct GroundData {
    const Style& style;
    const BaseMap& base;
    StyleDataPool* pool = nullptr;                        ///< null: only the built-in base map is read
    std::shared_ptr<const std::string> events = nullptr;  ///< StyleData::show_events
};
/// The same with data taken from the pool.
void draw_ground(Canvas& canvas, const GroundData& data, const View& view, const ValueObject& map_state,
                 const LayerRange& range = {});

/// The first layer that shows the map's events; the number of layers when there is none.
std::size_t first_event_layer(const Style& style);

}  // namespace dateline
