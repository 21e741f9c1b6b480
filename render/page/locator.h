// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/page/map_sources.h"
#include "render/view/view.h"

#include <cstddef>
#include <optional>

namespace dateline {

/// The small map in a corner of a page's map that shows where in the world it lies: the same ground, the
/// frame of the large map, a few names of countries.
class Locator {
  public:
    /// view: of the large map. Empty where that shows a continent by itself, or has no room for a locator.
    /// room: to fill; empty: a corner of the large map, of which it takes a small share.
    Locator(const MapSources& sources, const View& view, double unit_px, const Box& room = {});
    bool empty() const { return !view_; }
    double width_px() const { return view_ ? view_->width_px() : 0; }
    double height_px() const { return view_ ? view_->height_px() : 0; }
    /// In a box of that size.
    void draw(Canvas& canvas, const Box& box) const;

  private:
    void draw_names(Canvas& canvas) const;

    const MapSources& sources_;
    std::optional<View> view_;
    Path frame_;  ///< of the large map, in the locator's px
    double unit_px_;
    std::size_t most_names_ = 0;
};

}  // namespace dateline
