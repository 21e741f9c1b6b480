// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/canvas.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a style's ["global-state"] knows of the map: "language" and "focus", the ISO 3166-1 alpha-2 codes of
/// the countries the map is about, which themes draw lighter than their neighbours.
std::shared_ptr<const ValueObject> make_map_state(std::string_view language,
                                                  const std::vector<std::string>& focus);

/// Draws the ground of a map: the background, fill, line and hillshade layers of the style that come from the
/// base map, in the order of the document. Symbols and circles are left to the labels. What is drawn depends
/// on style, data, state and view alone; geometry is taken from a margin around the view, wide enough that no
/// stroke, vignette or relief ends at its edge, and dashes start where the unclipped line does, so that
/// neighbouring views meet.
///
/// Read beyond the specification: a blurred line is a stack of strokes (vectors stay vectors), and a
/// hillshade layer of the base map's own relief takes its shadow and highlight colours with their alpha,
/// times the exaggeration.
void draw_ground(Canvas& canvas, const Style& style, const BaseMap& base, const View& view,
                 const ValueObject& map_state);

}  // namespace dateline
