// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/view/view.h"

#include <functional>
#include <span>

namespace dateline {

/// A part of a projected view in cells.
struct CellGrid {
    Box px;
    int columns = 0, rows = 0;
};

/// Row by row, where on the Mercator map the middles of a grid's cells lie: inverted exactly every few cells,
/// read on straight lines between.
void visit_mercator_rows(const View& view, const CellGrid& grid,
                         const std::function<void(int row, std::span<const MercatorPoint>)>& take_row);

}  // namespace dateline
