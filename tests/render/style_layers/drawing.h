// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sprites/sprite.h"
#include "render/style_layers/draw_style.h"

#include <string>

namespace dateline::test {

/// A style with the sources and layers given as JSON, drawn 64 px square around 0, 0 unless said otherwise.
inline Framebuffer drawn(const std::string& sources, const std::string& layers, double zoom = 0,
                         const Sprite& sprite = {}) {
    const Style style = Style::parse(
        R"({"version": 8, "sources": {)" + sources + R"(}, "layers": [)" + layers + "]}", "test");
    CollectedDiagnostics diagnostics;
    SourceSet set(style, ".", diagnostics);
    return draw_style(style, StyleView({0, 0}, zoom, {64, 64, 1}), set, sprite, diagnostics);
}

/// "name": a GeoJSON source of one geometry.
inline std::string geojson(const std::string& name, const std::string& data) {
    return "\"" + name + R"(": {"type": "geojson", "data": )" + data + "}";
}

}  // namespace dateline::test
