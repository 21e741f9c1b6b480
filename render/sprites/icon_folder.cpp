// SPDX-License-Identifier: Apache-2.0
// A folder of SVG icons as a sprite.
#include "geodata/core/module.h"
#include "render/sprites/sprite_images.h"
#include "render/sprites/svg_drawer.h"

#include <utility>

namespace dateline {

const SvgDrawer& svg_drawer() {
    static const auto& module = *static_cast<const SvgDrawer*>(
        module_object("dateline_rsvg.so", "dateline_svg_drawer", "sprites of SVG files"));
    return module;
}

SpriteImages draw_icon_folder(const std::filesystem::path& folder, double ratio) {
    SpriteImages out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".svg") {
            SpriteImage image;
            image.pixels = svg_drawer().draw(entry.path(), ratio);
            image.ratio = ratio;
            out.emplace(entry.path().stem().string(), std::move(image));
        }
    }
    return out;
}

}  // namespace dateline
