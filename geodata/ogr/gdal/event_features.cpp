// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/event_features.h"

#include "geodata/events/record.h"

#include <string>

#include <ogr_spatialref.h>

namespace dateline {
namespace {

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

}  // namespace

OGRSpatialReference make_wgs84() {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return wgs84;
}

bool add_record_fields(OGRLayer& layer) {
    for (const FieldDefinition& definition : record_fields()) {
        const std::string name(definition.name);
        if (layer.GetLayerDefn()->GetFieldIndex(name.c_str()) >= 0) continue;
        OGRFieldDefn field(name.c_str(), ogr_type(definition.type));
        if (layer.CreateField(&field) != OGRERR_NONE) return false;
    }
    return true;
}

OGRFeatureUniquePtr make_feature(const Event& event, OGRLayer& layer) {
    OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (const FieldDefinition& definition : record_fields()) {
        const int index = feature->GetFieldIndex(std::string(definition.name).c_str());
        if (index >= 0) set_field(*feature, index, value_of(event, definition.field));
    }
    if (event.point && layer.GetGeomType() != wkbNone) {
        OGRPoint point(event.point->lon, event.point->lat);
        feature->SetGeometry(&point);
    }
    return feature;
}

}  // namespace dateline
