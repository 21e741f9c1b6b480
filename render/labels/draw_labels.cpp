// SPDX-License-Identifier: Apache-2.0
#include "render/labels/draw_labels.h"

#include "render/canvas/measure.h"

namespace dateline {

namespace {

Path marker_path(const LabelMarker& marker, Point centre, double radius_px) {
    Path path;
    if (marker.shape == MarkerShape::disc) return path.add_circle(centre, radius_px);
    return path.add_box(Box{centre.x, centre.y, centre.x, centre.y}.grown(radius_px));
}

void draw_icon(Canvas& canvas, const LabelIcon& icon, Point shift) {
    const Box& box = icon.box;
    canvas.image(icon.image,
                 {box.left + shift.x, box.top + shift.y, box.right + shift.x, box.bottom + shift.y},
                 icon.opacity);
}

Path moved(const Path& path, Point shift) {
    Path out;
    out.append(path, shift);
    return out;
}

Path outline_of(const LabelPosition::Line& line, double rotation_rad, Point shift) {
    if (!line.along.empty()) return outline_along(*line.shape, moved(line.along, shift));
    Path out;
    out.append(line.shape->outline(), {line.baseline.x + shift.x, line.baseline.y + shift.y}, 1, rotation_rad);
    return out;
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
    if (position.icon) draw_icon(canvas, *position.icon, shift);
    for (const LabelIcon& image : position.images) draw_icon(canvas, image, shift);
    if (!position.along.empty()) {
        canvas.text_along(*position.lines.front().shape, moved(position.along, shift), label.paint);
        canvas.end_group();
        return;
    }
    for (const LabelPosition::Line& line : position.lines) {
        if (line.paint) draw_halo(canvas, outline_of(line, position.rotation_rad, shift), *line.paint);
    }
    for (const LabelPosition::Line& line : position.lines) {
        TextPaint paint = line.paint.value_or(label.paint);
        if (line.paint) paint.halo_radius_px = 0;
        if (!line.along.empty()) {
            canvas.text_along(*line.shape, moved(line.along, shift), paint);
        } else {
            canvas.text(*line.shape, {line.baseline.x + shift.x, line.baseline.y + shift.y}, paint,
                        position.rotation_rad);
        }
    }
    canvas.end_group();
}

void draw_halo(Canvas& canvas, const Path& outline, const TextPaint& paint) {
    if (!(paint.halo_radius_px > 0) || !(paint.halo.alpha > 0)) return;
    canvas.stroke(outline,
                  {.width_px = 2 * paint.halo_radius_px,
                   .cap = LineCap::round,
                   .join = LineJoin::round,
                   .dashes_px = {}},
                  paint.halo);
}

}  // namespace dateline
