// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/labels/label.h"
#include "render/labels/point_label.h"
#include "render/labels/text_style.h"
#include "render/labels/visible_area.h"
#include "render/view/view.h"

#include <functional>
#include <map>
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

/// Positions of a name wholly inside an area, best first.
std::vector<LabelPosition> positions_in_area(const VisibleArea& area, const ShapedLines& lines,
                                             const TextStyle& style);

}  // namespace dateline
