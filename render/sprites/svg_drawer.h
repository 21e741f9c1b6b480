// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"

#include <filesystem>

namespace dateline {

/// SVG files as pictures, by librsvg: loaded from dateline_rsvg.so on first use, since few styles need it.
class SvgDrawer {
  public:
    SvgDrawer() = default;
    SvgDrawer(const SvgDrawer&) = delete;
    SvgDrawer& operator=(const SvgDrawer&) = delete;
    virtual ~SvgDrawer() = default;

    /// In its own size, so many pixels to the CSS px. Throws Error(input) naming the file.
    virtual Image draw(const std::filesystem::path& file, double ratio) const = 0;
};

/// Throws Error(no_data) when the module is missing.
const SvgDrawer& svg_drawer();

}  // namespace dateline
