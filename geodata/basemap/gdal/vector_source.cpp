// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/vector_source.h"

#include "geodata/core/error.h"

#include <cmath>

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace dateline {

namespace {

LonLat snapped(double lon, double lat) {
    if (std::abs(std::abs(lon) - 180) < 1e-9) lon = std::copysign(180, lon);
    return {lon + 0.0, lat + 0.0};  // + 0.0 makes -0 a plain 0, so that equal points have equal bits
}

std::vector<LonLat> points_of(const OGRSimpleCurve& line) {
    std::vector<LonLat> points;
    points.reserve(static_cast<std::size_t>(line.getNumPoints()));
    for (int i = 0; i < line.getNumPoints(); ++i) points.push_back(snapped(line.getX(i), line.getY(i)));
    return points;
}

void add_polygon(const OGRPolygon& polygon, Face& face) {
    FacePolygon out;
    for (const OGRLinearRing* ring : polygon) {
        auto points = points_of(*ring);
        if (points.size() > 1 && points.front() == points.back()) points.pop_back();
        out.rings.push_back(std::move(points));
    }
    face.push_back(std::move(out));
}

}  // namespace

void for_each_feature(const std::filesystem::path& path, const std::string& layer,
                      const std::function<void(const OGRFeature&)>& visit) {
    GDALAllRegister();
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr));
    if (!data) throw input_error({path.string()}, std::string("cannot be opened: ") + CPLGetLastErrorMsg());
    OGRLayer* source = layer.empty() ? data->GetLayer(0) : data->GetLayerByName(layer.c_str());
    if (!source) throw input_error({path.string()}, "no such layer", layer);
    for (const OGRFeatureUniquePtr& feature : *source) visit(*feature);
}

std::string text_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? std::string()
                                                             : feature.GetFieldAsString(index);
}

double number_of(const OGRFeature& feature, const char* field, double otherwise) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? otherwise : feature.GetFieldAsDouble(index);
}

Face polygons_of(const OGRGeometry* geometry) {
    Face face;
    if (!geometry) return face;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPolygon) {
        add_polygon(*geometry->toPolygon(), face);
    } else if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPolygon) {
        for (const OGRPolygon* polygon : *geometry->toMultiPolygon()) add_polygon(*polygon, face);
    }
    return face;
}

std::vector<std::vector<LonLat>> lines_of(const OGRGeometry* geometry) {
    std::vector<std::vector<LonLat>> lines;
    if (!geometry) return lines;
    if (wkbFlatten(geometry->getGeometryType()) == wkbLineString) {
        lines.push_back(points_of(*geometry->toLineString()));
    } else if (wkbFlatten(geometry->getGeometryType()) == wkbMultiLineString) {
        for (const OGRLineString* line : *geometry->toMultiLineString()) lines.push_back(points_of(*line));
    }
    return lines;
}

}  // namespace dateline
