// SPDX-License-Identifier: Apache-2.0
#include "styles/document/support.h"

#include <array>

namespace dateline {

namespace {

constexpr auto kLost = Unsupported::Kind::lost;
constexpr auto kNo_effect = Unsupported::Kind::without_effect;
constexpr std::string_view kNothing_fetched = "nothing is fetched";
constexpr std::string_view kFlat = "maps are flat, seen from straight above";
constexpr std::string_view kStill = "pictures do not move";
constexpr std::string_view kNorth = "maps have north up";
constexpr std::string_view kPinned = "fonts are the pinned ones";

constexpr std::array<Unsupported, 32> kUnsupported{{
    {kLost, "layer", "fill-extrusion", kFlat},
    {kLost, "layer", "sky", kFlat},
    {kLost, "source", "video", kStill},
    {kNo_effect, "root", "light", kFlat},
    {kLost, "root", "sky", kFlat},
    {kLost, "root", "terrain", kFlat},
    {kLost, "root", "pitch", kFlat},
    {kLost, "root", "roll", kFlat},
    {kNo_effect, "root", "centerAltitude", kFlat},
    {kLost, "root", "bearing", kNorth},
    {kNo_effect, "root", "transition", kStill},
    {kLost, "root", "glyphs", kPinned},
    {kLost, "root", "font-faces", kPinned},
    {kLost, "root", "projection",
     "styles drawn by themselves are in Web Mercator, and pages choose theirs by --crs"},
    {kLost, "expression", "feature-state", "nobody points at a picture, so it is null"},
    {kNo_effect, "property", "circle-pitch-scale", kFlat},
    {kNo_effect, "property", "circle-pitch-alignment", kFlat},
    {kNo_effect, "property", "icon-pitch-alignment", kFlat},
    {kNo_effect, "property", "text-pitch-alignment", kFlat},
    {kNo_effect, "property", "fill-translate-anchor", kNorth},
    {kNo_effect, "property", "line-translate-anchor", kNorth},
    {kNo_effect, "property", "circle-translate-anchor", kNorth},
    {kNo_effect, "property", "icon-translate-anchor", kNorth},
    {kNo_effect, "property", "text-translate-anchor", kNorth},
    {kNo_effect, "property", "hillshade-illumination-anchor", kNorth},
    {kNo_effect, "property", "raster-fade-duration", kStill},
    {kNo_effect, "source_vector", "volatile", kNothing_fetched},
    {kNo_effect, "source_raster", "volatile", kNothing_fetched},
    {kNo_effect, "source_raster-dem", "volatile", kNothing_fetched},
    {kLost, "source_vector", "encoding", "tiles are Mapbox Vector Tiles"},
    {kLost, "property", "text-writing-mode", "the pinned fonts have no letters that run downwards"},
    {kNo_effect, "property", "symbol-avoid-edges", "symbols of all tiles find room together"},
}};

}  // namespace

std::span<const Unsupported> unsupported_parts() {
    return kUnsupported;
}

const Unsupported* find_unsupported(std::string_view where, std::string_view name) {
    for (const Unsupported& part : kUnsupported) {
        if (part.where == where && part.name == name) return &part;
    }
    return nullptr;
}

}  // namespace dateline
