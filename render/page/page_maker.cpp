// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_maker.h"

#include "geodata/sources/attribution.h"
#include "render/canvas/canvas.h"
#include "render/containers/pdf_update.h"
#include "render/containers/png.h"
#include "render/containers/webp.h"
#include "render/page/locator.h"
#include "render/page/map_picture.h"
#include "render/page/map_window.h"
#include "render/page/page.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr double kPxPerMetre = 96 / 0.0254;

std::vector<std::string> countries_of(std::span<const Event> events, std::span<const std::size_t> shown) {
    std::set<std::string> codes;
    for (const std::size_t index : shown) {
        if (!events[index].country.empty()) codes.insert(events[index].country);
    }
    return {codes.begin(), codes.end()};
}

std::string encode(const RasterCanvas& canvas, PageFormat format, int width, int height, double scale) {
    const int pixels_x = static_cast<int>(std::lround(width * scale));
    const int pixels_y = static_cast<int>(std::lround(height * scale));
    const PixelView pixels{canvas.pixels().data(), pixels_x, pixels_y,
                           static_cast<std::size_t>(pixels_x) * 4};
    if (format == PageFormat::webp) return encode_webp(pixels);
    PngOptions options;
    options.compression = Compression::fast;
    options.pixels_per_metre = static_cast<unsigned>(std::lround(kPxPerMetre * scale));
    return PngEncoder(options).encode(pixels);
}

/// The page's viewport on the earth (ISO 32000-2, 12.10; also OGC's best practice for PDF): programs like
/// GDAL and QGIS read where the map lies.
std::string with_place(std::string pdf, const Georeference& place, const std::string& language) {
    constexpr double kPointsPerPx = 0.75;
    std::string viewport;
    if (place.has_corners) {
        const Box& box = place.frame_px;
        std::string gpts;
        for (const LonLat corner : place.corners)
            gpts += fmt::format("{:.9f} {:.9f} ", corner.lat, corner.lon);
        viewport = fmt::format(
            "/VP [ << /Type /Viewport /BBox [ {:.6f} {:.6f} {:.6f} {:.6f} ] /Measure << /Type /Measure "
            "/Subtype "
            "/GEO /Bounds [ 0 0 0 1 1 1 1 0 ] /LPTS [ 0 0 0 1 1 1 1 0 ] /GPTS [ {}] /GCS << /Type /PROJCS "
            "/WKT {} >> >> >> ]",
            box.left * kPointsPerPx, (place.page_height_px - box.bottom) * kPointsPerPx,
            box.right * kPointsPerPx, (place.page_height_px - box.top) * kPointsPerPx, gpts,
            pdf_string(gdal_wkt(place.crs)));
    }
    return with_pdf_entries(std::move(pdf), "/Lang " + pdf_string(language), viewport);
}

}  // namespace

std::optional<PageFormat> parse_page_format(std::string_view extension) {
    for (const PageFormat format : {PageFormat::png, PageFormat::svg, PageFormat::pdf, PageFormat::webp}) {
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
        case PageFormat::webp:
            return "webp";
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
    content.time_zone = request.time_zone;
    content.fictitious = request.fictitious;
    content.user_layers = samples_of(request.user_layers);
    const PageTemplate form = PageTemplate::load(request.form, request.width_px, request.height_px);
    const MapWindow shown =
        map_window(base_, request.events, request.drawn, request.extent, request.projection);
    MapShape shape = shown.shape;
    shape.margin_px *= form.unit_px(form.width_px, form.height_px) * form.scale.map;
    Page page(style_, locale_, symbols_, shaper_, std::move(content), form.width_px, form.height_px, form,
              shape);
    const double unit_px = page.map_unit_px();

    const Box frame = page.map_box();
    const View view = View::fit(shown.box, frame.width(), frame.height(), shape.margin_px, shown.largest_zoom,
                                shown.projection)
                          .with_lengths(unit_px);

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
    const int width = static_cast<int>(std::lround(page.width_px()));
    const int height = static_cast<int>(std::lround(page.height_px()));
    const DocumentInfo info = page.document_info();
    std::unique_ptr<RasterCanvas> raster;
    std::unique_ptr<DocumentCanvas> document;
    if (format == PageFormat::svg) {
        document = make_svg_canvas(page.width_px(), page.height_px(), info, request.svg_text);
    } else if (format == PageFormat::pdf) {
        document = make_pdf_canvas(page.width_px(), page.height_px(), info);
    } else {
        raster = make_raster_canvas(width, height, scale);
    }
    Canvas& canvas = document ? static_cast<Canvas&>(*document) : *raster;

    MapPicture picture(sources, view, std::move(on_map), unit_px);
    // The ground waits for nothing that is placed, and takes about as long.
    std::future<void> ground = std::async(std::launch::async, [&] {
        page.begin_map(canvas);
        picture.draw_ground(canvas);
    });
    picture.place_events();
    std::optional<Locator> locator;
    if (page.has_locator()) locator.emplace(sources, view, unit_px, page.locator_box());
    picture.place_around(page.place_on_map(view, picture.occupied(), locator ? &*locator : nullptr));
    page.set_legend(picture.contents());

    MadePage made;
    made.place = georeference_of(view, page.map_box(), page.height_px());
    made.alt_text = page.alt_text();
    made.symbols = picture.drawn().size();
    made.outside = located - made.symbols;
    made.left_out = page.omitted_events();
    made.labels = picture.score().standing;
    made.labels_dropped = picture.score().dropped;
    made.score = picture.score();
    made.marks = score_of(picture.marks());
    ground.get();
    picture.draw_above(canvas);
    page.draw_around(canvas);
    if (format == PageFormat::pdf) {
        made.bytes = with_place(document->finish(), made.place, locale_.language());
    } else if (document) {
        made.bytes = document->finish();
    } else {
        made.bytes = encode(*raster, format, width, height, scale);
    }
    return made;
}

}  // namespace dateline
