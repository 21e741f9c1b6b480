// SPDX-License-Identifier: Apache-2.0
#include "styles/document/properties.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline {

namespace {

// After the MapLibre Style Specification, version 8, "Layers": names, types, defaults, allowed words.
// clang-format off
constexpr std::array<PropertySpec, 113> kSpecs{{
    {"background", "paint", "background-color", "color", "\"#000000\"", ""},
    {"background", "paint", "background-pattern", "resolvedImage", "", ""},
    {"background", "paint", "background-opacity", "number", "1", ""},
    {"fill", "layout", "fill-sort-key", "number", "", ""},
    {"fill", "paint", "fill-antialias", "boolean", "true", ""},
    {"fill", "paint", "fill-opacity", "number", "1", ""},
    {"fill", "paint", "fill-color", "color", "\"#000000\"", ""},
    {"fill", "paint", "fill-outline-color", "color", "", ""},
    {"fill", "paint", "fill-translate", "array<number, 2>", "[0,0]", ""},
    {"fill", "paint", "fill-translate-anchor", "enum", "\"map\"", "map viewport"},
    {"fill", "paint", "fill-pattern", "resolvedImage", "", ""},
    {"line", "layout", "line-cap", "enum", "\"butt\"", "butt round square"},
    {"line", "layout", "line-join", "enum", "\"miter\"", "bevel round miter"},
    {"line", "layout", "line-miter-limit", "number", "2", ""},
    {"line", "layout", "line-round-limit", "number", "1.05", ""},
    {"line", "layout", "line-sort-key", "number", "", ""},
    {"line", "paint", "line-opacity", "number", "1", ""},
    {"line", "paint", "line-color", "color", "\"#000000\"", ""},
    {"line", "paint", "line-translate", "array<number, 2>", "[0,0]", ""},
    {"line", "paint", "line-translate-anchor", "enum", "\"map\"", "map viewport"},
    {"line", "paint", "line-width", "number", "1", ""},
    {"line", "paint", "line-gap-width", "number", "0", ""},
    {"line", "paint", "line-offset", "number", "0", ""},
    {"line", "paint", "line-blur", "number", "0", ""},
    {"line", "paint", "line-dasharray", "array<number>", "", ""},
    {"line", "paint", "line-pattern", "resolvedImage", "", ""},
    {"line", "paint", "line-gradient", "color", "", ""},
    {"circle", "layout", "circle-sort-key", "number", "", ""},
    {"circle", "paint", "circle-radius", "number", "5", ""},
    {"circle", "paint", "circle-color", "color", "\"#000000\"", ""},
    {"circle", "paint", "circle-blur", "number", "0", ""},
    {"circle", "paint", "circle-opacity", "number", "1", ""},
    {"circle", "paint", "circle-translate", "array<number, 2>", "[0,0]", ""},
    {"circle", "paint", "circle-translate-anchor", "enum", "\"map\"", "map viewport"},
    {"circle", "paint", "circle-pitch-scale", "enum", "\"map\"", "map viewport"},
    {"circle", "paint", "circle-pitch-alignment", "enum", "\"viewport\"", "map viewport"},
    {"circle", "paint", "circle-stroke-width", "number", "0", ""},
    {"circle", "paint", "circle-stroke-color", "color", "\"#000000\"", ""},
    {"circle", "paint", "circle-stroke-opacity", "number", "1", ""},
    {"symbol", "layout", "symbol-placement", "enum", "\"point\"", "point line line-center"},
    {"symbol", "layout", "symbol-spacing", "number", "250", ""},
    {"symbol", "layout", "symbol-avoid-edges", "boolean", "false", ""},
    {"symbol", "layout", "symbol-sort-key", "number", "", ""},
    {"symbol", "layout", "symbol-z-order", "enum", "\"auto\"", "auto viewport-y source"},
    {"symbol", "layout", "icon-allow-overlap", "boolean", "false", ""},
    {"symbol", "layout", "icon-overlap", "enum", "", "never always cooperative"},
    {"symbol", "layout", "icon-ignore-placement", "boolean", "false", ""},
    {"symbol", "layout", "icon-optional", "boolean", "false", ""},
    {"symbol", "layout", "icon-rotation-alignment", "enum", "\"auto\"", "map viewport auto"},
    {"symbol", "layout", "icon-size", "number", "1", ""},
    {"symbol", "layout", "icon-text-fit", "enum", "\"none\"", "none width height both"},
    {"symbol", "layout", "icon-text-fit-padding", "array<number, 4>", "[0,0,0,0]", ""},
    {"symbol", "layout", "icon-image", "resolvedImage", "", ""},
    {"symbol", "layout", "icon-rotate", "number", "0", ""},
    {"symbol", "layout", "icon-padding", "padding", "[2]", ""},
    {"symbol", "layout", "icon-keep-upright", "boolean", "false", ""},
    {"symbol", "layout", "icon-offset", "array<number, 2>", "[0,0]", ""},
    {"symbol", "layout", "icon-anchor", "enum", "\"center\"", "center left right top bottom top-left top-right bottom-left bottom-right"},
    {"symbol", "layout", "icon-pitch-alignment", "enum", "\"auto\"", "map viewport auto"},
    {"symbol", "layout", "text-pitch-alignment", "enum", "\"auto\"", "map viewport auto"},
    {"symbol", "layout", "text-rotation-alignment", "enum", "\"auto\"", "map viewport viewport-glyph auto"},
    {"symbol", "layout", "text-field", "formatted", "\"\"", ""},
    {"symbol", "layout", "text-font", "array<string>", "[\"Open Sans Regular\",\"Arial Unicode MS Regular\"]", ""},
    {"symbol", "layout", "text-size", "number", "16", ""},
    {"symbol", "layout", "text-max-width", "number", "10", ""},
    {"symbol", "layout", "text-line-height", "number", "1.2", ""},
    {"symbol", "layout", "text-letter-spacing", "number", "0", ""},
    {"symbol", "layout", "text-justify", "enum", "\"center\"", "auto left center right"},
    {"symbol", "layout", "text-radial-offset", "number", "0", ""},
    {"symbol", "layout", "text-variable-anchor", "array<enum>", "", "center left right top bottom top-left top-right bottom-left bottom-right"},
    {"symbol", "layout", "text-variable-anchor-offset", "array", "", ""},
    {"symbol", "layout", "text-anchor", "enum", "\"center\"", "center left right top bottom top-left top-right bottom-left bottom-right"},
    {"symbol", "layout", "text-max-angle", "number", "45", ""},
    {"symbol", "layout", "text-writing-mode", "array<enum>", "", "horizontal vertical"},
    {"symbol", "layout", "text-rotate", "number", "0", ""},
    {"symbol", "layout", "text-padding", "number", "2", ""},
    {"symbol", "layout", "text-keep-upright", "boolean", "true", ""},
    {"symbol", "layout", "text-transform", "enum", "\"none\"", "none uppercase lowercase"},
    {"symbol", "layout", "text-offset", "array<number, 2>", "[0,0]", ""},
    {"symbol", "layout", "text-allow-overlap", "boolean", "false", ""},
    {"symbol", "layout", "text-overlap", "enum", "", "never always cooperative"},
    {"symbol", "layout", "text-ignore-placement", "boolean", "false", ""},
    {"symbol", "layout", "text-optional", "boolean", "false", ""},
    {"symbol", "paint", "icon-opacity", "number", "1", ""},
    {"symbol", "paint", "icon-color", "color", "\"#000000\"", ""},
    {"symbol", "paint", "icon-halo-color", "color", "\"rgba(0, 0, 0, 0)\"", ""},
    {"symbol", "paint", "icon-halo-width", "number", "0", ""},
    {"symbol", "paint", "icon-halo-blur", "number", "0", ""},
    {"symbol", "paint", "icon-translate", "array<number, 2>", "[0,0]", ""},
    {"symbol", "paint", "icon-translate-anchor", "enum", "\"map\"", "map viewport"},
    {"symbol", "paint", "text-opacity", "number", "1", ""},
    {"symbol", "paint", "text-color", "color", "\"#000000\"", ""},
    {"symbol", "paint", "text-halo-color", "color", "\"rgba(0, 0, 0, 0)\"", ""},
    {"symbol", "paint", "text-halo-width", "number", "0", ""},
    {"symbol", "paint", "text-halo-blur", "number", "0", ""},
    {"symbol", "paint", "text-translate", "array<number, 2>", "[0,0]", ""},
    {"symbol", "paint", "text-translate-anchor", "enum", "\"map\"", "map viewport"},
    {"raster", "paint", "raster-opacity", "number", "1", ""},
    {"raster", "paint", "raster-hue-rotate", "number", "0", ""},
    {"raster", "paint", "raster-brightness-min", "number", "0", ""},
    {"raster", "paint", "raster-brightness-max", "number", "1", ""},
    {"raster", "paint", "raster-saturation", "number", "0", ""},
    {"raster", "paint", "raster-contrast", "number", "0", ""},
    {"raster", "paint", "raster-resampling", "enum", "\"linear\"", "linear nearest"},
    {"raster", "paint", "raster-fade-duration", "number", "300", ""},
    {"hillshade", "paint", "hillshade-illumination-direction", "array<number>", "[335]", ""},
    {"hillshade", "paint", "hillshade-illumination-altitude", "array<number>", "[45]", ""},
    {"hillshade", "paint", "hillshade-illumination-anchor", "enum", "\"viewport\"", "map viewport"},
    {"hillshade", "paint", "hillshade-exaggeration", "number", "0.5", ""},
    {"hillshade", "paint", "hillshade-shadow-color", "color", "\"#000000\"", ""},
    {"hillshade", "paint", "hillshade-highlight-color", "color", "\"#FFFFFF\"", ""},
    {"hillshade", "paint", "hillshade-accent-color", "color", "\"#000000\"", ""},
    {"hillshade", "paint", "hillshade-method", "enum", "\"standard\"", "standard basic combined igor multidirectional"},
}};
// clang-format on

/// Levenshtein distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replace});
        }
    }
    return row.back();
}

}  // namespace

std::span<const PropertySpec> property_specs() {
    return kSpecs;
}

bool list_has(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

const PropertySpec* find_property(std::string_view layer_type, std::string_view name) {
    for (const PropertySpec& spec : kSpecs) {
        if (spec.name == name && list_has(spec.layers, layer_type)) return &spec;
    }
    return nullptr;
}

std::string_view closest_property(std::string_view layer_type, std::string_view name) {
    constexpr std::size_t kNear = 3;
    std::string_view best;
    std::size_t least = kNear + 1;
    for (const PropertySpec& spec : kSpecs) {
        if (!list_has(spec.layers, layer_type)) continue;
        const std::size_t distance = edit_distance(name, spec.name);
        if (distance < least) {
            least = distance;
            best = spec.name;
        }
    }
    return best;
}

}  // namespace dateline
