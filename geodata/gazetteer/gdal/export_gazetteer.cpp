// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/gdal/export_gazetteer.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/gdal/session.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace dateline {

namespace {

struct Column {
    const char* name;
    OGRFieldType type;
};
constexpr std::array kColumns{Column{"name", OFTString},          Column{"kind", OFTString},
                              Column{"country", OFTString},       Column{"admin1", OFTString},
                              Column{"geonameid", OFTInteger64},  Column{"feature_code", OFTString},
                              Column{"population", OFTInteger64}, Column{"name_fr", OFTString},
                              Column{"name_en", OFTString},       Column{"name_ar", OFTString}};

class PlaceWriter {
  public:
    explicit PlaceWriter(const std::filesystem::path& path) : path_(path) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        if (driver == nullptr) throw input_error({path.string()}, "this GDAL cannot write GeoPackage files");
        data_.reset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!data_) fail();
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        layer_ = data_->CreateLayer("place", &wgs84, wkbPoint, nullptr);
        if (layer_ == nullptr) fail();
        for (const Column& column : kColumns) {
            OGRFieldDefn field(column.name, column.type);
            if (layer_->CreateField(&field) != OGRERR_NONE) fail();
        }
        if (data_->StartTransaction() != OGRERR_NONE) fail();
    }

    void write(const Gazetteer& gazetteer, const Place& place) {
        const OGRFeatureUniquePtr row(OGRFeature::CreateFeature(layer_->GetLayerDefn()));
        int column = 0;
        const auto text = [&](std::string_view value) {
            if (!value.empty()) row->SetField(column, std::string(value).c_str());
            ++column;
        };
        const auto number = [&](std::int64_t value) {
            if (value != 0) row->SetField(column, static_cast<GIntBig>(value));
            ++column;
        };
        text(place.name);
        text(name_of(place.kind));
        text(place.country);
        text(place.admin1);
        number(place.geonameid);
        text(place.feature_code);
        number(place.population);
        for (const char* language : {"fr", "en", "ar"}) text(gazetteer.label(place.index, language));
        OGRPoint point(place.point.lon, place.point.lat);
        row->SetGeometry(&point);
        if (layer_->CreateFeature(row.get()) != OGRERR_NONE) fail();
    }

    void finish() {
        if (data_->CommitTransaction() != OGRERR_NONE) fail();
    }

  private:
    [[noreturn]] void fail() const {
        throw input_error({path_.string()}, "cannot be written: " + session_.complaint());
    }

    std::filesystem::path path_;
    GdalSession session_;
    GDALDatasetUniquePtr data_;
    OGRLayer* layer_ = nullptr;  ///< owned by data_
};

}  // namespace

void export_gazetteer(const Gazetteer& gazetteer, const std::filesystem::path& directory,
                      Diagnostics& diagnostics) {
    std::filesystem::create_directories(directory);
    diagnostics.info("export: " + std::to_string(gazetteer.size()) + " places of the gazetteer");
    PendingFile pending(directory / "gazetteer.gpkg");
    {
        PlaceWriter writer(pending.path());
        for (std::size_t i = 0; i < gazetteer.size(); ++i)
            writer.write(gazetteer, gazetteer.place(PlaceIndex{static_cast<std::uint32_t>(i)}));
        writer.finish();
    }
    pending.commit();
}

}  // namespace dateline
