// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

namespace dateline {

/// The parallel of lines at a distance to the right of their direction (negative: left), their corners
/// mitred up to the limit, then cut off. The path holds straight lines only.
Path offset_path(const Path& path, double distance_px, double miter_limit);

}  // namespace dateline
