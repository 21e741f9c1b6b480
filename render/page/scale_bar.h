// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/kit.h"
#include "render/view/view.h"

#include <string>

namespace dateline {

/// A round length and what it measures on the map.
struct ScaleLength {
    double value = 0;  ///< in its unit
    double length_px = 0;
};

/// The largest of 1, 2 or 5 times a power of ten that takes at most a quarter of a width; with a step of at
/// most 2.5 between them it takes at least a tenth.
ScaleLength round_length(double metres_per_unit, double metres_per_px, double width_px);

/// Kilometres above, statute miles below (1609.344 m), one line. Mercator's scale grows towards the poles:
/// where it differs by more than a tenth over the map, the bar says for which latitude it holds.
class ScaleBar {
  public:
    /// latitude: that for which it is right.
    ScaleBar(const PageKit& kit, const View& view, double latitude);
    double width_px() const { return width_px_; }
    double height_px() const;
    void draw(Canvas& canvas, const Box& box) const;

  private:
    const PageKit& kit_;
    ScaleLength km_, miles_;
    std::string km_text_, miles_text_, latitude_text_;
    double width_px_ = 0;
};

}  // namespace dateline
