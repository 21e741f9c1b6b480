// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "styles/document/style.h"

#include <string>
#include <vector>

namespace dateline {

/// The slope of the ground: metres of rise for a metre to the east, and to the south.
struct Slope {
    double east = 0;
    double south = 0;
};

/// How a hillshade layer paints a slope: the methods of the style specification by the reference renderer's
/// formulas, which follow GDAL's gdaldem.
class HillshadeMethod {
  public:
    HillshadeMethod(const StyleLayer& layer, const EvaluationContext& context);
    Pixel paint(Slope slope) const;

  private:
    struct Light {
        double azimuth_rad, altitude_rad;
        Pixel shadow, highlight;
    };
    Pixel standard(Slope slope) const;
    Pixel igor(Slope slope) const;
    Pixel combined(Slope slope) const;
    Pixel lit(Slope slope) const;

    std::string method_;
    double exaggeration_;
    Pixel accent_;
    std::vector<Light> lights_;
};

}  // namespace dateline
