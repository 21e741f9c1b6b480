// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// How an image behaves that is fitted around a text.
enum class TextFit { stretch_or_shrink, stretch_only, proportional };

/// Part of an image's width or height that may be stretched, in its own pixels.
struct StretchZone {
    double from = 0;
    double to = 0;
    friend bool operator==(const StretchZone&, const StretchZone&) = default;
};

/// One image of a sprite.
struct SpriteImage {
    Image pixels;      ///< of a signed distance field the alpha alone counts
    double ratio = 1;  ///< pixels of the image to the CSS px
    bool is_distance_field = false;
    std::vector<StretchZone> stretch_x, stretch_y;
    std::optional<Box> content;  ///< where a text may stand, in the image's pixels
    TextFit text_fit_width = TextFit::stretch_or_shrink;
    TextFit text_fit_height = TextFit::stretch_or_shrink;

    double width_px() const { return pixels.width / ratio; }    ///< CSS px
    double height_px() const { return pixels.height / ratio; }  ///< CSS px
};

/// The images a style may name. Immutable; safe to share between threads.
class Sprite {
  public:
    /// Reads a style's "sprite": one address, or an array of {"id", "url"}, whose images are called
    /// "id:name", those of "default" only "name". An address stands for ADDRESS.json and ADDRESS.png, for a
    /// ratio over 1 with "@2x" before the ending where there are such files; a folder is taken as one of SVG
    /// icons, called by their files' stems and drawn for the ratio. Relative addresses count from `folder`.
    /// Throws Error(input) naming file and image.
    static Sprite read(const nlohmann::json& sprite, const std::filesystem::path& folder, double ratio);

    /// Null when there is no such image.
    const SpriteImage* find(std::string_view name) const;
    /// Sorted; for EvaluationContext::images.
    const std::vector<std::string>& names() const { return names_; }

  private:
    std::map<std::string, SpriteImage, std::less<>> images_;
    std::vector<std::string> names_;
};

}  // namespace dateline
