// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/pixels/framebuffer.h"

#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// Calls `span(y, left, right)` for the runs of pixels (right exclusive) whose centres lie inside the rings
/// by the even-odd rule; a centre on a right or lower edge is inside, on a left or upper one outside, so that
/// neighbours neither overlap nor leave a gap. Rings are in device px and need not be closed.
void scan_polygon(std::span<const std::vector<Point>> rings, const PixelRect& clip,
                  const std::function<void(int y, int left, int right)>& span);

}  // namespace dateline
