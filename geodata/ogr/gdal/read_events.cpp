// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/read_events.h"

#include "geodata/core/error.h"
#include "geodata/core/hash.h"
#include "geodata/events/record.h"
#include "geodata/core/gdal/session.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {
namespace {

/// Which field of the record each column of the layer is.
struct Column {
    int index;
    Field field;
};

std::vector<Column> known_columns(OGRFeatureDefn& definition) {
    std::vector<Column> columns;
    for (const FieldDefinition& known : record_fields()) {
        const int index = definition.GetFieldIndex(std::string(known.name).c_str());
        if (index >= 0) columns.push_back({index, known.field});
    }
    return columns;
}

FieldValue value_in(const OGRFeature& feature, int index) {
    if (!feature.IsFieldSetAndNotNull(index)) return {};
    switch (feature.GetFieldDefnRef(index)->GetType()) {
        case OFTInteger:
        case OFTInteger64:
            return static_cast<std::int64_t>(feature.GetFieldAsInteger64(index));
        case OFTReal:
            return feature.GetFieldAsDouble(index);
        case OFTDate:
        case OFTDateTime: {
            int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
            float second = 0;
            feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone);
            return fmt::format("{:04}-{:02}-{:02}", year, month, day);
        }
        default:
            break;
    }
    const char* words = feature.GetFieldAsString(index);
    if (*words == '\0') return {};
    return std::string(words);
}

/// Turns a layer's coordinates into WGS 84 longitude and latitude.
class ToLonLat {
  public:
    explicit ToLonLat(OGRLayer& layer) {
        wgs84_.SetWellKnownGeogCS("WGS84");
        wgs84_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const OGRSpatialReference* reference = layer.GetSpatialRef();
        if (reference && !reference->IsSame(&wgs84_))
            transformation_.reset(OGRCreateCoordinateTransformation(reference, &wgs84_));
    }
    std::optional<LonLat> operator()(const OGRGeometry& geometry) {
        OGRPoint point;
        if (wkbFlatten(geometry.getGeometryType()) == wkbPoint) {
            point = *geometry.toPoint();
        } else {
            const OGRGeometryUniquePtr inside(OGRGeometry::FromHandle(
                OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&geometry)))));
            if (inside && wkbFlatten(inside->getGeometryType()) == wkbPoint)
                point = *inside->toPoint();
            else
                geometry.Centroid(&point);
        }
        if (point.IsEmpty()) return std::nullopt;
        if (transformation_ && point.transform(transformation_.get()) != OGRERR_NONE) return std::nullopt;
        return LonLat{point.getX(), point.getY()};
    }

  private:
    OGRSpatialReference wgs84_;
    std::unique_ptr<OGRCoordinateTransformation> transformation_;
};

/// Reads one layer's rows; rows count from 1, as the user sees them.
class LayerReader {
  public:
    LayerReader(const std::string& source, OGRLayer& layer, Diagnostics& diagnostics)
        : source_(source), layer_(layer), diagnostics_(diagnostics), to_lonlat_(layer) {}

    void read_into(std::vector<Event>& events) {
        const std::vector<Column> columns = known_columns(*layer_.GetLayerDefn());
        layer_.ResetReading();
        std::size_t row = 0;
        for (OGRFeatureUniquePtr feature(layer_.GetNextFeature()); feature;
             feature.reset(layer_.GetNextFeature())) {
            ++row;
            try {
                events.push_back(event_of(*feature, columns, row));
            } catch (const Error& error) {
                diagnostics_.warn(fmt::format("{}: row {} is left out: {}", source_, row, error.what()));
            }
        }
    }

  private:
    Event event_of(const OGRFeature& feature, const std::vector<Column>& columns, std::size_t row) {
        Event event;
        std::array<bool, 2> lat_lon = {false, false};
        for (const Column& column : columns) {
            const FieldValue value = value_in(feature, column.index);
            if (std::holds_alternative<std::monostate>(value)) continue;
            if (column.field == Field::lat) lat_lon[0] = true;
            if (column.field == Field::lon) lat_lon[1] = true;
            set_value(event, column.field, value);
        }
        if (lat_lon[0] != lat_lon[1]) throw input_error({}, "a latitude and a longitude must stand together");
        if (const OGRGeometry* geometry = feature.GetGeometryRef(); geometry && !geometry->IsEmpty()) {
            const std::optional<LonLat> point = to_lonlat_(*geometry);
            if (!point || point->lat < -90 || point->lat > 90 || point->lon < -180 || point->lon > 180)
                throw input_error({}, "the geometry has no point in longitude and latitude");
            event.point = point;
        }
        if (event.article.empty()) event.article = std::filesystem::path(source_).stem().string();
        if (event.id.empty())
            event.id =
                sha256_hex(fmt::format("{}\n{}\n{}", event.article, layer_.GetName(), row)).substr(0, 16);
        return event;
    }

    const std::string& source_;
    OGRLayer& layer_;
    Diagnostics& diagnostics_;
    ToLonLat to_lonlat_;
};

}  // namespace

std::vector<Event> read_events_with_ogr(const std::string& source, Diagnostics& diagnostics) {
    const GdalSession session;
    // Types are ours to decide (record.h): GeoJSON's dates stay texts, CSV's columns are texts unless told
    // otherwise.
    const std::array<const char*, 2> options = {"DATE_AS_STRING=YES", nullptr};
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(
        source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options.data(), nullptr));
    if (!dataset)
        throw input_error({source},
                          "this is no file of events that can be opened (" + session.complaint() + ")");
    std::vector<Event> events;
    bool usable = false;
    for (OGRLayer* layer : dataset->GetLayers()) {
        if (layer->GetGeomType() == wkbNone && known_columns(*layer->GetLayerDefn()).empty()) continue;
        usable = true;
        LayerReader(source, *layer, diagnostics).read_into(events);
    }
    if (!usable)
        throw input_error({source}, "no layer has a geometry or a column of the event record", {},
                          "columns such as event_type, date_start, lat, lon");
    return events;
}

}  // namespace dateline
