// SPDX-License-Identifier: Apache-2.0
// dateline style draw FILE -o OUT.{png,svg,pdf} [--size WxH] [--ratio R] [--center LON,LAT] [--zoom Z]
#include "tools/dateline/style_draw.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/containers/png.h"
#include "render/sprites/sprite.h"
#include "render/style_layers/draw_document.h"
#include "render/style_layers/draw_style.h"

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace dateline::cli {

namespace {

struct DrawOptions {
    std::string style, output;
    std::string size = "512x512", centre, basemap;
    double ratio = 1;
    std::optional<double> zoom;
};

/// "800x600" or "4.5,33.2"
std::optional<std::pair<double, double>> two_numbers(std::string_view text, char between) {
    double first = 0, second = 0;
    const char* end = text.data() + text.size();
    const auto one = std::from_chars(text.data(), end, first);
    if (one.ec != std::errc() || one.ptr == end || *one.ptr != between) return std::nullopt;
    const auto two = std::from_chars(one.ptr + 1, end, second);
    if (two.ec != std::errc() || two.ptr != end) return std::nullopt;
    return std::pair{first, second};
}

StyleView view_of(const DrawOptions& options, const Style& style) {
    constexpr double kLargest_side = 16384;
    const auto size = two_numbers(options.size, 'x');
    if (!size || !(size->first >= 1 && size->second >= 1) || size->first * options.ratio > kLargest_side ||
        size->second * options.ratio > kLargest_side) {
        throw usage_error("--size is no size", options.size, "WxH in px, at most 16384 device pixels a side");
    }
    LonLat centre = style.centre();
    if (!options.centre.empty()) {
        const auto place = two_numbers(options.centre, ',');
        if (!place) throw usage_error("--center is no place", options.centre, "LON,LAT, such as 36.2,37.1");
        centre = {place->first, place->second};
    }
    return {centre,
            options.zoom.value_or(style.zoom()),
            {static_cast<int>(size->first), static_cast<int>(size->second), options.ratio}};
}

/// The encoder takes pixels in Cairo's order.
std::string png_of(Image image) {
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) std::swap(image.rgba[i], image.rgba[i + 2]);
    return PngEncoder().encode(
        {image.rgba.data(), image.width, image.height, static_cast<std::size_t>(image.width) * 4});
}

/// Without its sprite a style is drawn all the same, only without images.
Sprite sprite_of(const Style& style, const std::filesystem::path& folder, double ratio,
                 Diagnostics& diagnostics) {
    if (style.sprite() == nullptr) return {};
    try {
        return Sprite::read(*style.sprite(), folder, ratio);
    } catch (const Error& error) {
        diagnostics.fail(error.what());
        return {};
    }
}

void draw(const DrawOptions& options, Diagnostics& diagnostics) {
    const bool is_svg = options.output.ends_with(".svg"), is_pdf = options.output.ends_with(".pdf");
    if (!is_svg && !is_pdf && !options.output.ends_with(".png")) {
        throw usage_error("the picture's kind is not known", options.output, ".png, .svg or .pdf at the end");
    }
    const Style style = load_style(options.style);
    for (const std::string& warning : style.warnings()) diagnostics.warn(warning);
    const StyleView view = view_of(options, style);
    const auto folder = std::filesystem::path(options.style).parent_path();
    SourceSet sources(style, {folder, options.basemap, nullptr}, diagnostics);
    const Sprite sprite = sprite_of(style, folder, options.ratio, diagnostics);
    if (is_svg || is_pdf) {
        const DocumentInfo info{options.style, "", "", "", ""};
        const auto canvas = is_svg ? make_svg_canvas(view.width_px(), view.height_px(), info)
                                   : make_pdf_canvas(view.width_px(), view.height_px(), info);
        draw_style_document(*canvas, style, view, sources, sprite, diagnostics);
        write_file(options.output, canvas->finish());
        return;
    }
    write_file(options.output, png_of(draw_style(style, view, sources, sprite, diagnostics).to_image()));
}

}  // namespace

void add_style_draw(CLI::App& style, Session& session) {
    auto* command = style.add_subcommand("draw", "Draw a style by itself");
    auto options = std::make_shared<DrawOptions>();
    command->add_option("FILE", options->style, "A style document, or the name of a theme")
        ->type_name("FILE")
        ->required();
    command->add_option("-o,--output", options->output, "The picture: .png, .svg or .pdf")
        ->type_name("OUT.png")
        ->required();
    command->add_option("--size", options->size, "Size in CSS pixels")
        ->type_name("WxH")
        ->capture_default_str();
    command->add_option("--ratio", options->ratio, "Device pixels to the CSS pixel")
        ->check(CLI::Range(0.1, 16.0))
        ->capture_default_str();
    command->add_option("--center", options->centre, "The picture's middle; the style's own by default")
        ->type_name("LON,LAT");
    command->add_option("--zoom", options->zoom, "512 px world at zoom 0; the style's own by default")
        ->check(CLI::Range(-10.0, 30.0));
    command->add_option("--basemap", options->basemap, "Vector tiles in place of the built-in base map")
        ->type_name("FILE.mbtiles")
        ->check(CLI::ExistingFile);
    command->callback(
        [options, &session] { session.run = [options, &session] { draw(*options, session.diagnostics); }; });
}

}  // namespace dateline::cli
