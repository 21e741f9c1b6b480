// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/page_options.h"

#include "geodata/articles/language_of.h"
#include "geodata/core/error.h"
#include "geodata/language/fold.h"
#include "geodata/ogr/gdal_module.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
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

/// What is to be said of a code or name: the code.
std::optional<std::string> focus_code(const std::string& name, const Gazetteer& gazetteer,
                                      const BaseMap& base) {
    if (gazetteer.country(name)) return name;
    std::optional<std::string> found;
    const MercatorBox world{0, 0, 1, 1};
    const auto look_for = [&](const char* key, const auto& is_it) {
        base.visit("admin1_label", BaseMap::kMaxZoom, world, [&](const BaseFeature& feature) {
            if (found || !is_it(feature)) return;
            const PropertyValue code = feature.get(key);
            if (const auto* text = std::get_if<std::string_view>(&code)) found = std::string(*text);
        });
    };
    const auto has_code = [&](const BaseFeature& feature) {
        const PropertyValue value = feature.get("iso_3166_2");
        const auto* code = std::get_if<std::string_view>(&value);
        return code != nullptr && *code == name;
    };
    if (name.size() > 3 && name[2] == '-') look_for("iso_3166_2", has_code);
    if (found) return found;
    for (const NameHit& hit : gazetteer.find(fold_phrase(name))) {
        const Place place = gazetteer.place(hit.place);
        if (place.kind == PlaceKind::country) return std::string(place.country);
        if (place.kind != PlaceKind::admin1) continue;
        look_for("iso_3166_2", [&](const BaseFeature& feature) {
            const PropertyValue value = feature.get("gn_id");
            const auto* id = std::get_if<double>(&value);
            return id != nullptr && static_cast<std::int64_t>(*id) == place.geonameid;
        });
        if (found) return found;
    }
    return std::nullopt;
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(at, from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

/// Whole, below a bound, of at most two digits.
bool is_number_below(std::string_view digits, int bound) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() && digits.size() <= 2 && value >= 0 &&
           value < bound;
}

/// UTC, or with hours and perhaps minutes: zones reach from UTC-12 to UTC+14.
bool is_zone(std::string_view text) {
    constexpr std::string_view kUtc = "UTC";
    if (!text.starts_with(kUtc)) return false;
    text.remove_prefix(kUtc.size());
    if (text.empty()) return true;
    if (text.front() != '+' && text.front() != '-') return false;
    text.remove_prefix(1);
    const std::size_t colon = text.find(':');
    return is_number_below(text.substr(0, colon), 15) &&
           (colon == std::string_view::npos ||
            (text.size() == colon + 3 && is_number_below(text.substr(colon + 1), 60)));
}

}  // namespace

std::vector<std::string> page_focus(const PageOptions& options, const Gazetteer& gazetteer,
                                    const BaseMap& base) {
    std::vector<std::string> codes;
    for (const std::string& name : split(options.focus, ',')) {
        const auto code = focus_code(name, gazetteer, base);
        if (!code)
            throw usage_error("--focus names no country or first-order division", name,
                              "a name or a code, such as SY, Syrie or SY-HI");
        codes.push_back(*code);
    }
    return codes;
}

LabelLanguages label_languages(const PageOptions& options) {
    const std::vector<std::string> parts = split(options.labels, '+');
    const auto is_code = [](const std::string& text) {
        return text.size() >= 2 && text.size() <= 3 &&
               std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    if (options.labels.empty()) return {};
    if (parts.empty() || parts.size() > 2 || !std::all_of(parts.begin(), parts.end(), is_code))
        throw usage_error("--labels", options.labels, "one language or two, such as ar or fr+ar");
    return {parts[0], parts.size() == 2 ? parts[1] : ""};
}

std::string page_time_zone(const PageOptions& options) {
    if (!options.time_zone.empty() && !is_zone(options.time_zone))
        throw usage_error("--time-zone", options.time_zone, "UTC, or UTC+3, UTC-5:30");
    return options.time_zone;
}

void add_layer_option(CLI::App& command, std::vector<std::string>& files) {
    command
        .add_option(
            "--layer", files,
            "Your own zones, front lines or buffers, under the labels and in the legend: any file GDAL "
            "opens, styled by its columns fill, stroke, stroke-width… or by the theme; repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

std::vector<UserLayer> read_user_layers(const std::vector<std::string>& files, const Style& style) {
    std::vector<UserLayer> layers;
    for (const std::string& file : files) {
        layers.push_back(parse_user_layer(gdal_module().features_as_geojson(file),
                                          std::filesystem::path(file).stem().string(), file, style));
    }
    return layers;
}

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
    command
        .add_option(
            "--labels", labels,
            "Language of the names on the map, or two, one under the other: ar, fr+ar (default: --lang)")
        ->type_name("LANG[+LANG]");
    command
        .add_option("--focus", focus,
                    "Countries or first-order divisions the map is about, by name or code, with commas; the "
                    "others fade (default: the events' countries)")
        ->type_name("PLACE");
    add_layer_option(command, layers);
    command
        .add_option(
            "--time-zone", time_zone,
            "Which the dates are in, said in the date stamp: UTC, UTC+3, UTC-5:30 (default: local time)")
        ->type_name("ZONE");
    command.add_option("--bbox", bbox, "In degrees (default: around the events)")->type_name("W,S,E,N");
    command
        .add_option("--crs", crs,
                    "Projection, such as EPSG:3034 or a PROJ string (default: what suits the extent)")
        ->type_name("CRS");
    command.add_option("--basemap", basemap, "Vector tiles for the ground in place of the built-in base map")
        ->type_name("FILE.mbtiles")
        ->check(CLI::ExistingFile);
}

SourceOptions source_options(const std::string& style, const std::string& basemap, const BaseMap& base) {
    return {style_path(style).parent_path(), basemap, &base};
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
