// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/export_basemap.h"

#include "geodata/basemap/basemap.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/gdal/session.h"

#include <algorithm>
#include <memory>
#include <string>

#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {

namespace {

using GeometryPtr = std::unique_ptr<OGRGeometry>;

void append(std::span<const MercatorPoint> points, OGRSimpleCurve& curve) {
    for (const MercatorPoint& point : points) {
        const LonLat p = to_lonlat(point);
        curve.addPoint(p.lon, p.lat);
    }
}

GeometryPtr lines_geometry(const MercatorGeometry& geometry) {
    auto lines = std::make_unique<OGRMultiLineString>();
    for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
        auto line = std::make_unique<OGRLineString>();
        append(geometry.part(p), *line);
        lines->addGeometryDirectly(line.release());
    }
    return lines;
}

/// Simplified rings may touch themselves, which drawing forgives and a geographic information system does
/// not.
GeometryPtr repaired(GeometryPtr polygons) {
    constexpr const char* kPolygonsOnly[] = {"METHOD=STRUCTURE", nullptr};
    GeometryPtr valid(polygons->MakeValid(const_cast<char**>(kPolygonsOnly)));
    if (!valid) return polygons;
    return GeometryPtr(OGRGeometryFactory::forceToMultiPolygon(valid.release()));
}

/// Rings of any order and direction; closed lines serve as well.
GeometryPtr polygon_geometry(const MercatorGeometry& geometry) {
    std::vector<OGRGeometry*> rings;
    for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
        auto ring = std::make_unique<OGRLinearRing>();
        append(geometry.part(p), *ring);
        ring->closeRings();
        auto polygon = std::make_unique<OGRPolygon>();
        if (ring->getNumPoints() < 4) continue;
        polygon->addRingDirectly(ring.release());
        rings.push_back(polygon.release());
    }
    // Takes the polygons over.
    GeometryPtr built(
        OGRGeometryFactory::organizePolygons(rings.data(), static_cast<int>(rings.size()), nullptr));
    GeometryPtr polygons(OGRGeometryFactory::forceToMultiPolygon(built.release()));
    return polygons->IsValid() ? std::move(polygons) : repaired(std::move(polygons));
}

GeometryPtr geometry_of(const BaseMap& map, std::string_view layer, const BaseFeature& feature) {
    const MercatorGeometry& geometry = feature.geometry();
    if (geometry.kind == GeometryKind::line) return lines_geometry(geometry);
    if (geometry.kind == GeometryKind::point) {
        const LonLat p = to_lonlat(geometry.points[0]);
        return std::make_unique<OGRPoint>(p.lon, p.lat);
    }
    if (layer == "country") {
        const PropertyValue code = feature.get("iso_a2");
        const auto whole = map.country_area(std::get<std::string_view>(code), BaseMap::kMaxZoom);
        if (whole) return polygon_geometry(*whole);
    }
    return polygon_geometry(geometry);
}

class Exporter {
  public:
    Exporter(const BaseMap& map, const std::filesystem::path& path) : map_(map), path_(path) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        if (!driver) throw input_error({path.string()}, "this GDAL cannot write GeoPackage files");
        data_.reset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!data_) fail("cannot be created");
        wgs84_.SetWellKnownGeogCS("WGS84");
        wgs84_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }

    void write(std::string_view name) {
        // Lakes are kept whole as outlines only.
        const std::string source = name == "lake" ? "lake_outline" : std::string(name);
        const OGRwkbGeometryType type = map_.kind(name) == GeometryKind::point  ? wkbPoint
                                        : map_.kind(name) == GeometryKind::line ? wkbMultiLineString
                                                                                : wkbMultiPolygon;
        OGRLayer* layer = data_->CreateLayer(std::string(name).c_str(), &wgs84_, type, nullptr);
        if (!layer) fail("cannot be written");
        const auto properties = map_.properties(source);
        for (const BaseMap::Property& property : properties) {
            OGRFieldDefn field(std::string(property.key).c_str(), property.number ? OFTReal : OFTString);
            if (layer->CreateField(&field) != OGRERR_NONE) fail("cannot be written");
        }
        if (data_->StartTransaction() != OGRERR_NONE) fail("cannot be written");
        map_.visit(source, BaseMap::kMaxZoom, {0, 0, 1, 1}, [&](const BaseFeature& feature) {
            const OGRFeatureUniquePtr row(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            for (std::size_t i = 0; i < properties.size(); ++i) {
                const PropertyValue value = feature.get(properties[i].key);
                const int index = static_cast<int>(i);
                if (const auto* text = std::get_if<std::string_view>(&value))
                    row->SetField(index, std::string(*text).c_str());
                if (const auto* number = std::get_if<double>(&value)) row->SetField(index, *number);
            }
            GeometryPtr geometry = type == wkbMultiPolygon && source != name
                                       ? polygon_geometry(feature.geometry())
                                       : geometry_of(map_, name, feature);
            row->SetGeometryDirectly(geometry.release());
            if (layer->CreateFeature(row.get()) != OGRERR_NONE) fail("cannot be written");
        });
        if (data_->CommitTransaction() != OGRERR_NONE) fail("cannot be written");
    }

  private:
    [[noreturn]] void fail(const char* what) const {
        throw input_error({path_.string()}, std::string(what) + ": " + session_.complaint());
    }

    const BaseMap& map_;
    std::filesystem::path path_;
    GdalSession session_;
    OGRSpatialReference wgs84_;
    GDALDatasetUniquePtr data_;
};

}  // namespace

void export_basemap(const BaseMap& map, const std::filesystem::path& directory, Diagnostics& diagnostics) {
    std::filesystem::create_directories(directory);
    PendingFile pending(directory / "basemap.gpkg");
    {
        Exporter exporter(map, pending.path());
        for (const std::string_view layer : map.layers()) {
            if (layer == "land" || layer == "ocean" || layer == "lake_outline") continue;
            diagnostics.info("export: " + std::string(layer));
            exporter.write(layer);
        }
    }
    pending.commit();
}

}  // namespace dateline
