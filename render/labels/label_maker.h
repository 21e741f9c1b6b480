// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/labels/label.h"
#include "render/labels/local_placement.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Makes base labels from a style's symbol layers over the base map. What stands where is another's decision
/// (local_placement.h, joint_placement.h). Style, base map and shaper must outlive it. Belongs to one thread,
/// as its shaper does.
///
/// A town's dot comes from the symbol layer's icon-image "square" or "dot" (icon-size: its radius in px;
/// icon-color, icon-halo-color, icon-halo-width), else from the first circle layer over the same source layer
/// that accepts the feature.
class LabelMaker {
  public:
    LabelMaker(const Style& style, const BaseMap& base, std::string language, TextShaper& shaper);

    /// All labels anchored in a cell of the world at a tile zoom, in px of that world. Depends on nothing
    /// else. Cells count on across the antimeridian: the same labels, one world further.
    std::vector<Label> in_cell(int zoom, LabelCell cell) const;

    /// All labels anchored on a page, in its px.
    std::vector<Label> in_view(const View& view) const;

  private:
    struct Frame;
    void add_layer(const Frame& frame, std::size_t layer, std::vector<Label>& labels) const;
    void add_point(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature, Label label,
                   std::vector<Label>& labels) const;
    void add_line(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature, Label label,
                  std::vector<Label>& labels) const;
    std::optional<LabelMarker> marker_of(const StyleLayer& layer, const EvaluationContext& context,
                                         Point at) const;

    const Style& style_;
    const BaseMap& base_;
    std::string language_;
    TextShaper& shaper_;
};

}  // namespace dateline
