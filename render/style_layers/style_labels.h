// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/text.h"
#include "render/labels/label.h"
#include "render/labels/local_placement.h"
#include "render/sources/style_data.h"
#include "render/view/view.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// Whether a symbol layer is made of names of the built-in base map, which LabelMaker places; any other is
/// drawn as the specification says (StyleLabels).
bool names_base_map(const Style& style, const StyleLayer& layer, const StyleDataPool* pool);

/// The symbols of a style's own layers, icons and texts, as labels, so that they share their room with all
/// other names of a map. Laid out tile by tile on the Mercator map, then carried over to the view's
/// projection. Everything given must outlive it. Belongs to one thread, as its shaper does.
class StyleLabels {
  public:
    StyleLabels(StyleDataPool& pool, const ValueObject& map_state, TextShaper& shaper)
        : pool_(pool), map_state_(map_state), shaper_(shaper) {}

    /// Of a page, with its events (StyleData::show_events), in its px.
    std::vector<Label> in_view(const View& view, const std::shared_ptr<const std::string>& events) const;
    /// Anchored in a cell of the world at a tile zoom, in px of that world: of the layers without events.
    std::vector<Label> in_cell(int zoom, LabelCell cell) const;
    /// The same of the layers that show events.
    std::vector<Label> of_events(int zoom, LabelCell cell,
                                 const std::shared_ptr<const std::string>& events) const;

  private:
    StyleDataPool& pool_;
    const ValueObject& map_state_;
    TextShaper& shaper_;
};

}  // namespace dateline
