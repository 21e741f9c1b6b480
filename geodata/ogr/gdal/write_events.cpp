// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/write_events.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/events/record.h"
#include "geodata/core/gdal/session.h"

#include <array>
#include <memory>
#include <string_view>

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {
namespace {

struct Format {
    std::string_view extension;
    const char* driver;
    const char* layer_option;
    const char* empty_layer_option;
    bool geometry;  ///< CSV has the columns lat and lon instead
};

/// FlatGeobuf's spatial index would reorder the events.
constexpr std::array<Format, 4> kFormats = {{
    {".gpkg", "GPKG", "SPATIAL_INDEX=YES", "SPATIAL_INDEX=YES", true},
    {".csv", "CSV", "GEOMETRY=NONE", "GEOMETRY=NONE", false},
    {".kml", "LIBKML", nullptr, nullptr, true},
    {".fgb", "FlatGeobuf", "SPATIAL_INDEX=NO", "SPATIAL_INDEX=YES", true},
}};

const Format& format_for(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    for (const Format& format : kFormats)
        if (format.extension == extension) return format;
    throw usage_error("no format for events is known by the extension of " + path.string(), extension,
                      ".geojson, .gpkg, .csv, .kml, .fgb");
}

OGRFieldType ogr_type(FieldType type) {
    switch (type) {
        case FieldType::text:
            return OFTString;
        case FieldType::integer:
            return OFTInteger64;
        case FieldType::real:
            return OFTReal;
    }
    return OFTString;
}

[[noreturn]] void fail(const std::filesystem::path& path, const GdalSession& session, const char* what) {
    throw input_error({path.string()}, std::string(what) + ": " + session.complaint());
}

void set_field(OGRFeature& feature, int index, const FieldValue& value) {
    if (const auto* words = std::get_if<std::string>(&value))
        feature.SetField(index, words->c_str());
    else if (const auto* whole = std::get_if<std::int64_t>(&value))
        feature.SetField(index, static_cast<GIntBig>(*whole));
    else if (const auto* number = std::get_if<double>(&value))
        feature.SetField(index, *number);
    else
        feature.SetFieldNull(index);
}

void write_layer(GDALDataset& dataset, const Format& format, const std::vector<Event>& events,
                 const std::filesystem::path& path, const GdalSession& session) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    CPLStringList options;
    // Without an index an empty FlatGeobuf file would have no bytes at all.
    if (format.layer_option)
        options.AddString(events.empty() ? format.empty_layer_option : format.layer_option);
    OGRLayer* layer = dataset.CreateLayer("events", format.geometry ? &wgs84 : nullptr,
                                          format.geometry ? wkbPoint : wkbNone, options.List());
    if (!layer) fail(path, session, "the layer of events cannot be made");
    for (const FieldDefinition& definition : record_fields()) {
        OGRFieldDefn field(std::string(definition.name).c_str(), ogr_type(definition.type));
        if (layer->CreateField(&field) != OGRERR_NONE) fail(path, session, "a field cannot be made");
    }
    for (const Event& event : events) {
        const std::unique_ptr<OGRFeature, decltype(&OGRFeature::DestroyFeature)> feature(
            OGRFeature::CreateFeature(layer->GetLayerDefn()), &OGRFeature::DestroyFeature);
        for (const FieldDefinition& definition : record_fields()) {
            const int index = feature->GetFieldIndex(std::string(definition.name).c_str());
            if (index >= 0) set_field(*feature, index, value_of(event, definition.field));
        }
        if (event.point && format.geometry) {
            OGRPoint point(event.point->lon, event.point->lat);
            feature->SetGeometry(&point);
        }
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            fail(path, session, "an event cannot be written");
    }
}

}  // namespace

void write_events_with_ogr(const std::vector<Event>& events, const std::filesystem::path& path) {
    const Format& format = format_for(path);
    PendingFile pending(path);
    const GdalSession session;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
    if (!driver)
        throw input_error({path.string()}, "this GDAL cannot write the format", format.driver,
                          "a GDAL with that driver, or .geojson");
    {
        std::unique_ptr<GDALDataset> dataset(
            driver->Create(pending.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!dataset) fail(path, session, "the file cannot be made");
        write_layer(*dataset, format, events, path, session);
    }
    // Several drivers write only when they close.
    if (!std::filesystem::exists(pending.path())) fail(path, session, "the file cannot be written");
    pending.commit();
}

}  // namespace dateline
