// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"
#include "geodata/events/event.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class TableReader;
struct EventTarget;
struct EventsWritten;

/// A decoded picture: 8-bit RGBA, colours not multiplied by alpha, row by row from the top.
struct RasterBytes {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A georeferenced raster in any projection (GeoTIFF, VRT, JPEG 2000 …), read as squares of Web Mercator.
/// Belongs to one thread. Methods throw Error(input) naming the file.
class RasterFile {
  public:
    RasterFile() = default;
    RasterFile(const RasterFile&) = delete;
    RasterFile& operator=(const RasterFile&) = delete;
    virtual ~RasterFile() = default;

    /// What it covers, unit-square Mercator.
    virtual MercatorBox box() const = 0;
    /// Of one of its pixels on the Mercator map, in the same unit.
    virtual double pixel_width() const = 0;
    /// Its colours in a box, `side` pixels square; transparent where it has nothing.
    virtual RasterBytes picture(const MercatorBox& box, int side) const = 0;
    /// Its first band as heights, row by row; 0 where it has nothing.
    virtual std::vector<float> heights_m(const MercatorBox& box, int side) const = 0;
};

/// Everything that needs GDAL, behind one door: implemented in geodata/*/gdal/ and loaded from
/// dateline_gdal.so on first use, because linking GDAL costs every start 45 ms.
class GdalModule {
  public:
    GdalModule() = default;
    GdalModule(const GdalModule&) = delete;
    GdalModule& operator=(const GdalModule&) = delete;
    virtual ~GdalModule() = default;

    /// The layers of whatever OGR opens, files and databases alike, as tables whose geometries are points in
    /// WGS 84. Throws Error(input) when the source cannot be opened.
    virtual std::vector<std::unique_ptr<TableReader>> open_tables(const std::string& source) const = 0;
    /// Writes to .gpkg, .kml, .fgb or PostGIS; see write_events.h.
    virtual EventsWritten write_events(const std::vector<Event>& events, const EventTarget& target) const = 0;

    /// Any coordinate reference system that PROJ knows: "EPSG:3034", "ESRI:102014", "+proj=…", WKT. Throws
    /// Error(usage) for what is none or has no metres on a plane.
    virtual std::unique_ptr<const Projection> make_projection(const std::string& crs) const = 0;
    /// The features of all layers of whatever OGR opens, as a GeoJSON FeatureCollection in WGS 84. Throws
    /// Error(input) naming the source.
    virtual std::string features_as_geojson(const std::string& source) const = 0;
    /// A picture in memory: JPEG, WebP, PNG, GIF, BMP, TIFF, JPEG 2000. Throws Error(input) that starts with
    /// `shown`.
    virtual RasterBytes decode_raster(std::string_view bytes, const std::string& shown) const = 0;

    /// Throws Error(input) naming the file when it is no raster or says nowhere where it lies.
    virtual std::unique_ptr<RasterFile> open_raster(const std::filesystem::path& path) const = 0;

    /// Builds basemap.pack from the unpacked packages; see geodata/basemap/gdal/.
    virtual void build_basemap(const std::filesystem::path& sources, const std::filesystem::path& pack,
                               const std::string& stamp, Diagnostics& diagnostics) const = 0;
    /// Writes base map layers (and gazetteer places) for QGIS.
    virtual void export_data(const std::filesystem::path& directory, Diagnostics& diagnostics) const = 0;
};

/// Loads the module once. Throws Error(no_data) when the file is missing.
const GdalModule& gdal_module();

}  // namespace dateline
