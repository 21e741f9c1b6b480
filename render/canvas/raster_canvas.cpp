// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "render/canvas/cairo_painter.h"
#include "render/canvas/cairo_path.h"
#include "render/canvas/measure.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

CairoSurface make_surface(int width_px, int height_px, double ratio) {
    const auto device = [ratio](int px) { return static_cast<int>(std::lround(px * ratio)); };
    CairoSurface surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, device(width_px), device(height_px)));
    check(cairo_surface_status(surface.get()), "picture");
    return surface;
}

// Text is filled as outlines: shown glyphs would snap to whole pixels and slip from under their halos.
class CairoRasterCanvas final : public CairoCanvas<RasterCanvas> {
  public:
    CairoRasterCanvas(CairoSurface surface, double ratio)
        : CairoCanvas(surface.get(), ratio), surface_(std::move(surface)), ratio_(ratio) {}

    double picture_ratio() const override { return ratio_; }

    void text(const ShapedLine& line, Point baseline, const TextPaint& paint, double rotation_rad) override {
        if (rotation_rad == 0) {
            cairo_t* cairo = painter_.cairo();
            cairo_save(cairo);
            cairo_translate(cairo, baseline.x, baseline.y);
            paint_outline(line.outline(), paint);
            cairo_restore(cairo);
            return;
        }
        paint_outline(Path{}.append(line.outline(), baseline, 1, rotation_rad), paint);
    }

    void text_along(const ShapedLine& line, const Path& baseline, const TextPaint& paint) override {
        paint_outline(outline_along(line, baseline), paint);
    }

    Image take_image() override {
        const auto from = pixels();
        Image image{cairo_image_surface_get_width(surface_.get()),
                    cairo_image_surface_get_height(surface_.get()),
                    {from.begin(), from.end()}};
        for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
            std::swap(image.rgba[i], image.rgba[i + 2]);
        }
        return image;
    }

    std::span<const std::uint8_t> pixels() const override {
        cairo_surface_flush(surface_.get());
        check(cairo_status(painter_.cairo()), "picture");
        // Rows of 4-byte pixels are never padded.
        return {cairo_image_surface_get_data(surface_.get()),
                static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get())) *
                    static_cast<std::size_t>(cairo_image_surface_get_height(surface_.get()))};
    }

  private:
    void paint_outline(const Path& outline, const TextPaint& paint) {
        painter_.halo(outline, paint);
        painter_.fill(outline, paint.fill, FillRule::non_zero);
    }

    CairoSurface surface_;
    double ratio_;
};

}  // namespace

std::unique_ptr<RasterCanvas> make_raster_canvas(int width_px, int height_px, double ratio) {
    return std::make_unique<CairoRasterCanvas>(make_surface(width_px, height_px, ratio), ratio);
}

}  // namespace dateline
