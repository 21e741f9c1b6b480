// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/ground.h"

#include <algorithm>
#include <cmath>

namespace dateline {

void draw_ground(Canvas& canvas, const Style& style, const BaseMap& base, const View& view,
                 std::string_view) {
    Path all;
    all.add_box({0, 0, view.width_px(), view.height_px()});
    canvas.fill(all, style.token_color("sea"));
    const int zoom = std::min(static_cast<int>(std::lround(view.zoom())), BaseMap::kMaxZoom);
    const auto draw = [&](const char* layer, bool fill, Color color, double width) {
        base.visit(layer, zoom, view.box(), [&](const BaseFeature& feature) {
            Path path;
            for (std::size_t i = 0; i < feature.geometry().parts.size(); ++i) {
                bool first = true;
                for (const MercatorPoint p : feature.geometry().part(i)) {
                    first ? path.move_to(view.to_px(p)) : path.line_to(view.to_px(p));
                    first = false;
                }
                if (fill) path.close();
            }
            Stroke stroke;
            stroke.width_px = width;
            fill ? canvas.fill(path, color) : canvas.stroke(path, stroke, color);
        });
    };
    draw("land", true, style.token_color("focus"), 0);
    draw("lake", true, style.token_color("lake"), 0);
    draw("river", false, style.token_color("river"), 1);
    draw("admin1_border", false, style.token_color("admin1"), 0.7);
    draw("border", false, style.token_color("border"), 1.2);
}

}  // namespace dateline
