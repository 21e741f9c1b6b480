// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/claim_lines.h"

#include "geodata/basemap/build/bands.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/gdal/name_tables.h"
#include "geodata/basemap/gdal/vector_source.h"

#include <string>

#include <ogrsf_frmts.h>

namespace dateline {

void write_claim_layer(const std::filesystem::path& world_map_gpkg, BaseMapWriter& writer) {
    using basemap_pack::ColumnType;
    writer.begin_layer("claim", GeometryKind::line,
                       {{"claim", ColumnType::text}, {"within", ColumnType::text}});
    std::vector<std::vector<std::vector<MercatorPoint>>> claims;
    for_each_feature(world_map_gpkg, "disputed_borders", [&](const OGRFeature& feature) {
        writer.add_feature({text_of(feature, "name"), text_of(feature, "adm0_left")});
        claims.emplace_back();
        for (const auto& line : lines_of(feature.GetGeometryRef()))
            if (line.size() >= 2) claims.back().push_back(projected(line));
    });
    for (const ZoomBand& band : kZoomBands) {
        std::vector<BaseMapWriter::FeatureGeometry> features;
        for (std::uint32_t f = 0; f < claims.size(); ++f) {
            MercatorGeometry geometry;
            geometry.kind = GeometryKind::line;
            for (const auto& line : claims[f]) append_part(simplify_line(line, band.tolerance()), geometry);
            features.push_back({f, std::move(geometry)});
        }
        writer.add_band(band.max_zoom, band.line_cell_zoom, features);
    }
}

}  // namespace dateline
