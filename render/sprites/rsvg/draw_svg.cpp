// SPDX-License-Identifier: Apache-2.0
// The module that needs librsvg.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/canvas/gobject_handle.h"
#include "render/sprites/svg_drawer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <librsvg/rsvg.h>

namespace dateline {

namespace {

/// CSS px; a drawing that names no size of its own gets the size of its view box, or this.
constexpr double kDefault_side_px = 15;
constexpr double kLargest_side_px = 4096;

struct SizePx {
    double width = 0, height = 0;
};

SizePx size_of(RsvgHandle* handle) {
    SizePx out;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &out.width, &out.height) != 0) return out;
    gboolean has_box = 0;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
    if (has_box != 0) return {box.width, box.height};
    return {kDefault_side_px, kDefault_side_px};
}

/// Cairo's ARGB words (blue first in memory) as RGBA bytes.
Image rgba_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Image out{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    out.rgba.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4);
    for (int y = 0; y < out.height; ++y) {
        const unsigned char* row = cairo_image_surface_get_data(surface) +
                                   static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
        for (int x = 0; x < out.width; ++x, row += 4)
            out.rgba.insert(out.rgba.end(), {row[2], row[1], row[0], row[3]});
    }
    return out;
}

Image draw_icon(const std::filesystem::path& file, double ratio) {
    const std::string text = read_file(file);
    GError* error = nullptr;
    const GObjectHandle<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(text.data()), text.size(), &error));
    const auto fail = [&](std::string_view otherwise) {
        const std::string reason = error != nullptr ? error->message : std::string(otherwise);
        g_clear_error(&error);
        return input_error({file.string()}, fmt::format("this is no SVG drawing ({})", reason));
    };
    if (!handle) throw fail("empty");
    const SizePx size = size_of(handle.get());
    if (!(size.width > 0 && size.height > 0 && size.width <= kLargest_side_px &&
          size.height <= kLargest_side_px))
        throw input_error({file.string()}, "an icon of this size is not drawn",
                          fmt::format("{}x{}", size.width, size.height), "1 to 4096 px");
    const int width = std::max(1, static_cast<int>(std::lround(size.width * ratio)));
    const int height = std::max(1, static_cast<int>(std::lround(size.height * ratio)));
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const CairoContext context(cairo_create(surface.get()));
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error) == 0)
        throw fail("cannot be drawn");
    return rgba_of(surface.get());
}

class RsvgDrawer final : public SvgDrawer {
  public:
    Image draw(const std::filesystem::path& file, double ratio) const override {
        return draw_icon(file, ratio);
    }
};

}  // namespace

}  // namespace dateline

extern "C" const void* dateline_svg_drawer();
extern "C" const void* dateline_svg_drawer() {
    static const dateline::RsvgDrawer drawer;
    return static_cast<const dateline::SvgDrawer*>(&drawer);
}
