// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/canvas.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <string_view>

namespace dateline {

void draw_ground(Canvas& canvas, const Style& style, const BaseMap& base, const View& view,
                 std::string_view language);

}  // namespace dateline
