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
#include <vector>

namespace dateline {

/// What stands on a page's map and is no map: the box of country-level events, the stamp of invented events,
/// the scale bar, the locator. Each where it covers least; a locator only where it covers nothing.
class MapFurniture {
  public:
    /// map: its box on the page. occupied: px from the map's upper left corner. locator may be null.
    MapFurniture(const PageKit& kit, const PageContent& content, const View& view, const Box& map,
                 const MapOccupancy& occupied, const Locator* locator);
    /// What it covers, px from the map's upper left corner.
    std::vector<Box> boxes() const;
    bool has_margin_box() const { return !margin_box_.empty(); }
    void draw(Canvas& canvas) const;

  private:
    void draw_stamp(Canvas& canvas) const;

    const PageKit& kit_;
    const Locator* locator_;
    MarginBox margin_box_;
    ScaleBar scale_bar_;
    Point corner_;
    // px from the map's corner; empty: not there.
    Box margin_box_at_, stamp_at_, scale_bar_at_, locator_at_;
};

}  // namespace dateline
