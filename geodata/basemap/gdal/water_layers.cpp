// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/water_layers.h"

#include "geodata/basemap/build/bands.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"
#include "geodata/basemap/gdal/boundary_layers.h"
#include "geodata/basemap/gdal/vector_source.h"
#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>

#include <ogrsf_frmts.h>

namespace dateline {

namespace {

using basemap_pack::ColumnType;
using Features = std::vector<BaseMapWriter::FeatureGeometry>;

const std::vector<std::string> kNameColumns{"name_fr", "name_en", "name_ar"};

/// A table of ours has no canonical name of its own: the English one serves.
MapNames names_in(const CsvRow& row) {
    MapNames names;
    for (std::size_t i = 0; i < kNameLanguages.size(); ++i) names.by_language[i] = row[kNameColumns[i]];
    names.name = names.by_language[1];
    return names;
}

std::vector<CsvRow> read_named(const std::filesystem::path& path, std::vector<std::string> columns) {
    columns.insert(columns.end(), kNameColumns.begin(), kNameColumns.end());
    return read_csv(path, columns);
}

double number_in(const std::filesystem::path& path, const CsvRow& row, std::string_view column) {
    const std::string_view text = row[column];
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw input_error({path.string(), row.line}, std::string(column) + " is not a number", text);
    return value;
}

MercatorPoint point_in(const std::filesystem::path& path, const CsvRow& row) {
    return to_mercator({number_in(path, row, "lon"), number_in(path, row, "lat")});
}

std::vector<MercatorPoint> projected(const std::vector<LonLat>& line) {
    std::vector<MercatorPoint> points;
    points.reserve(line.size());
    for (const LonLat& point : line) points.push_back(to_mercator(point));
    return points;
}

void append_part(std::span<const MercatorPoint> part, MercatorGeometry& out) {
    out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
    out.points.insert(out.points.end(), part.begin(), part.end());
}

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

/// Lines of one river, joined where exactly two of them meet.
std::vector<std::vector<LonLat>> joined(const std::vector<std::vector<LonLat>>& lines) {
    std::map<std::pair<double, double>, std::uint32_t> nodes;
    const auto node = [&](LonLat p) {
        return nodes.try_emplace({p.lon, p.lat}, static_cast<std::uint32_t>(nodes.size())).first->second;
    };
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> all;
    for (const auto& line : lines) {
        if (line.size() < 2) continue;
        Arc arc;
        arc.points = line;
        arc.from = node(line.front());
        arc.to = node(line.back());
        all.push_back(static_cast<std::uint32_t>(arcs.size()));
        arcs.push_back(std::move(arc));
    }
    std::vector<std::vector<LonLat>> out;
    for (const ArcRing& refs : chain(arcs, all)) {
        std::vector<LonLat> line;
        for (const ArcRef ref : refs) {
            auto points = arcs[ref.arc].points;
            if (ref.reversed) std::reverse(points.begin(), points.end());
            line.insert(line.end(), points.begin() + (line.empty() ? 0 : 1), points.end());
        }
        out.push_back(std::move(line));
    }
    return out;
}

/// The least important rank shown in a band, so that a small zoom is not all rivers.
double largest_river_rank(const ZoomBand& band) {
    return band.max_zoom <= 1   ? 1
           : band.max_zoom <= 3 ? 3
           : band.max_zoom <= 4 ? 5
           : band.max_zoom <= 5 ? 6
                                : 100;
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
        named.push_back({point_in(names_csv, row), names_in(row)});
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

void write_river_layer(const std::filesystem::path& rivers_shp, const std::filesystem::path& resources,
                       BaseMapWriter& writer) {
    std::map<std::string, MapNames> known;
    for (const CsvRow& row : read_named(resources / "rivers.csv", {"key"}))
        known[std::string(row["key"])] = names_in(row);
    struct River {
        MapNames names;
        double rank;
        std::vector<std::vector<LonLat>> lines;
    };
    // A river's upper course may rank lower than its lower course: one feature each, so that small zooms show
    // the large part alone. A river has other names upstream: where the table gives them one name, it is one
    // river.
    std::map<std::pair<std::string, double>, River> rivers;
    for_each_feature(rivers_shp, "", [&](const OGRFeature& feature) {
        const std::string name = text_of(feature, "name");
        const double rank = number_of(feature, "scalerank", 10);
        const auto found = known.find(name);
        const MapNames names = found != known.end() ? found->second : MapNames{name, {"", name, ""}};
        River& river = rivers[{names.name, rank}];
        river.names = names;
        river.rank = rank;
        for (auto& line : lines_of(feature.GetGeometryRef())) river.lines.push_back(std::move(line));
    });
    std::vector<River> ordered;
    for (auto& [key, river] : rivers) {
        river.lines = joined(river.lines);
        ordered.push_back(std::move(river));
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const River& a, const River& b) { return a.rank < b.rank; });
    writer.begin_layer("river", GeometryKind::line, with_name_columns({{"rank", ColumnType::number}}));
    for (const River& river : ordered) writer.add_feature(with_names({river.rank}, river.names));
    for (const ZoomBand& band : kZoomBands) {
        Features features;
        for (std::uint32_t f = 0; f < ordered.size(); ++f) {
            if (ordered[f].rank > largest_river_rank(band)) continue;
            MercatorGeometry geometry;
            geometry.kind = GeometryKind::line;
            for (const auto& line : ordered[f].lines)
                append_part(simplify_line(projected(line), band.tolerance()), geometry);
            features.push_back({f, std::move(geometry)});
        }
        writer.add_band(band.max_zoom, band.line_cell_zoom, features);
    }
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
             point_geometry(point_in(seas_csv, row))});
    }
    writer.add_band(BaseMap::kMaxZoom, 4, labels);
}

}  // namespace dateline
