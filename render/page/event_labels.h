// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/events/page_marks.h"
#include "render/labels/label.h"
#include "render/labels/text_style.h"
#include "render/page/map_sources.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// The words that event symbols bring onto a page's map: the numbers of the list, and the names of places.
/// Refers to the sources and the events, which must outlive it. px of the map's frame.
class EventLabels {
  public:
    /// outline: of the first-order division of an event, in px. unit_px: one length of the page's design;
    /// symbol_px: size of the symbols.
    EventLabels(const MapSources& sources, std::span<const MapEvent> events,
                std::function<Path(const Event&)> outline, double unit_px, double symbol_px);

    /// Of the number, or list of numbers, beside a symbol of these events; 0: none.
    double number_width_px(std::span<const std::size_t> events) const;
    /// Where the name of the group's place may stand; nothing where another group names it.
    std::vector<NameChoice> name_choices(const PageMarkGroup& group,
                                         std::span<const PageMarkGroup> all) const;

    /// Of marks that have their centres: numbers where their room was kept, names as chosen. Each label with
    /// other positions behind, for where furniture lies over the first.
    std::vector<Label> make(std::span<const PageMarkGroup> groups, const PageMarkOptions& marks) const;

    /// Whether it is a symbol's number: these stand on panels, where names do not.
    static bool is_number(const Label& label);
    /// The dot of a place.
    LabelMarker place_dot(Point place) const;
    double dot_radius_px() const;

  private:
    struct Name {
        TextStyle style;
        std::vector<std::shared_ptr<const ShapedLine>> lines;
        std::vector<LabelPosition> positions;
        std::vector<double> costs;  ///< of the positions
    };
    /// "3–5, 7" of the events that have a number; "×3" of several that have none; else empty.
    std::string numbers_of(std::span<const std::size_t> events) const;
    Font number_font() const;
    bool names_place(const PageMarkGroup& group, std::span<const PageMarkGroup> all) const;
    TextStyle name_style(const PageMarkGroup& group) const;
    Name name_of(const PageMarkGroup& group) const;
    void add_within(Name& name, const PageMarkGroup& group) const;
    Label number_label(const PageMark& mark) const;
    Label place_label(const PageMarkGroup& group, const PageMarkOptions& marks) const;
    double radius_px(const PageMark& mark) const;
    double px(double design_length) const { return design_length * unit_px_; }

    const MapSources& sources_;
    std::span<const MapEvent> events_;
    std::function<Path(const Event&)> outline_;
    double unit_px_, symbol_px_;
};

}  // namespace dateline
