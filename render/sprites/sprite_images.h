// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sprites/sprite.h"

namespace dateline {

using SpriteImages = std::map<std::string, SpriteImage, std::less<>>;

/// The images that an index names in its picture. Throws Error(input) naming the file and the image.
SpriteImages read_sprite_index(const std::filesystem::path& index, const std::filesystem::path& picture);

/// A folder's SVG files as images of that many pixels to the CSS px. Throws Error(input) naming the file.
SpriteImages draw_icon_folder(const std::filesystem::path& folder, double ratio);

}  // namespace dateline
