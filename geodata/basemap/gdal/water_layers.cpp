// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/water_layers.h"

#include "geodata/basemap/build/bands.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"
#include "geodata/basemap/gdal/boundary_layers.h"
#include "geodata/basemap/gdal/name_tables.h"
#include "geodata/basemap/gdal/vector_source.h"

#include <algorithm>
#include <cmath>

#include <ogrsf_frmts.h>

namespace dateline {

namespace {

using basemap_pack::ColumnType;
using Features = std::vector<BaseMapWriter::FeatureGeometry>;

MercatorGeometry point_geometry(MercatorPoint point) {
    return {GeometryKind::point, {point}, {0}};
}

struct Lake {
    MercatorGeometry rings;  ///< at full detail, outer ring first, turned as the base map wants them
    double area_px0 = 0;
    double rank = 0;
    MapNames names;
};

/// Closed lines, simplified for a band; nothing when the lake is too small for it.
MercatorGeometry simplified_lake(const Lake& lake, const ZoomBand& band, GeometryKind kind) {
    MercatorGeometry out;
    out.kind = kind;
    for (std::size_t p = 0; p < lake.rings.parts.size(); ++p) {
        const auto ring = lake.rings.part(p);
        std::vector<MercatorPoint> closed(ring.begin(), ring.end());
        closed.push_back(closed.front());
        closed = simplify_line(closed, band.tolerance());
        // A lake shows from about two pixels on, an island in it from one.
        if (std::abs(doubled_area(closed)) / 2 < (p == 0 ? 2 : 1) * band.pixel() * band.pixel()) {
            if (p == 0) return out;
            continue;
        }
        if (kind == GeometryKind::polygon) closed.pop_back();
        append_part(closed, out);
    }
    return out;
}

}  // namespace

void write_lake_layers(const std::filesystem::path& lakes_shp, const std::filesystem::path& resources,
                       BaseMapWriter& writer) {
    struct Named {
        MercatorPoint point;
        MapNames names;
    };
    std::vector<Named> named;
    const auto names_csv = resources / "lakes.csv";
    for (const CsvRow& row : read_named(names_csv, {"lon", "lat"}))
        named.push_back({to_mercator(point_in(names_csv, row)), names_in(row)});
    std::vector<Lake> lakes;
    for_each_feature(lakes_shp, "", [&](const OGRFeature& feature) {
        for (const FacePolygon& polygon : polygons_of(feature.GetGeometryRef())) {
            Lake lake;
            lake.rings.kind = GeometryKind::polygon;
            for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
                auto ring = projected(polygon.rings[r]);
                if ((doubled_area(ring) > 0) != (r == 0)) std::reverse(ring.begin(), ring.end());
                append_part(ring, lake.rings);
                lake.area_px0 += doubled_area(ring) / 2 * 256 * 256;
            }
            lake.rank = std::clamp(std::floor(2 - std::log2(lake.area_px0) / 2), 0.0, 12.0);
            for (const Named& name : named)
                if (contains(lake.rings, name.point)) lake.names = name.names;
            lakes.push_back(std::move(lake));
        }
    });
    const std::vector<BaseMapWriter::ColumnSpec> columns{{"rank", ColumnType::number}};
    for (const auto& [name, kind] :
         {std::pair{"lake", GeometryKind::polygon}, {"lake_outline", GeometryKind::line}}) {
        writer.begin_layer(name, kind, with_name_columns(columns));
        for (const Lake& lake : lakes) writer.add_feature(with_names({lake.rank}, lake.names));
        for (const ZoomBand& band : kZoomBands) {
            Features features;
            for (std::uint32_t f = 0; f < lakes.size(); ++f)
                features.push_back({f, simplified_lake(lakes[f], band, kind)});
            writer.add_band(band.max_zoom,
                            kind == GeometryKind::line ? band.line_cell_zoom : band.polygon_cell_zoom,
                            features);
        }
    }
    writer.begin_layer("lake_label", GeometryKind::point,
                       with_name_columns({{"rank", ColumnType::number}, {"area_px0", ColumnType::number}}));
    Features labels;
    for (const Lake& lake : lakes) {
        if (lake.names.name.empty()) continue;
        const InnerPoint inner = inner_point(lake.rings, std::sqrt(lake.area_px0) / 256 / 100);
        labels.push_back({writer.add_feature(with_names({lake.rank, lake.area_px0}, lake.names)),
                          point_geometry(inner.point)});
    }
    writer.add_band(BaseMap::kMaxZoom, 4, labels);
}

void write_sea_labels(const std::filesystem::path& resources, BaseMapWriter& writer) {
    writer.begin_layer(
        "sea_label", GeometryKind::point,
        with_name_columns(
            {{"rank", ColumnType::number}, {"class", ColumnType::text}, {"area_px0", ColumnType::number}}));
    Features labels;
    const auto seas_csv = resources / "seas.csv";
    for (const CsvRow& row : read_named(seas_csv, {"class", "rank", "lon", "lat"})) {
        const double rank = number_in(seas_csv, row, "rank");
        // No outlines of seas are at hand: the area follows from the rank, which is what the width allows.
        const double area_px0 = 4096 / std::exp2(2 * rank);
        labels.push_back(
            {writer.add_feature(with_names({rank, std::string(row["class"]), area_px0}, names_in(row))),
             point_geometry(to_mercator(point_in(seas_csv, row)))});
    }
    writer.add_band(BaseMap::kMaxZoom, 4, labels);
}

}  // namespace dateline
