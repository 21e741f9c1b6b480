// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/view/view.h"

#include <functional>
#include <span>

namespace dateline {

/// BaseMap::relief or elevation; asked again for every few megabytes, since each time releases the memory of
/// what was read before.
using AskRelief = std::function<BaseMap::Relief()>;

/// The relief as a view shows it, row by row: one grey level for each px of a box in the view's px, whose
/// sides are whole numbers. Nothing on a projected map is read beyond what its view can show: there it is
/// neutral.
void relief_in_view(const AskRelief& ask, const View& view, const Box& px,
                    const std::function<void(int row, std::span<const float> grey)>& take_row);

}  // namespace dateline
