// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/write_events.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/gdal/session.h"
#include "geodata/ogr/gdal/event_features.h"
#include "geodata/ogr/gdal/layer_style.h"

#include <array>
#include <memory>
#include <string_view>

#include <cpl_string.h>
#include <ogr_spatialref.h>

namespace dateline {
namespace {

struct Format {
    std::string_view extension;
    const char* driver;
    const char* layer_option;
    const char* empty_layer_option;
};

/// FlatGeobuf's spatial index would reorder the events.
constexpr std::array<Format, 3> kFormats = {{
    {".gpkg", "GPKG", "SPATIAL_INDEX=YES", "SPATIAL_INDEX=YES"},
    {".kml", "LIBKML", nullptr, nullptr},
    {".fgb", "FlatGeobuf", "SPATIAL_INDEX=NO", "SPATIAL_INDEX=YES"},
}};

const Format& format_for(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    for (const Format& format : kFormats)
        if (format.extension == extension) return format;
    throw usage_error("no format for events is known by the extension of " + path.string(), extension,
                      ".geojson, .gpkg, .csv, .kml, .fgb");
}

[[noreturn]] void fail(const std::filesystem::path& path, const GdalSession& session, const char* what) {
    throw input_error({path.string()}, std::string(what) + ": " + session.complaint());
}

/// KML's own time span, which Google Earth's slider moves along; LIBKML takes it from fields of these names
/// (session.cpp).
constexpr const char *kBegin = "kml_begin", *kEnd = "kml_end";

void set_time(OGRFeature& feature, const char* field, Day day, int hour, int minute, float second) {
    const std::chrono::year_month_day date{day};
    feature.SetField(feature.GetFieldIndex(field), static_cast<int>(date.year()),
                     static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())), hour, minute, second);
}

/// LIBKML writes days as midnight, so the last one would end as it begins.
void set_time_span(OGRFeature& feature, const Event& event) {
    if (!event.date) return;
    set_time(feature, kBegin, event.date->first, 0, 0, 0);
    if (event.date_nuance != DateNuance::open_end) set_time(feature, kEnd, event.date->last, 23, 59, 59);
}

void write_layer(GDALDataset& dataset, const Format& format, const std::vector<Event>& events,
                 const EventTarget& target, const GdalSession& session) {
    const std::filesystem::path path = target.where;
    OGRSpatialReference wgs84 = make_wgs84();
    CPLStringList options;
    // Without an index an empty FlatGeobuf file would have no bytes at all.
    if (format.layer_option)
        options.AddString(events.empty() ? format.empty_layer_option : format.layer_option);
    OGRLayer* layer = dataset.CreateLayer(target.table.c_str(), &wgs84, wkbPoint, options.List());
    if (!layer) fail(path, session, "the layer of events cannot be made");
    if (!add_record_fields(*layer)) fail(path, session, "a field cannot be made");
    const bool is_kml = format.extension == ".kml";
    for (const char* name : {kBegin, kEnd}) {
        OGRFieldDefn field(name, OFTDateTime);
        if (is_kml && layer->CreateField(&field) != OGRERR_NONE)
            fail(path, session, "a field cannot be made");
    }
    for (const Event& event : events) {
        const OGRFeatureUniquePtr feature = make_feature(event, *layer);
        if (is_kml) set_time_span(*feature, event);
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            fail(path, session, "an event cannot be written");
    }
    if (format.extension == ".gpkg" && !add_qgis_style(dataset, layer->GetName(), layer->GetGeometryColumn()))
        fail(path, session, "the layer's style cannot be written");
}

}  // namespace

EventsWritten write_events_with_ogr(const std::vector<Event>& events, const EventTarget& target) {
    const std::filesystem::path path = target.where;
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
        write_layer(*dataset, format, events, target, session);
    }
    // Several drivers write only when they close.
    if (!std::filesystem::exists(pending.path())) fail(path, session, "the file cannot be written");
    pending.commit();
    return {events.size(), 0};
}

}  // namespace dateline
