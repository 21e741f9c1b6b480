// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/core/day.h"
#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"
#include "geodata/events/event.h"
#include "render/canvas/canvas.h"
#include "render/canvas/text.h"
#include "render/events/page_marks.h"
#include "render/labels/joint_placement.h"
#include "render/page/content.h"
#include "render/page/georeference.h"
#include "render/sources/style_data.h"
#include "render/symbols/symbol_table.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/style.h"
#include "styles/locales/locale.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class PageFormat { png, svg, pdf, webp };
std::optional<PageFormat> parse_page_format(std::string_view extension);
std::string_view extension_of(PageFormat format);

/// A static map somebody asks for. Indices count in `events`.
struct PageRequest {
    std::span<const Event> events;
    /// Of each event the articles that tell of it; empty: its own only.
    std::span<const std::vector<EventSource>> sources;
    std::vector<std::size_t> drawn;                ///< get a symbol, or stand in the margin box
    std::vector<std::size_t> listed;               ///< stand in the list only
    std::optional<DayInterval> days;               ///< what the page is about; nothing: what its events say
    std::optional<LonLatBox> extent;               ///< nothing: around the events
    std::shared_ptr<const Projection> projection;  ///< null: what suits the extent
    std::string title;                             ///< empty: proposed from the events
    std::string form = "report";                   ///< a template's name or file
    double width_px = 1123;  ///< A4 landscape at 96 px an inch; 0 x 0: the template's own
    double height_px = 794;  ///< 0: as high as the template makes it
    SvgText svg_text = SvgText::text;
    std::string time_zone;  ///< PageContent::time_zone
    bool fictitious = false;
    /// ISO 3166-1 alpha-2 or ISO 3166-2 codes of what the map is about; empty: the events' countries.
    std::vector<std::string> focus;
    /// Of names on the map: empty: the locale's; and of names under the first ones, empty: none.
    std::string label_language, second_language;
    std::span<const UserLayer> user_layers;  ///< must outlive the making
};

/// A finished page.
struct MadePage {
    std::string bytes;
    std::string alt_text;            ///< the page in words
    Georeference place;              ///< of its map
    std::size_t symbols = 0;         ///< events that have a symbol on the map
    std::size_t outside = 0;         ///< located events outside the frame
    std::size_t left_out = 0;        ///< events the list has no room for
    std::size_t labels = 0;          ///< labels standing
    std::size_t labels_dropped = 0;  ///< labels without room
    PlacementScore score;            ///< of all labels
    MarkScore marks;
};

/// Makes static maps of one look and language. Everything given must outlive it. Belongs to one thread.
class PageMaker {
  public:
    PageMaker(const Style& style, const BaseMap& base, const SymbolTable& symbols, const Locale& locale,
              PlaceNames names, StyleDataPool* style_data = nullptr);
    /// scale: device px a CSS px, for PNG.
    MadePage make(const PageRequest& request, PageFormat format, double scale);

  private:
    const Style& style_;
    const BaseMap& base_;
    const SymbolTable& symbols_;
    const Locale& locale_;
    PlaceNames names_;
    StyleDataPool* style_data_;  ///< GroundData::pool
    TextShaper shaper_;
};

}  // namespace dateline
