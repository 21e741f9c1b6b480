// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/canvas/gobject_handle.h"

namespace dateline {

/// The drawing that PNG and PDF share: everything but text. Owns its Cairo context; user space is CSS px.
class CairoPainter {
  public:
    /// scale: device units of a CSS px.
    CairoPainter(cairo_surface_t* surface, double scale);

    void fill(const Path& path, Color color, FillRule rule);
    void fill(const Path& path, const ImagePattern& pattern, double opacity);
    void stroke(const Path& path, const Stroke& stroke, Color color);
    void hatch(const Path& path, double gap_px, double width_px, Color color);
    void image(const Image& image, const Box& box, double opacity);
    void push_clip(const Path& path);
    void pop_clip();
    void push_offset(Point offset);
    void pop_offset();
    void begin_group(double opacity);
    void end_group();
    /// The halo of an outline in the current user space: a round pen twice its radius wide.
    void halo(const Path& outline, const TextPaint& paint);

    cairo_t* cairo() const { return cairo_.get(); }

  private:
    CairoContext cairo_;
    std::vector<double> group_opacities_;
};

inline bool has_halo(const TextPaint& paint) {
    return paint.halo_radius_px > 0 && paint.halo.alpha > 0;
}

/// The lines of a hatch over a box, at 45° ("/"), on one grid for the whole page: x + y is a multiple of
/// gap_px * sqrt(2).
Path hatch_lines(const Box& box, double gap_px);

/// What forwards a canvas to its painter; Interface is RasterCanvas or DocumentCanvas.
template <class Interface>
class CairoCanvas : public Interface {
  public:
    CairoCanvas(cairo_surface_t* surface, double scale) : painter_(surface, scale) {}

    void fill(const Path& path, Color color, FillRule rule) override { painter_.fill(path, color, rule); }
    void fill(const Path& path, const ImagePattern& pattern, double opacity) override {
        painter_.fill(path, pattern, opacity);
    }
    void stroke(const Path& path, const Stroke& stroke, Color color) override {
        painter_.stroke(path, stroke, color);
    }
    void hatch(const Path& path, double gap_px, double width_px, Color color) override {
        painter_.hatch(path, gap_px, width_px, color);
    }
    void image(const Image& image, const Box& box, double opacity) override {
        painter_.image(image, box, opacity);
    }
    void push_clip(const Path& path) override { painter_.push_clip(path); }
    void pop_clip() override { painter_.pop_clip(); }
    void push_offset(Point offset) override { painter_.push_offset(offset); }
    void pop_offset() override { painter_.pop_offset(); }
    void begin_group(const GroupInfo&, double opacity) override { painter_.begin_group(opacity); }
    void end_group() override { painter_.end_group(); }

  protected:
    CairoPainter painter_;
};

}  // namespace dateline
