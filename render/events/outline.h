// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

namespace dateline {

/// Whether the point lies inside, by the even-odd rule. Straight lines only.
bool holds(const Path& outline, Point p);

}  // namespace dateline
