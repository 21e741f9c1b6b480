// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/labels/label.h"
#include "render/labels/local_placement.h"
#include "render/labels/point_label.h"
#include "render/labels/text_style.h"
#include "render/sources/style_data.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// What the labels of a map depend on besides style, data and zoom.
struct LabelOptions {
    std::string language = "fr";
    /// Added to every text size: tiles are read on screens, from farther away than a printed page.
    double enlarge_px = 0;
    double least_size_px = 0;  ///< smaller texts are set this large
    /// Of names that are shown under the first ones, in a second language; empty: none.
    std::string second_language;
    /// Of a page: what stands there before base labels are set, and what names of areas rather avoid.
    std::vector<Box> taken;
    std::vector<Box> busy;
    /// A code of the country at a point of the page, empty at sea: names of coast towns then stand at sea,
    /// and names keep out of other countries. May be empty.
    std::function<std::string(Point)> country_at;
    /// What ["global-state", …] finds besides the language; may be null; must outlive the maker.
    const ValueObject* global_state = nullptr;
    const StyleDataPool* style_data = nullptr;  ///< names_base_map
};

/// Makes base labels from a style's symbol layers over the base map. What stands where is another's decision
/// (local_placement.h, joint_placement.h). Style, base map and shaper must outlive it. Belongs to one thread,
/// as its shaper does.
///
/// A town (a feature of the layer "place" with a class) has a dot where the style has the token
/// "dot-<class>": a radius, for "dot-capital" the side of a square, in the text's colour, with a rim of
/// "dot-rim" px in the colour "halo".
class LabelMaker {
  public:
    LabelMaker(const Style& style, const BaseMap& base, LabelOptions options, TextShaper& shaper);

    /// All labels anchored in a cell of the world at a tile zoom, in px of that world. Depends on nothing
    /// else. Cells count on across the antimeridian: the same labels, one world further.
    std::vector<Label> in_cell(int zoom, LabelCell cell) const;

    /// All labels anchored on a page, in its px. Countries and divisions of which the page shows a good part
    /// are named within that part.
    std::vector<Label> in_view(const View& view) const;

  private:
    struct Frame;
    bool is_ours(const StyleLayer& layer, double style_zoom) const;
    void add_layer(const Frame& frame, std::size_t layer, std::vector<Label>& labels) const;
    void add_point(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature, Label label,
                   std::vector<Label>& labels) const;
    void add_area_names(const View& view, const Frame& frame, std::vector<Label>& labels) const;
    ShapedLines set_lines(const TextStyle& style, const BaseFeature& feature) const;
    void add_line(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature, Label label,
                  std::vector<Label>& labels) const;
    LabelPriority priority_of(std::size_t layer_index, const StyleLayer& layer,
                              const EvaluationContext& context, const BaseFeature& feature) const;
    EvaluationContext context_of(const Frame& frame, const BaseFeature& feature) const;
    TextStyle text_style_of(const Frame& frame, const StyleLayer& layer,
                            const EvaluationContext& context) const;
    std::optional<LabelMarker> marker_of(const Frame& frame, const BaseFeature& feature, Color fill,
                                         Point at) const;

    const Style& style_;
    const BaseMap& base_;
    LabelOptions options_;
    TextShaper& shaper_;
};

}  // namespace dateline
