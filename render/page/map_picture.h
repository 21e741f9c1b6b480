// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/events/event.h"
#include "render/canvas/canvas.h"
#include "render/events/event_places.h"
#include "render/events/page_marks.h"
#include "render/labels/joint_placement.h"
#include "render/labels/label.h"
#include "render/symbols/symbol_table.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What a page's map is drawn from. All must outlive the picture, which belongs to one thread, as its shaper
/// does.
struct MapSources {
    const Style& style;
    const BaseMap& base;
    const SymbolTable& symbols;
    TextShaper& shaper;
    std::string language;
    /// Countries the map is about, ISO 3166-1 alpha-2: drawn lighter than their neighbours.
    std::vector<std::string> focus;
};

/// An event on the map: what the page adds to it.
struct MapEvent {
    const Event* event = nullptr;
    int number = 0;           ///< the list's; 0: none
    std::string place_name;   ///< in the language of the map
    std::string place_words;  ///< with its precision, "Mossoul (environs)"
};

/// The map inside a page's frame: ground, precision areas, base labels, event symbols with their numbers and
/// the names of their places. Everything is placed jointly (unlike tiles), in this order of right: symbols,
/// numbers, event places, base labels. px of the frame, from its top left.
class MapPicture {
  public:
    /// unit_px: one length of the page's design (Page::unit_px). Events without a point and countries are
    /// left to the page, and so are those outside the view.
    MapPicture(const MapSources& sources, const View& view, std::vector<MapEvent> events, double unit_px);

    /// What furniture laid over the map must leave free: symbols with room for their numbers and names.
    const std::vector<Box>& occupied() const { return occupied_; }
    /// Positions in the given events of those that have a symbol, ascending.
    std::vector<std::size_t> drawn() const;
    /// Places the labels around symbols and furniture, and draws everything.
    PlacementScore draw(Canvas& canvas, std::span<const Box> furniture) const;

  private:
    std::vector<Label> make_labels() const;
    /// "3–5, 7" of the events that have a number; may be empty.
    std::string numbers_of(std::span<const std::size_t> events) const;
    Font number_font() const;
    Label number_label(const PageMark& mark) const;
    Label place_label(const PageMarkGroup& group) const;
    LabelMarker place_dot(const PageMarkGroup& group) const;
    bool has_dot(const PageMarkGroup& group) const;
    bool names_place(const PageMarkGroup& group) const;
    void draw_areas(Canvas& canvas) const;
    void draw_leaders(Canvas& canvas) const;
    void draw_symbols(Canvas& canvas) const;
    double radius_px(const PageMark& mark) const;
    double px(double design_length) const { return design_length * unit_px_; }

    const MapSources& sources_;
    View view_;
    std::vector<MapEvent> map_events_;
    std::vector<Event> events_;
    double unit_px_;
    EventPlaces places_;
    PageMarkOptions mark_options_;
    PageMarks marks_;
    std::vector<Box> occupied_;
};

}  // namespace dateline
