// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/ground.h"

#include "render/layers/ground.h"

namespace dateline {

void draw_ground(Canvas& canvas, const Style& style, const BaseMap& base, const View& view,
                 std::string_view language) {
    draw_ground(canvas, style, base, view, *make_map_state(language, {}));
}

}  // namespace dateline
