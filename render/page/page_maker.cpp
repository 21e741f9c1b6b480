// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_maker.h"

#include "geodata/sources/attribution.h"
#include "render/canvas/canvas.h"
#include "render/containers/png.h"
#include "render/page/extent.h"
#include "render/page/locator.h"
#include "render/page/map_picture.h"
#include "render/page/page.h"
#include "render/view/default_projection.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace dateline {

namespace {

/// Around the outermost symbols, so that their names have room; lengths of the page's design.
constexpr double kMapMargin = 44;
/// Closer than this the base map has nothing more to show (about 1:1,000,000 on paper).
constexpr double kLargestZoom = 9;
constexpr double kPxPerMetre = 96 / 0.0254;

std::vector<std::string> countries_of(std::span<const Event> events, std::span<const std::size_t> shown) {
    std::set<std::string> codes;
    for (const std::size_t index : shown) {
        if (!events[index].country.empty()) codes.insert(events[index].country);
    }
    return {codes.begin(), codes.end()};
}

std::string encode(const RasterCanvas& canvas, int width, int height, double scale) {
    PngOptions options;
    options.pixels_per_metre = static_cast<unsigned>(std::lround(kPxPerMetre * scale));
    const PixelView pixels{canvas.pixels().data(), width, height, static_cast<std::size_t>(width) * 4};
    return PngEncoder(options).encode(pixels);
}

}  // namespace

std::optional<PageFormat> parse_page_format(std::string_view extension) {
    for (const PageFormat format : {PageFormat::png, PageFormat::svg, PageFormat::pdf}) {
        if (extension_of(format) == extension) return format;
    }
    return std::nullopt;
}

std::string_view extension_of(PageFormat format) {
    switch (format) {
        case PageFormat::png:
            return "png";
        case PageFormat::svg:
            return "svg";
        case PageFormat::pdf:
            break;
    }
    return "pdf";
}

PageMaker::PageMaker(const Style& style, const BaseMap& base, const SymbolTable& symbols,
                     const Locale& locale, PlaceNames names, StyleDataPool* style_data)
    : style_(style),
      base_(base),
      symbols_(symbols),
      locale_(locale),
      names_(std::move(names)),
      style_data_(style_data) {}

MadePage PageMaker::make(const PageRequest& request, PageFormat format, double scale) {
    PageContent content;
    content.events =
        number_events(request.events, request.drawn, request.listed, symbols_, names_, request.sources);
    content.days = request.days;
    content.title = request.title;
    content.data_attribution = kDataAttribution;
    content.shows_disputed_borders = true;
    content.fictitious = request.fictitious;
    content.user_layers = samples_of(request.user_layers);
    Page page(style_, locale_, symbols_, shaper_, std::move(content), request.width_px, request.height_px);

    const Box frame = page.map_box();
    const LonLatBox extent =
        request.extent ? *request.extent : page_extent(base_, request.events, request.drawn);
    const View view =
        View::fit(extent, frame.width(), frame.height(), request.extent ? 0 : kMapMargin * page.unit_px(),
                  request.extent ? 22 : kLargestZoom,
                  request.projection ? request.projection : projection_for(extent))
            .with_lengths(page.unit_px());

    const MapSources sources{
        style_,
        base_,
        symbols_,
        shaper_,
        request.label_language.empty() ? locale_.language() : request.label_language,
        request.focus.empty() ? countries_of(request.events, request.drawn) : request.focus,
        request.second_language,
        request.user_layers,
        style_data_};
    std::vector<MapEvent> on_map;
    for (const PageEvent& event : page.content().events) {
        if (event.stand == EventStand::on_map) {
            on_map.push_back(
                {event.event, event.number, event.place, locale_.capitalised(place_words(event, locale_))});
        }
    }
    const std::size_t located = on_map.size();
    MapPicture picture(sources, view, std::move(on_map), page.unit_px());
    const Locator locator(sources, view, page.unit_px());
    picture.place_around(page.place_on_map(view, picture.occupied(), &locator));
    page.set_legend(picture.contents());

    MadePage made;
    made.symbols = picture.drawn().size();
    made.outside = located - made.symbols;
    made.left_out = page.omitted_events();
    made.labels = picture.score().standing;
    made.labels_dropped = picture.score().dropped;
    made.score = picture.score();
    made.marks = score_of(picture.marks());
    const auto draw_map = [&](Canvas& canvas) { picture.draw(canvas); };
    const auto finish = [&](std::unique_ptr<DocumentCanvas> canvas) {
        page.draw(*canvas, draw_map);
        return canvas->finish();
    };
    switch (format) {
        case PageFormat::png: {
            const int width = static_cast<int>(std::lround(request.width_px));
            const int height = static_cast<int>(std::lround(request.height_px));
            const auto canvas = make_raster_canvas(width, height, scale);
            page.draw(*canvas, draw_map);
            made.bytes = encode(*canvas, static_cast<int>(std::lround(width * scale)),
                                static_cast<int>(std::lround(height * scale)), scale);
            break;
        }
        case PageFormat::svg:
            made.bytes = finish(make_svg_canvas(request.width_px, request.height_px, page.document_info()));
            break;
        case PageFormat::pdf:
            made.bytes = finish(make_pdf_canvas(request.width_px, request.height_px, page.document_info()));
            break;
    }
    return made;
}

}  // namespace dateline
