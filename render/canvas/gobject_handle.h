// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <cairo.h>
#include <pango/pango.h>

namespace dateline {

/// Owners of C handles: one deleter a release function.
template <auto release>
struct HandleDeleter {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};

template <class T>
using GObjectHandle = std::unique_ptr<T, HandleDeleter<&g_object_unref>>;
using CairoSurface = std::unique_ptr<cairo_surface_t, HandleDeleter<&cairo_surface_destroy>>;
using CairoContext = std::unique_ptr<cairo_t, HandleDeleter<&cairo_destroy>>;
using CairoPathHandle = std::unique_ptr<cairo_path_t, HandleDeleter<&cairo_path_destroy>>;
using GlyphItem = std::unique_ptr<PangoGlyphItem, HandleDeleter<&pango_glyph_item_free>>;

}  // namespace dateline
