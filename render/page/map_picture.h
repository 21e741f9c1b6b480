// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/events/event_places.h"
#include "render/events/page_marks.h"
#include "render/labels/joint_placement.h"
#include "render/labels/label.h"
#include "render/page/event_labels.h"
#include "render/page/map_contents.h"
#include "render/page/map_sources.h"
#include "render/view/view.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// The map inside a page's frame: ground, precision areas, base labels, event symbols with their numbers and
/// the names of their places. Everything is placed jointly (unlike tiles), in this order of right: symbols
/// and numbers together with the names of their places, then base labels. px of the frame, from its top left.
///
/// Used in this order: make it; place_events(); occupied() tells the furniture where to stand; place_around()
/// the furniture; contents() for the legend; draw_above(). draw_ground() comes first on the canvas, and needs
/// nothing placed: another thread may draw it from the making on.
class MapPicture {
  public:
    /// unit_px: one length of the page's design (Page::unit_px), which the view's lengths should equal.
    /// Events without a point and countries are left to the page, and so are those outside the view.
    MapPicture(const MapSources& sources, const View& view, std::vector<MapEvent> events, double unit_px);
    MapPicture(const MapPicture&) = delete;
    MapPicture& operator=(const MapPicture&) = delete;

    /// Symbols, with the names of their places.
    void place_events();
    MapOccupancy occupied() const;
    /// Places what is left around the furniture: symbols that it covers step aside, base labels keep clear.
    void place_around(std::span<const Box> furniture);
    /// Positions in the given events of those that have a symbol, ascending.
    std::vector<std::size_t> drawn() const;
    const PageMarks& marks() const { return marks_; }
    /// The labels that stand, with their positions.
    std::vector<std::pair<const Label*, const LabelPosition*>> standing_labels() const;
    /// What the marks were placed with.
    const PageMarkOptions& mark_options() const { return mark_options_; }
    const PlacementScore& score() const { return placed_.score; }
    MapContents contents() const;
    void draw_ground(Canvas& canvas) const;
    void draw_above(Canvas& canvas) const;

  private:
    void place_marks(std::span<const Box> furniture);
    /// The events as the style's source "events"; null when no layer of the style shows them.
    std::shared_ptr<const std::string> style_events() const;
    PageMarkSource mark_source() const;
    std::string country_at(Point p) const;
    std::vector<std::size_t> events_in_view() const;
    double symbol_size_px() const;
    std::vector<Box> occupied_things() const;
    std::vector<Box> occupied_areas() const;
    void keep_names_off_panels();
    void draw_edge(Canvas& canvas) const;
    std::vector<Box> label_obstacles(std::span<const Box> furniture) const;
    Path outline_of(const Event& event) const;
    double px(double design_length) const { return design_length * unit_px_; }

    const MapSources& sources_;
    View view_;
    std::vector<MapEvent> map_events_;
    std::vector<Event> events_;
    double unit_px_;
    EventPlaces places_;
    std::vector<std::size_t> shown_;
    double symbol_px_;
    EventLabels event_labels_;
    PageMarkOptions mark_options_;
    PageMarks marks_;
    std::vector<Label> labels_;
    JointPlacement placed_;
    mutable std::map<std::pair<int, int>, std::string> countries_;  ///< by squares of the map
};

}  // namespace dateline
