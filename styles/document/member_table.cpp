// SPDX-License-Identifier: Apache-2.0
// Made by tools/specification/make_tables.mjs from the reference of the MapLibre Style Specification, version
// 8
// (@maplibre/maplibre-gl-style-spec 26.2.1). Not to be edited by hand.
#include "styles/document/members.h"

#include <array>
#include <limits>

namespace dateline {

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr auto kRequired = MemberSpec::Presence::required;
constexpr auto kOptional = MemberSpec::Presence::optional;

// clang-format off
constexpr std::array<MemberSpec, 102> kTable{{
    {"$root", "version", "enum", "8", -kNone, kNone, kRequired},
    {"$root", "name", "string", "", -kNone, kNone, kOptional},
    {"$root", "metadata", "", "", -kNone, kNone, kOptional},
    {"$root", "center", "array<number, 2>", "", -kNone, kNone, kOptional},
    {"$root", "centerAltitude", "number", "", -kNone, kNone, kOptional},
    {"$root", "zoom", "number", "", -kNone, kNone, kOptional},
    {"$root", "bearing", "number", "", -kNone, kNone, kOptional},
    {"$root", "pitch", "number", "", -kNone, kNone, kOptional},
    {"$root", "roll", "number", "", -kNone, kNone, kOptional},
    {"$root", "state", "state", "", -kNone, kNone, kOptional},
    {"$root", "light", "light", "", -kNone, kNone, kOptional},
    {"$root", "sky", "sky", "", -kNone, kNone, kOptional},
    {"$root", "projection", "projection", "", -kNone, kNone, kOptional},
    {"$root", "terrain", "terrain", "", -kNone, kNone, kOptional},
    {"$root", "sources", "sources", "", -kNone, kNone, kRequired},
    {"$root", "sprite", "sprite", "", -kNone, kNone, kOptional},
    {"$root", "glyphs", "string", "", -kNone, kNone, kOptional},
    {"$root", "font-faces", "fontFaces", "", -kNone, kNone, kOptional},
    {"$root", "transition", "transition", "", -kNone, kNone, kOptional},
    {"$root", "layers", "array<layer>", "", -kNone, kNone, kRequired},
    {"layer", "id", "string", "", -kNone, kNone, kRequired},
    {"layer", "type", "enum", "fill line symbol circle heatmap fill-extrusion raster hillshade color-relief background", -kNone, kNone, kRequired},
    {"layer", "metadata", "", "", -kNone, kNone, kOptional},
    {"layer", "source", "string", "", -kNone, kNone, kOptional},
    {"layer", "source-layer", "string", "", -kNone, kNone, kOptional},
    {"layer", "minzoom", "number", "", 0, 24, kOptional},
    {"layer", "maxzoom", "number", "", 0, 24, kOptional},
    {"layer", "filter", "filter", "", -kNone, kNone, kOptional},
    {"layer", "layout", "layout", "", -kNone, kNone, kOptional},
    {"layer", "paint", "paint", "", -kNone, kNone, kOptional},
    {"light", "anchor", "enum", "map viewport", -kNone, kNone, kOptional},
    {"light", "position", "array<number, 3>", "", -kNone, kNone, kOptional},
    {"light", "color", "color", "", -kNone, kNone, kOptional},
    {"light", "intensity", "number", "", 0, 1, kOptional},
    {"sky", "sky-color", "color", "", -kNone, kNone, kOptional},
    {"sky", "horizon-color", "color", "", -kNone, kNone, kOptional},
    {"sky", "fog-color", "color", "", -kNone, kNone, kOptional},
    {"sky", "fog-ground-blend", "number", "", 0, 1, kOptional},
    {"sky", "horizon-fog-blend", "number", "", 0, 1, kOptional},
    {"sky", "sky-horizon-blend", "number", "", 0, 1, kOptional},
    {"sky", "atmosphere-blend", "number", "", 0, 1, kOptional},
    {"terrain", "source", "string", "", -kNone, kNone, kRequired},
    {"terrain", "exaggeration", "number", "", 0, kNone, kOptional},
    {"projection", "type", "projectionDefinition", "", -kNone, kNone, kOptional},
    {"transition", "duration", "number", "", 0, kNone, kOptional},
    {"transition", "delay", "number", "", 0, kNone, kOptional},
    {"source_vector", "type", "enum", "vector", -kNone, kNone, kRequired},
    {"source_vector", "url", "string", "", -kNone, kNone, kOptional},
    {"source_vector", "tiles", "array<string>", "", -kNone, kNone, kOptional},
    {"source_vector", "bounds", "array<number, 4>", "", -kNone, kNone, kOptional},
    {"source_vector", "scheme", "enum", "xyz tms", -kNone, kNone, kOptional},
    {"source_vector", "minzoom", "number", "", -kNone, kNone, kOptional},
    {"source_vector", "maxzoom", "number", "", -kNone, kNone, kOptional},
    {"source_vector", "attribution", "string", "", -kNone, kNone, kOptional},
    {"source_vector", "promoteId", "promoteId", "", -kNone, kNone, kOptional},
    {"source_vector", "volatile", "boolean", "", -kNone, kNone, kOptional},
    {"source_vector", "encoding", "enum", "mvt mlt", -kNone, kNone, kOptional},
    {"source_raster", "type", "enum", "raster", -kNone, kNone, kRequired},
    {"source_raster", "url", "string", "", -kNone, kNone, kOptional},
    {"source_raster", "tiles", "array<string>", "", -kNone, kNone, kOptional},
    {"source_raster", "bounds", "array<number, 4>", "", -kNone, kNone, kOptional},
    {"source_raster", "minzoom", "number", "", -kNone, kNone, kOptional},
    {"source_raster", "maxzoom", "number", "", -kNone, kNone, kOptional},
    {"source_raster", "tileSize", "number", "", -kNone, kNone, kOptional},
    {"source_raster", "scheme", "enum", "xyz tms", -kNone, kNone, kOptional},
    {"source_raster", "attribution", "string", "", -kNone, kNone, kOptional},
    {"source_raster", "volatile", "boolean", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "type", "enum", "raster-dem", -kNone, kNone, kRequired},
    {"source_raster-dem", "url", "string", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "tiles", "array<string>", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "bounds", "array<number, 4>", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "minzoom", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "maxzoom", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "tileSize", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "attribution", "string", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "encoding", "enum", "terrarium mapbox custom", -kNone, kNone, kOptional},
    {"source_raster-dem", "redFactor", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "blueFactor", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "greenFactor", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "baseShift", "number", "", -kNone, kNone, kOptional},
    {"source_raster-dem", "volatile", "boolean", "", -kNone, kNone, kOptional},
    {"source_geojson", "type", "enum", "geojson", -kNone, kNone, kRequired},
    {"source_geojson", "data", "", "", -kNone, kNone, kRequired},
    {"source_geojson", "maxzoom", "number", "", -kNone, kNone, kOptional},
    {"source_geojson", "attribution", "string", "", -kNone, kNone, kOptional},
    {"source_geojson", "buffer", "number", "", 0, 512, kOptional},
    {"source_geojson", "filter", "filter", "", -kNone, kNone, kOptional},
    {"source_geojson", "tolerance", "number", "", -kNone, kNone, kOptional},
    {"source_geojson", "cluster", "boolean", "", -kNone, kNone, kOptional},
    {"source_geojson", "clusterRadius", "number", "", 0, kNone, kOptional},
    {"source_geojson", "clusterMaxZoom", "number", "", -kNone, kNone, kOptional},
    {"source_geojson", "clusterMinPoints", "number", "", -kNone, kNone, kOptional},
    {"source_geojson", "clusterProperties", "", "", -kNone, kNone, kOptional},
    {"source_geojson", "lineMetrics", "boolean", "", -kNone, kNone, kOptional},
    {"source_geojson", "generateId", "boolean", "", -kNone, kNone, kOptional},
    {"source_geojson", "promoteId", "promoteId", "", -kNone, kNone, kOptional},
    {"source_video", "type", "enum", "video", -kNone, kNone, kRequired},
    {"source_video", "urls", "array<string>", "", -kNone, kNone, kRequired},
    {"source_video", "coordinates", "array<[object Object], 4>", "", -kNone, kNone, kRequired},
    {"source_image", "type", "enum", "image", -kNone, kNone, kRequired},
    {"source_image", "url", "string", "", -kNone, kNone, kRequired},
    {"source_image", "coordinates", "array<[object Object], 4>", "", -kNone, kNone, kRequired},
}};
// clang-format on

}  // namespace

std::span<const MemberSpec> member_specs() {
    return kTable;
}

}  // namespace dateline
