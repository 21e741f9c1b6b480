// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/layer_table.h"

#include "geodata/core/error.h"
#include "geodata/core/gdal/session.h"

#include <array>
#include <deque>
#include <optional>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {
namespace {

/// An opened source, shared by the readers of its layers. The session outlives the data set.
struct OpenSource {
    GdalSession session;
    std::unique_ptr<GDALDataset> dataset;
};

/// Turns a layer's coordinates into WGS 84 longitude and latitude.
class ToLonLat {
  public:
    explicit ToLonLat(OGRLayer& layer) {
        wgs84_.SetWellKnownGeogCS("WGS84");
        wgs84_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const OGRSpatialReference* reference = layer.GetSpatialRef();
        if (!reference || reference->IsSame(&wgs84_)) return;
        transformation_.reset(OGRCreateCoordinateTransformation(reference, &wgs84_));
        back_.reset(OGRCreateCoordinateTransformation(&wgs84_, reference));
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
        const LonLat found{point.getX(), point.getY()};
        if (!(found.lat >= -90 && found.lat <= 90 && found.lon >= -180 && found.lon <= 180))
            return std::nullopt;
        return found;
    }

    /// The box in the layer's coordinates; nothing when it cannot be said there.
    std::optional<OGREnvelope> in_layer(const LonLatBox& box) const {
        if (box.west > box.east) return std::nullopt;
        OGREnvelope envelope;
        envelope.MinX = box.west, envelope.MinY = box.south, envelope.MaxX = box.east,
        envelope.MaxY = box.north;
        constexpr int kPointsAnEdge = 21;
        if (transformation_ &&
            (!back_ ||
             back_->TransformBounds(box.west, box.south, box.east, box.north, &envelope.MinX, &envelope.MinY,
                                    &envelope.MaxX, &envelope.MaxY, kPointsAnEdge) == 0))
            return std::nullopt;
        return envelope;
    }

  private:
    OGRSpatialReference wgs84_;
    std::unique_ptr<OGRCoordinateTransformation> transformation_, back_;
};

std::string text_in(const OGRFeature& feature, int index) {
    if (!feature.IsFieldSetAndNotNull(index)) return {};
    switch (feature.GetFieldDefnRef(index)->GetType()) {
        case OFTInteger:
        case OFTInteger64:
            return std::to_string(feature.GetFieldAsInteger64(index));
        case OFTReal:
            return fmt::format("{}", feature.GetFieldAsDouble(index));
        case OFTDate:
        case OFTDateTime: {
            int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
            float second = 0;
            feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone);
            return fmt::format("{:04}-{:02}-{:02}", year, month, day);
        }
        case OFTStringList: {
            std::string all;
            for (char** item = feature.GetFieldAsStringList(index); item && *item; ++item)
                all.append(all.empty() ? "" : "; ").append(*item);
            return all;
        }
        default:
            return feature.GetFieldAsString(index);
    }
}

class LayerTable final : public TableReader {
  public:
    LayerTable(std::shared_ptr<OpenSource> source, OGRLayer& layer)
        : source_(std::move(source)), layer_(layer), to_lonlat_(layer), name_(layer.GetName()) {
        OGRFeatureDefn& definition = *layer_.GetLayerDefn();
        for (int i = 0; i < definition.GetFieldCount(); ++i)
            columns_.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
        wanted_.assign(columns_.size(), true);
        texts_.resize(columns_.size());
        layer_.ResetReading();
    }

    const std::string& name() const override { return name_; }
    const std::vector<std::string>& columns() const override { return columns_; }
    bool has_geometry() const override { return layer_.GetGeomType() != wkbNone; }

    void keep_columns(std::span<const std::size_t> wanted) override {
        wanted_.assign(columns_.size(), false);
        for (const std::size_t column : wanted) wanted_[column] = true;
        if (layer_.TestCapability(OLCIgnoreFields) == 0) return;
        std::vector<const char*> ignored;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (!wanted_[i]) ignored.push_back(columns_[i].c_str());
        ignored.push_back(nullptr);
        layer_.SetIgnoredFields(ignored.data());
    }

    void keep_within(const LonLatBox& box) override {
        if (const auto envelope = to_lonlat_.in_layer(box))
            layer_.SetSpatialFilterRect(envelope->MinX, envelope->MinY, envelope->MaxX, envelope->MaxY);
    }

    bool next(DataRow& row) override {
        const OGRFeatureUniquePtr feature(layer_.GetNextFeature());
        if (!feature) return false;
        row.ordinal = ++rows_;
        row.line = 0;
        row.fault.clear();
        row.values.resize(columns_.size());
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (wanted_[i]) texts_[i] = text_in(*feature, static_cast<int>(i));
            row.values[i] = texts_[i];
        }
        row.geometry = RowGeometry::none;
        if (const OGRGeometry* geometry = feature->GetGeometryRef(); geometry && !geometry->IsEmpty()) {
            const auto point = to_lonlat_(*geometry);
            if (!point) row.fault = "the geometry has no point in longitude and latitude";
            row.point = point.value_or(LonLat{});
            const bool is_point = wkbFlatten(geometry->getGeometryType()) == wkbPoint;
            row.geometry = is_point ? RowGeometry::point : RowGeometry::extended;
        }
        return true;
    }

  private:
    std::shared_ptr<OpenSource> source_;
    OGRLayer& layer_;
    ToLonLat to_lonlat_;
    std::string name_;
    std::vector<std::string> columns_;
    std::vector<bool> wanted_;
    std::vector<std::string> texts_;
    std::size_t rows_ = 0;
};

}  // namespace

std::vector<std::unique_ptr<TableReader>> open_layer_tables(const std::string& source) {
    auto opened = std::make_shared<OpenSource>();
    // Types are ours to decide: GeoJSON's dates stay texts, CSV's columns are texts unless told otherwise.
    const std::array<const char*, 2> options = {"DATE_AS_STRING=YES", nullptr};
    opened->dataset.reset(GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr,
                                            options.data(), nullptr));
    if (!opened->dataset)
        throw input_error(
            {source}, "this is no file of events that can be opened (" + opened->session.complaint() + ")");
    std::vector<std::unique_ptr<TableReader>> tables;
    for (OGRLayer* layer : opened->dataset->GetLayers())
        tables.push_back(std::make_unique<LayerTable>(opened, *layer));
    return tables;
}

}  // namespace dateline
