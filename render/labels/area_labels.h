// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/labels/cell_sums.h"
#include "render/labels/label.h"
#include "render/labels/point_label.h"
#include "render/labels/text_style.h"
#include "render/labels/visible_area.h"
#include "render/view/view.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class AreaKind { country, admin1 };

/// The countries or first-order divisions that cover a good part of a page's frame, with the part of each
/// that is seen: its name can stand there when the point that names the whole lies outside. The base map must
/// outlive it.
class AreaNames {
  public:
    AreaNames(const BaseMap& base, const View& view, int data_zoom, AreaKind kind);
    /// Visits the label feature of each, in the order of the codes, with what the frame shows of its area.
    void visit_labels(const std::function<void(const BaseFeature&, const VisibleArea&)>& take) const;

  private:
    struct Area {
        VisibleArea visible;
        MercatorBox bounds;
    };
    const BaseMap& base_;
    int data_zoom_;
    AreaKind kind_;
    std::string_view code_key_;
    std::map<std::string, Area> areas_;
};

/// What stands on a page before names of areas are set, as far as these should keep clear of it.
struct AreaSurroundings {
    const CellSums& taken;  ///< symbols, furniture, names: never over these
    const CellSums& busy;   ///< hatched divisions and rings: rather beside them
};

/// A way to set an area's name, and how much worse than the first it looks.
struct AreaNameSetting {
    ShapedLines lines;
    TextStyle style;
    int penalty = 0;
};

/// Positions of a name wholly inside an area, best first: near the middle of what is seen of it, with room
/// around, not over what is busy.
std::vector<LabelPosition> positions_in_area(const VisibleArea& area,
                                             std::span<const AreaNameSetting> settings,
                                             const AreaSurroundings& around);

}  // namespace dateline
