// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/cairo_painter.h"

#include "render/canvas/cairo_path.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

void set_color(cairo_t* cairo, Color color) {
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha);
}

cairo_line_cap_t cairo_cap(LineCap cap) {
    switch (cap) {
        case LineCap::round:
            return CAIRO_LINE_CAP_ROUND;
        case LineCap::square:
            return CAIRO_LINE_CAP_SQUARE;
        default:
            return CAIRO_LINE_CAP_BUTT;
    }
}

cairo_line_join_t cairo_join(LineJoin join) {
    switch (join) {
        case LineJoin::round:
            return CAIRO_LINE_JOIN_ROUND;
        case LineJoin::bevel:
            return CAIRO_LINE_JOIN_BEVEL;
        default:
            return CAIRO_LINE_JOIN_MITER;
    }
}

// Cairo's ARGB32 is a native 32-bit word: BGRA in memory here.
CairoSurface surface_of(const Image& image) {
    assert(image.rgba.size() ==
           static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height));
    check(cairo_surface_status(surface.get()), "image");
    cairo_surface_flush(surface.get());
    std::uint8_t* out = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const std::uint8_t* in = image.rgba.data();
    for (int y = 0; y < image.height; ++y) {
        std::uint8_t* row = out + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < image.width; ++x, in += 4, row += 4) {
            row[0] = in[2];
            row[1] = in[1];
            row[2] = in[0];
            row[3] = in[3];
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace

Path hatch_lines(const Box& box, double gap_px) {
    assert(gap_px > 0);
    const double step = gap_px * std::numbers::sqrt2;
    const auto first = static_cast<long>(std::ceil((box.left + box.top) / step));
    const auto last = static_cast<long>(std::floor((box.right + box.bottom) / step));
    Path lines;
    for (long i = first; i <= last; ++i) {
        const double sum = static_cast<double>(i) * step;
        // From the left or lower edge up to the upper or right one.
        const Point low = sum - box.left <= box.bottom ? Point{box.left, sum - box.left}
                                                       : Point{sum - box.bottom, box.bottom};
        const Point high =
            sum - box.top <= box.right ? Point{sum - box.top, box.top} : Point{box.right, sum - box.right};
        lines.move_to(low).line_to(high);
    }
    return lines;
}

CairoPainter::CairoPainter(cairo_surface_t* surface, double scale) : cairo_(cairo_create(surface)) {
    cairo_scale(cairo_.get(), scale, scale);
}

void CairoPainter::fill(const Path& path, Color color, FillRule rule) {
    set_color(cairo_.get(), color);
    cairo_set_fill_rule(cairo_.get(),
                        rule == FillRule::even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    cairo_new_path(cairo_.get());
    add_to_cairo(cairo_.get(), path);
    cairo_fill(cairo_.get());
}

void CairoPainter::fill(const Path& path, const ImagePattern& pattern, double opacity) {
    if (pattern.image.width <= 0 || pattern.image.height <= 0) return;
    const CairoSurface source = surface_of(pattern.image);
    cairo_t* cairo = cairo_.get();
    push_clip(path);
    cairo_translate(cairo, pattern.origin.x, pattern.origin.y);
    cairo_scale(cairo, pattern.px_per_pixel, pattern.px_per_pixel);
    cairo_set_source_surface(cairo, source.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_REPEAT);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_paint_with_alpha(cairo, opacity);
    pop_clip();
}

void CairoPainter::stroke(const Path& path, const Stroke& stroke, Color color) {
    cairo_t* cairo = cairo_.get();
    set_color(cairo, color);
    cairo_set_line_width(cairo, stroke.width_px);
    cairo_set_line_cap(cairo, cairo_cap(stroke.cap));
    cairo_set_line_join(cairo, cairo_join(stroke.join));
    cairo_set_miter_limit(cairo, stroke.miter_limit);
    cairo_set_dash(cairo, stroke.dashes_px.data(), static_cast<int>(stroke.dashes_px.size()),
                   stroke.dash_phase_px);
    cairo_new_path(cairo);
    add_to_cairo(cairo, path);
    cairo_stroke(cairo);
}

void CairoPainter::hatch(const Path& path, double gap_px, double width_px, Color color) {
    const Box box = path.bounds();
    Box visible{};
    cairo_clip_extents(cairo_.get(), &visible.left, &visible.top, &visible.right, &visible.bottom);
    const Box part{std::max(box.left, visible.left), std::max(box.top, visible.top),
                   std::min(box.right, visible.right), std::min(box.bottom, visible.bottom)};
    if (part.left >= part.right || part.top >= part.bottom) {
        return;
    }
    push_clip(path);
    // A line's own width beyond the box, so that no line ends short of the edge.
    stroke(hatch_lines(part.grown(width_px), gap_px), {.width_px = width_px, .dashes_px = {}}, color);
    pop_clip();
}

void CairoPainter::image(const Image& image, const Box& box, double opacity) {
    const CairoSurface source = surface_of(image);
    cairo_t* cairo = cairo_.get();
    cairo_save(cairo);
    cairo_rectangle(cairo, box.left, box.top, box.width(), box.height());
    cairo_clip(cairo);
    cairo_translate(cairo, box.left, box.top);
    cairo_scale(cairo, box.width() / image.width, box.height() / image.height);
    cairo_set_source_surface(cairo, source.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    // Without it the outermost pixels of an enlarged raster fade into nothing. In PDF the viewer enlarges,
    // and Cairo 1.16 loses parts of a padded image there.
    if (cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE) {
        cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    }
    cairo_paint_with_alpha(cairo, opacity);
    cairo_restore(cairo);
}

void CairoPainter::push_clip(const Path& path) {
    cairo_save(cairo_.get());
    cairo_new_path(cairo_.get());
    add_to_cairo(cairo_.get(), path);
    cairo_set_fill_rule(cairo_.get(), CAIRO_FILL_RULE_WINDING);
    cairo_clip(cairo_.get());
}

void CairoPainter::pop_clip() {
    cairo_restore(cairo_.get());
}

void CairoPainter::push_offset(Point offset) {
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), offset.x, offset.y);
}

void CairoPainter::pop_offset() {
    cairo_restore(cairo_.get());
}

void CairoPainter::begin_group(double opacity) {
    group_opacities_.push_back(opacity);
    if (opacity < 1) {
        cairo_push_group(cairo_.get());
    }
}

void CairoPainter::end_group() {
    assert(!group_opacities_.empty());
    const double opacity = group_opacities_.back();
    group_opacities_.pop_back();
    if (opacity < 1) {
        cairo_pop_group_to_source(cairo_.get());
        cairo_paint_with_alpha(cairo_.get(), opacity);
    }
}

void CairoPainter::halo(const Path& outline, const TextPaint& paint) {
    if (has_halo(paint)) {
        stroke(outline,
               {.width_px = 2 * paint.halo_radius_px,
                .cap = LineCap::round,
                .join = LineJoin::round,
                .dashes_px = {}},
               paint.halo);
    }
}

}  // namespace dateline
