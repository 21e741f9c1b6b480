// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/away_from_lines.h"
#include "geodata/basemap/build/bands.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/join_lines.h"
#include "geodata/basemap/gdal/boundary_layers.h"
#include "geodata/basemap/gdal/name_tables.h"
#include "geodata/basemap/gdal/vector_source.h"
#include "geodata/basemap/gdal/water_layers.h"
#include "geodata/basemap/gdal/wdb_rivers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <ogrsf_frmts.h>

namespace dateline {

namespace {

struct River {
    MapNames names;
    double rank = 0;
    std::vector<std::vector<LonLat>> lines;
};

/// By canonical name and rank. A river's upper course may rank lower than its lower course: one feature each,
/// so that small zooms show the large part alone.
using Rivers = std::map<std::pair<std::string, double>, River>;

/// The river's entry, made on first use.
River& river_in(Rivers& rivers, const MapNames& names, double rank) {
    River& river = rivers[{names.name, rank}];
    river.names = names;
    river.rank = rank;
    return river;
}

/// The least important rank shown in a band, so that a small zoom is not all rivers.
double largest_rank(const ZoomBand& band) {
    switch (band.max_zoom) {
        case 1:
            return 1;
        case 3:
            return 3;
        case 4:
            return 5;
        case 5:
            return 6;
        case 6:
            return 7;
        case 7:
            return 8;
        default:
            return 12;
    }
}

/// Natural Earth's rivers. A river has other names upstream: where the table gives them one name, it is one
/// river.
Rivers read_natural_earth(const std::filesystem::path& rivers_shp, const std::filesystem::path& resources) {
    std::map<std::string, MapNames> known;
    for (const CsvRow& row : read_named(resources / "rivers.csv", {"key"}))
        known[std::string(row["key"])] = names_in(row);
    Rivers rivers;
    for_each_feature(rivers_shp, "", [&](const OGRFeature& feature) {
        const std::string name = text_of(feature, "name");
        const auto found = known.find(name);
        // The source has lost letters of some names to question marks; those not in the table stay unnamed.
        const bool lost = name.find('?') != std::string::npos;
        const MapNames names = found != known.end() ? found->second
                               : lost               ? MapNames{}
                                                    : MapNames{name, {"", name, ""}};
        River& river = river_in(rivers, names, number_of(feature, "scalerank", 10));
        for (auto& line : lines_of(feature.GetGeometryRef())) river.lines.push_back(std::move(line));
    });
    return rivers;
}

struct NamedPoint {
    LonLat point;
    MapNames names;
};

/// The names of the first point that lies on the line, to within its inaccuracy.
std::optional<MapNames> names_on(const std::vector<LonLat>& line, const std::vector<NamedPoint>& points) {
    constexpr double kOnLine_deg = 0.04;
    for (const NamedPoint& named : points)
        for (const LonLat& p : line)
            if (std::hypot(p.lon - named.point.lon, p.lat - named.point.lat) < kOnLine_deg)
                return named.names;
    return {};
}

/// Adds what the World Data Bank has and Natural Earth has not: its lines lie 1 to 2 km off, so
/// everything within 5 km of a river already there is taken for the same river.
void add_world_data_bank(const std::filesystem::path& wdb_nc, const std::filesystem::path& resources,
                         Rivers& rivers) {
    constexpr int kMaxLevel = 4;
    constexpr double kSame_deg = 0.045, kMinLength_deg = 0.12;
    std::vector<NamedPoint> points;
    const auto points_csv = resources / "river_points.csv";
    for (const CsvRow& row : read_named(points_csv, {"lon", "lat"}))
        points.push_back({point_in(points_csv, row), names_in(row)});
    std::vector<std::vector<LonLat>> present;
    for (const auto& [key, river] : rivers)
        present.insert(present.end(), river.lines.begin(), river.lines.end());
    const AwayFromLines elsewhere(present, kSame_deg);
    for (const WdbRiver& wdb : read_wdb_rivers(wdb_nc, kMaxLevel))
        for (auto& run : elsewhere.runs_of(wdb.line, kMinLength_deg)) {
            const double rank = std::max(7, 5 + wdb.level);
            River& river = river_in(rivers, names_on(run, points).value_or(MapNames{}), rank);
            river.lines.push_back(std::move(run));
        }
}

}  // namespace

void write_river_layer(const std::filesystem::path& rivers_shp, const std::filesystem::path& wdb_nc,
                       const std::filesystem::path& resources, BaseMapWriter& writer) {
    Rivers rivers = read_natural_earth(rivers_shp, resources);
    if (!wdb_nc.empty()) add_world_data_bank(wdb_nc, resources, rivers);
    std::vector<River> ordered;
    for (auto& [key, river] : rivers) {
        constexpr double kSamePoint_deg = 1e-9;
        river.lines = join_lines(river.lines, kSamePoint_deg);
        ordered.push_back(std::move(river));
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const River& a, const River& b) { return a.rank < b.rank; });
    writer.begin_layer("river", GeometryKind::line,
                       with_name_columns({{"rank", basemap_pack::ColumnType::number}}));
    for (const River& river : ordered) writer.add_feature(with_names({river.rank}, river.names));
    for (const ZoomBand& band : kZoomBands) {
        std::vector<BaseMapWriter::FeatureGeometry> features;
        for (std::uint32_t f = 0; f < ordered.size(); ++f) {
            if (ordered[f].rank > largest_rank(band)) continue;
            MercatorGeometry geometry;
            geometry.kind = GeometryKind::line;
            for (const auto& line : ordered[f].lines)
                append_part(simplify_line(projected(line), band.tolerance()), geometry);
            features.push_back({f, std::move(geometry)});
        }
        writer.add_band(band.max_zoom, band.line_cell_zoom, features);
    }
}

}  // namespace dateline
