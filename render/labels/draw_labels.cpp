// SPDX-License-Identifier: Apache-2.0
#include "render/labels/draw_labels.h"

namespace dateline {

namespace {

Path marker_path(const LabelMarker& marker, Point centre, double radius_px) {
    Path path;
    if (marker.shape == MarkerShape::disc) return path.add_circle(centre, radius_px);
    return path.add_box(Box{centre.x, centre.y, centre.x, centre.y}.grown(radius_px));
}

}  // namespace

void draw_label(Canvas& canvas, const Label& label, const LabelPosition& position, Point shift) {
    // One thing to take hold of in a drawing program.
    canvas.begin_group({"", "label", "", ""});
    if (label.marker) {
        const LabelMarker& marker = *label.marker;
        const Point centre{marker.centre.x + shift.x, marker.centre.y + shift.y};
        if (marker.rim_width_px > 0 && marker.rim.alpha > 0) {
            canvas.fill(marker_path(marker, centre, marker.radius_px + marker.rim_width_px), marker.rim);
        }
        canvas.fill(marker_path(marker, centre, marker.radius_px), marker.fill);
    }
    if (position.icon) {
        const Box& box = position.icon->box;
        canvas.image(position.icon->image,
                     {box.left + shift.x, box.top + shift.y, box.right + shift.x, box.bottom + shift.y},
                     position.icon->opacity);
    }
    if (!position.along.empty()) {
        Path baseline;
        baseline.append(position.along, shift);
        canvas.text_along(*position.lines.front().shape, baseline, label.paint);
        canvas.end_group();
        return;
    }
    for (const LabelPosition::Line& line : position.lines) {
        canvas.text(*line.shape, {line.baseline.x + shift.x, line.baseline.y + shift.y}, label.paint,
                    position.rotation_rad);
    }
    canvas.end_group();
}

}  // namespace dateline
