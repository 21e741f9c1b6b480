// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"

namespace dateline {

/// How a halo ends, CSS px: "text-halo-width" and "text-halo-blur".
struct HaloEdge {
    double width_px, blur_px;
};

/// A halo with a blurred edge as a picture to lay under its text: the reference renderer's formula on
/// distances from the outline, which passes from covered to clear over 1.19 times the blur on either side of
/// the width. ratio: pixels of the picture to the px.
LabelIcon blurred_halo(const Path& outline, Color color, const HaloEdge& edge, double ratio);

/// Turned clockwise about its middle, as large as it then has to be.
Image turned_image(const Image& image, double angle);

}  // namespace dateline
