// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/page_options.h"

#include "geodata/articles/language_of.h"
#include "geodata/core/error.h"
#include "geodata/language/fold.h"
#include "geodata/ogr/gdal_module.h"

#include <charconv>
#include <map>
#include <optional>
#include <string_view>

namespace dateline::cli {

namespace {

constexpr double kLeastSide_px = 200;
constexpr double kMostSide_px = 20000;
/// How far a place of the same name may lie from an event's point and still be its place.
constexpr double kSamePlace_m = 2000;

/// ISO 216 and ANSI sizes in px of 1/96 inch, upright.
const std::map<std::string_view, PageSize> kPapers = {
    {"A3", {1123, 1587}}, {"A4", {794, 1123}}, {"A5", {559, 794}}, {"letter", {816, 1056}}};

PageSize parse_size(const std::string& text) {
    PageSize size{};
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width_px);
    const bool has_x = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
    const auto height = has_x ? std::from_chars(width.ptr + 1, end, size.height_px) : width;
    const auto fits = [](double side) { return side >= kLeastSide_px && side <= kMostSide_px; };
    if (!has_x || height.ec != std::errc() || height.ptr != end || !fits(size.width_px) ||
        !fits(size.height_px))
        throw usage_error("--size", text, "WxH in px, each 200 to 20000, such as 1600x1200");
    return size;
}

PageSize parse_paper(const std::string& text) {
    const std::size_t dash = text.find('-');
    const auto paper = kPapers.find(std::string_view(text).substr(0, dash));
    const std::string turn = dash == std::string::npos ? "landscape" : text.substr(dash + 1);
    if (paper == kPapers.end() || (turn != "landscape" && turn != "portrait"))
        throw usage_error("--paper", text, "A3, A4, A5 or letter, with -landscape or -portrait after it");
    const PageSize upright = paper->second;
    return turn == "portrait" ? upright : PageSize{upright.height_px, upright.width_px};
}

/// The gazetteer's entry for an event's place.
std::optional<Place> place_of(const Gazetteer& gazetteer, const Event& event) {
    if (event.geonameid != 0) return gazetteer.by_geonameid(event.geonameid);
    if (!event.point) return std::nullopt;
    for (const NameHit& hit : gazetteer.find(fold_phrase(event.place_name))) {
        const Place place = gazetteer.place(hit.place);
        if (distance_m(place.point, *event.point) < kSamePlace_m) return place;
    }
    return std::nullopt;
}

}  // namespace

void PageOptions::add_to(CLI::App& command) {
    command.add_option("--style", style, "A theme's name or a style file (default news)")->type_name("STYLE");
    command.add_option("--lang", language, "Language of the map: fr, en, ar (default fr)")->type_name("LANG");
    command.add_option("--title", title, "Headline (default: proposed from the events)");
    auto* given =
        command.add_option("--size", size, "In px (default 1123x794, A4 landscape)")->type_name("WxH");
    command.add_option("--paper", paper, "A3, A4, A5 or letter, -landscape (default) or -portrait")
        ->type_name("PAPER")
        ->excludes(given);
    command.add_option("--scale", scale, "Device pixels a px, for PNG: 1 to 8 (default 1)")
        ->type_name("N")
        ->check(CLI::Range(1.0, 8.0));
    command.add_option("--bbox", bbox, "In degrees (default: around the events)")->type_name("W,S,E,N");
    command
        .add_option("--crs", crs,
                    "Projection, such as EPSG:3034 or a PROJ string (default: what suits the extent)")
        ->type_name("CRS");
}

PageSize page_size(const PageOptions& options) {
    if (!options.size.empty()) return parse_size(options.size);
    return parse_paper(options.paper.empty() ? "A4" : options.paper);
}

std::shared_ptr<const Projection> page_projection(const PageOptions& options) {
    if (options.crs.empty()) return nullptr;
    return gdal_module().make_projection(options.crs);
}

PlaceNames place_names(std::shared_ptr<const Gazetteer> gazetteer, const std::string& language) {
    PlaceNames names;
    names.place = [gazetteer, language](const Event& event) {
        const auto place = place_of(*gazetteer, event);
        return place ? std::string(gazetteer->label(place->index, language)) : event.place_name;
    };
    names.country = [gazetteer, language](const Event& event) {
        const auto country = gazetteer->country(event.country);
        return country ? std::string(gazetteer->label(country->index, language)) : event.country;
    };
    names.text_language = [](const Event& event) { return language_of(event.text); };
    return names;
}

}  // namespace dateline::cli
