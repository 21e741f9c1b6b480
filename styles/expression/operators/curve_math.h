// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/document/color.h"

namespace dateline::expression {

/// How the output moves between two stops.
struct Easing {
    enum class Kind { linear, exponential, cubic_bezier } kind = Kind::linear;
    double base = 1;  ///< of exponential
    double x1 = 0, y1 = 0, x2 = 1, y2 = 1;

    /// 0 at the lower stop, 1 at the upper.
    double factor(double input, double lower, double upper) const;
};

enum class ColorSpace { rgb, hcl, lab };
/// t from 0 to 1. hcl and lab are the cylindrical and the plain form of CIE L*a*b* (D50); hue takes the
/// shorter way.
Color mix(Color from, Color to, double t, ColorSpace space);

}  // namespace dateline::expression
