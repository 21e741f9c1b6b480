// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/view/view.h"

#include <functional>
#include <span>

namespace dateline {

/// The relief as a view shows it, row by row: one grey level for each px of a box in the view's px, whose
/// sides are whole numbers. Nothing on a projected map is read beyond what its view can show: there it is
/// neutral.
void relief_in_view(const BaseMap::Relief& relief, const View& view, const Box& px,
                    const std::function<void(int row, std::span<const float> grey)>& take_row);

}  // namespace dateline
