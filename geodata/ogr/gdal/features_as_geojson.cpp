// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/features_as_geojson.h"

#include "geodata/core/error.h"
#include "geodata/core/gdal/session.h"

#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <nlohmann/json.hpp>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

struct FreeText {
    void operator()(char* text) const { CPLFree(text); }
};

Json value_in(const OGRFeature& feature, int index) {
    if (!feature.IsFieldSetAndNotNull(index)) return nullptr;
    const OGRFieldDefn& definition = *feature.GetFieldDefnRef(index);
    switch (definition.GetType()) {
        case OFTInteger:
        case OFTInteger64: {
            const GIntBig number = feature.GetFieldAsInteger64(index);
            if (definition.GetSubType() == OFSTBoolean) return number != 0;
            return static_cast<std::int64_t>(number);
        }
        case OFTReal: {
            const double number = feature.GetFieldAsDouble(index);
            return std::isfinite(number) ? Json(number) : Json(nullptr);
        }
        default:
            return std::string(feature.GetFieldAsString(index));
    }
}

Json geometry_of(OGRFeature& feature, OGRCoordinateTransformation* to_lonlat) {
    OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) return nullptr;
    if (to_lonlat != nullptr && geometry->transform(to_lonlat) != OGRERR_NONE) return nullptr;
    const std::unique_ptr<char, FreeText> text(geometry->exportToJson());
    return text ? Json::parse(text.get(), nullptr, false) : Json(nullptr);
}

void read_layer(OGRLayer& layer, Json& features) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::unique_ptr<OGRCoordinateTransformation> to_lonlat;
    const OGRSpatialReference* reference = layer.GetSpatialRef();
    if (reference != nullptr && !reference->IsSame(&wgs84))
        to_lonlat.reset(OGRCreateCoordinateTransformation(reference, &wgs84));
    layer.ResetReading();
    for (OGRFeatureUniquePtr feature(layer.GetNextFeature()); feature;
         feature.reset(layer.GetNextFeature())) {
        Json properties = Json::object();
        for (int i = 0; i < feature->GetFieldCount(); ++i)
            properties[feature->GetFieldDefnRef(i)->GetNameRef()] = value_in(*feature, i);
        Json json = {{"type", "Feature"},
                     {"geometry", geometry_of(*feature, to_lonlat.get())},
                     {"properties", std::move(properties)}};
        if (feature->GetFID() != OGRNullFID) json["id"] = static_cast<std::int64_t>(feature->GetFID());
        features.push_back(std::move(json));
    }
}

}  // namespace

std::string features_as_geojson_with_ogr(const std::string& source) {
    const GdalSession session;
    const GDALDatasetUniquePtr dataset(GDALDataset::FromHandle(
        GDALOpenEx(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)));
    if (!dataset) {
        throw input_error({source},
                          "this cannot be read as features" +
                              (session.complaint().empty() ? "" : " (" + session.complaint() + ")"));
    }
    Json features = Json::array();
    for (OGRLayer* layer : dataset->GetLayers()) read_layer(*layer, features);
    return Json{{"type", "FeatureCollection"}, {"features", std::move(features)}}.dump(
        -1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline
