// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"
#include "render/page/locator.h"
#include "render/page/map_contents.h"
#include "render/page/margin_box.h"
#include "render/page/scale_bar.h"
#include "render/view/view.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// How far north is turned from upwards at a px of a view, clockwise.
double north_rad(const View& view, Point at);
/// Whether readers need an arrow: somewhere in the window north is turned by more than 5 degrees.
bool needs_north_arrow(const View& view);

/// What stands on a page's map and is no map: the box of country-level events, the stamp of invented events,
/// the scale bar, the locator. Each where it covers least; a locator only where it covers nothing.
class MapFurniture {
  public:
    /// map: its box on the page. occupied: px from the map's upper left corner. locator may be null.
    /// credit: a line for maps without a page around them; may be empty.
    MapFurniture(const PageKit& kit, const PageContent& content, const View& view, const Box& map,
                 const MapOccupancy& occupied, const Locator* locator, const std::string& credit);
    /// What it covers, px from the map's upper left corner.
    std::vector<Box> boxes() const;
    bool has_margin_box() const { return !margin_box_.empty(); }
    void draw(Canvas& canvas) const;

  private:
    void draw_stamp(Canvas& canvas) const;
    void draw_credit(Canvas& canvas) const;
    void draw_north(Canvas& canvas) const;

    const PageKit& kit_;
    const Locator* locator_;
    MarginBox margin_box_;
    ScaleBar scale_bar_;
    Point corner_;
    // px from the map's corner; empty: not there.
    Box margin_box_at_, stamp_at_, scale_bar_at_, locator_at_, credit_at_, north_at_;
    std::string credit_;
    double north_rad_ = 0;  ///< clockwise from upwards, where the arrow stands
};

}  // namespace dateline
