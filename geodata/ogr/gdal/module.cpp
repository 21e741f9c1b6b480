// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/basemap.h"
#include "geodata/basemap/gdal/build_basemap.h"
#include "geodata/basemap/gdal/export_basemap.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/gdal/export_gazetteer.h"
#include "geodata/ogr/gdal/decode_raster.h"
#include "geodata/ogr/gdal/features_as_geojson.h"
#include "geodata/ogr/gdal/layer_table.h"
#include "geodata/ogr/gdal/make_projection.h"
#include "geodata/ogr/gdal/raster_file.h"
#include "geodata/ogr/gdal/update_events.h"
#include "geodata/ogr/gdal/write_events.h"
#include "geodata/ogr/gdal_module.h"

namespace dateline {
namespace {

class Module final : public GdalModule {
  public:
    std::vector<std::unique_ptr<TableReader>> open_tables(const std::string& source) const override {
        return open_layer_tables(source);
    }
    EventsWritten write_events(const std::vector<Event>& events, const EventTarget& target) const override {
        return target.existing == ExistingEvents::updated || target.is_database()
                   ? update_events_with_ogr(events, target)
                   : write_events_with_ogr(events, target);
    }
    std::unique_ptr<const Projection> make_projection(const std::string& crs) const override {
        return make_proj_projection(crs);
    }
    std::string features_as_geojson(const std::string& source) const override {
        return features_as_geojson_with_ogr(source);
    }
    RasterBytes decode_raster(std::string_view bytes, const std::string& shown) const override {
        return decode_raster_with_gdal(bytes, shown);
    }
    std::unique_ptr<RasterFile> open_raster(const std::filesystem::path& path) const override {
        return open_raster_with_gdal(path);
    }
    void build_basemap(const std::filesystem::path& sources, const std::filesystem::path& pack,
                       const std::string& stamp, Diagnostics& diagnostics) const override {
        build_basemap_pack(sources, pack, stamp, diagnostics);
    }
    void export_data(const std::filesystem::path& directory, Diagnostics& diagnostics) const override {
        export_gazetteer(Gazetteer(gazetteer_path()), directory, diagnostics);
        export_basemap(BaseMap(basemap_path()), directory, diagnostics);
    }
};

}  // namespace
}  // namespace dateline

/// The module's one door; the object lives as long as the module is loaded.
extern "C" __attribute__((visibility("default"))) const dateline::GdalModule* dateline_gdal_module() {
    static const dateline::Module module;
    return &module;
}
