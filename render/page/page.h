// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/day_strip.h"
#include "render/page/event_list.h"
#include "render/page/heading.h"
#include "render/page/layout.h"
#include "render/page/legend.h"
#include "render/page/map_furniture.h"
#include "render/view/view.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// A static map page: everything around the map, and what stands on it that is no map. Used in this order:
///   1. make it: the words are set and the map's box is known;
///   2. map_box(): make a View of its size, lay the event marks out;
///   3. place_on_map(): scale bar, box of country-level events, stamp and locator take the emptiest places;
///      the map keeps clear of the boxes it returns;
///   4. set_legend() once the map is placed;
///   5. begin_map(), the map, draw_around().
/// The style, locale, symbols, shaper and the events behind the content must outlive it. Not thread-safe.
class Page {
  public:
    /// height_px 0: as high as the content asks for, where the template knows.
    Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
         PageContent content, double width_px, double height_px, const PageTemplate& form,
         const MapShape& shape = {});
    /// On the template "report".
    Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
         PageContent content, double width_px, double height_px);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    const Box& map_box() const { return boxes_.map; }
    const PageBoxes& boxes() const { return boxes_; }
    const PageContent& content() const { return content_; }
    double width_px() const { return sizes_.width_px; }
    double height_px() const { return sizes_.height_px; }
    /// px of one length of the map's design: symbols are 19 of them, their numbers 10.5.
    double map_unit_px() const { return kit_.px(form_.scale.map); }
    bool has_locator() const { return form_.has_locator; }
    /// Of the panel, where that has room for the locator.
    const Box& locator_box() const { return boxes_.locator; }
    /// Events for which the list has no room; all, where the page has none.
    std::size_t omitted_events() const {
        return sizes_.list == ListPlace::none ? content_.events.size() : packed_.omitted_events;
    }
    /// What the list of the page would say, for those who cannot see it.
    std::string alt_text() const;

    /// view: of the map box. occupied and the result: px from the map's upper left corner. locator: drawn
    /// where it has room; may be null, must outlive the page.
    std::vector<Box> place_on_map(const View& view, const MapOccupancy& occupied,
                                  const Locator* locator = nullptr);
    /// Legend and notes then speak of what the map shows, no more; without a call, of what it may show.
    void set_legend(MapContents on_map);
    /// Paper; what is drawn until draw_around() is the map, in px from its upper left corner and clipped to
    /// it. Depends on nothing that is placed: the map's ground may be drawn while the rest is still being
    /// laid out.
    void begin_map(Canvas& canvas) const;
    /// Ends the map and draws the rest of the page.
    void draw_around(Canvas& canvas) const;
    /// Title, description, language and keywords for SVG and PDF.
    DocumentInfo document_info() const;

  private:
    void set_heading();
    void set_footer();
    void arrange();
    bool try_list(const ListChoice& choice);
    void suit_shape(const ListChoice& taken);
    bool is_wide_enough(const ListChoice& choice) const;
    double map_scale() const { return scale_of(sizes_.shape, arrange_page(sizes_).map); }
    bool stack_below(const ListChoice& choice);
    bool pack();
    double room_below_map() const;
    void go_without_list();
    bool grows() const { return grows_; }
    bool has_heading() const { return form_.arrangement != PageTemplate::Arrangement::map_only; }
    std::string credit_line() const;
    void draw_footer(Canvas& canvas) const;

    PageTemplate form_;
    PageKit kit_, furniture_kit_, legend_kit_, strip_kit_, list_kit_, footer_kit_;
    bool grows_ = false;
    LegendDetail legend_detail_ = LegendDetail::full;
    PageContent content_;
    PageSizes sizes_;
    PageBoxes boxes_;
    std::optional<Heading> heading_;
    std::string footer_right_;
    std::vector<RichLine> footer_lines_;
    std::optional<Legend> legend_;
    std::optional<DayStrip> strip_;
    ListDetail detail_ = ListDetail::full;
    std::vector<ListBlock> list_;
    PackedList packed_;
    std::optional<MapFurniture> furniture_;
    const Locator* panel_locator_ = nullptr;
};

}  // namespace dateline
