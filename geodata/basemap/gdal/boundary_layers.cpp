// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/boundary_layers.h"

#include "geodata/basemap/build/boundary_geometry.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace dateline {

namespace {

using basemap_pack::ColumnType;
using Value = BaseMapWriter::Value;
using Features = std::vector<BaseMapWriter::FeatureGeometry>;

const Division* division_of(const Divisions& divisions, FaceIndex face) {
    return face == kNoFace ? nullptr : &divisions.list[static_cast<std::size_t>(face)];
}

/// Lines of one layer: groups of arcs that share their properties, chained.
struct LineGroup {
    std::vector<Value> values;
    std::vector<ArcRing> chains;
};

class BoundaryLayers {
  public:
    BoundaryLayers(const Divisions& divisions, const EdgeClasses& edge_classes,
                   const std::unordered_map<std::string, MapNames>& country_names, BaseMapWriter& writer)
        : divisions_(divisions), country_names_(country_names), writer_(writer) {
        arcs_ = build_arcs(divisions.faces, [&](LonLat a, LonLat b) {
            return static_cast<std::uint8_t>(edge_classes.of(a, b));
        });
        for (const ZoomBand& band : kZoomBands) bands_.emplace_back(arcs_, band);
    }

    void write() {
        write_land();
        write_lines();
        write_countries();
        write_divisions();
    }

  private:
    static bool is_frame(const Arc& arc) {
        return static_cast<EdgeClass>(arc.edge_class) == EdgeClass::frame;
    }

    MercatorGeometry polygon(std::size_t band, const std::vector<ArcRing>& rings) const {
        return bands_[band].polygon(rings);
    }

    void write_land() {
        const std::vector<std::int32_t> all(divisions_.list.size(), 0);
        const auto rings = dissolve(arcs_, all, 1)[0];
        writer_.begin_layer("land", GeometryKind::polygon, {});
        writer_.add_feature({});
        for (std::size_t b = 0; b < kZoomBands.size(); ++b)
            writer_.add_band(kZoomBands[b].max_zoom, kZoomBands[b].polygon_cell_zoom,
                             {{0, polygon(b, rings)}});
        writer_.begin_layer("ocean", GeometryKind::polygon, {});
        writer_.add_feature({});
        writer_.set_complement_of("land");
    }

    void write_lines() {
        std::vector<std::uint32_t> coast;
        std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::uint32_t>> borders;
        std::map<std::string, std::vector<std::uint32_t>> division_borders;
        for (std::uint32_t a = 0; a < arcs_.size(); ++a) {
            const Arc& arc = arcs_[a];
            if (is_frame(arc)) continue;
            const Division* left = division_of(divisions_, arc.forward);
            const Division* right = division_of(divisions_, arc.backward);
            if (!left || !right) {
                coast.push_back(a);
            } else if (left->country == right->country && left->administrator == right->administrator) {
                division_borders[left->country].push_back(a);
            } else {
                auto edge_class = static_cast<EdgeClass>(arc.edge_class);
                if (edge_class == EdgeClass::plain && (left->contested || right->contested))
                    edge_class = EdgeClass::disputed;
                const auto [low, high] = std::minmax(left->country, right->country);
                borders[{class_name(edge_class), low, high}].push_back(a);
            }
        }
        write_line_layer("coast", {}, {{{}, chain(arcs_, coast)}});
        std::vector<LineGroup> groups;
        groups.reserve(borders.size());
        for (const auto& [key, selected] : borders)
            groups.push_back(
                {{std::get<0>(key), std::get<1>(key), std::get<2>(key)}, chain(arcs_, selected)});
        write_line_layer(
            "border",
            {{"class", ColumnType::text}, {"country", ColumnType::text}, {"country2", ColumnType::text}},
            groups);
        groups.clear();
        for (const auto& [country, selected] : division_borders)
            groups.push_back({{country}, chain(arcs_, selected)});
        write_line_layer("admin1_border", {{"country", ColumnType::text}}, groups);
    }

    void write_line_layer(const std::string& name, const std::vector<BaseMapWriter::ColumnSpec>& columns,
                          const std::vector<LineGroup>& groups) {
        writer_.begin_layer(name, GeometryKind::line, columns);
        for (const LineGroup& group : groups) writer_.add_feature(group.values);
        for (std::size_t b = 0; b < kZoomBands.size(); ++b) {
            Features features;
            for (std::uint32_t f = 0; f < groups.size(); ++f)
                features.push_back({f, bands_[b].lines(groups[f].chains)});
            writer_.add_band(kZoomBands[b].max_zoom, kZoomBands[b].line_cell_zoom, features);
        }
    }

    struct Label {
        std::vector<Value> values;
        MercatorPoint point;
    };

    /// The point for a name: in the polygon's largest part, from a band fine enough for small countries.
    static std::pair<InnerPoint, double> label_point(const MercatorGeometry& geometry) {
        std::size_t largest = 0;
        double most = 0, total = 0;
        for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
            const double area = doubled_area(geometry.part(p));
            total += area;
            if (area > most) most = area, largest = p;
        }
        MercatorGeometry part;
        part.kind = GeometryKind::polygon;
        const auto outer = geometry.part(largest);
        part.parts = {0};
        part.points.assign(outer.begin(), outer.end());
        for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
            const auto hole = geometry.part(p);
            MercatorGeometry alone = part;
            alone.parts = {0};
            alone.points.assign(outer.begin(), outer.end());
            if (doubled_area(hole) >= 0 || !contains(alone, hole[0])) continue;
            part.parts.push_back(static_cast<std::uint32_t>(part.points.size()));
            part.points.insert(part.points.end(), hole.begin(), hole.end());
        }
        return {inner_point(part, std::sqrt(most / 2) / 200), total / 2 * 256 * 256};
    }

    void write_labels(const std::string& name, const std::vector<BaseMapWriter::ColumnSpec>& columns,
                      const std::vector<Label>& labels) {
        writer_.begin_layer(name, GeometryKind::point, with_name_columns(columns));
        Features features;
        for (const Label& label : labels) {
            MercatorGeometry point;
            point.points = {label.point};
            point.parts = {0};
            features.push_back({writer_.add_feature(label.values), point});
        }
        writer_.add_band(BaseMap::kMaxZoom, 4, features);
    }

    void write_countries() {
        const auto rings = dissolve(arcs_, divisions_.country_of, divisions_.countries.size());
        const auto names_of = [&](const std::string& code) {
            const auto found = country_names_.find(code);
            return found == country_names_.end() ? MapNames{code, {}} : found->second;
        };
        std::vector<Label> labels;
        std::vector<double> areas;
        for (const auto& country : rings) {
            const auto [inner, area] = label_point(best_polygon(country));
            areas.push_back(area);
            labels.push_back({{}, inner.point});
        }
        // The rank of a country: by its area on the map, 0 for the largest, doubling of area a step.
        const auto rank = [](double area_px0) {
            return std::clamp(std::floor(12 - std::log2(area_px0 * 16)), 0.0, 20.0);
        };
        writer_.begin_layer("country", GeometryKind::polygon,
                            with_name_columns({{"iso_a2", ColumnType::text}, {"rank", ColumnType::number}}));
        for (std::size_t c = 0; c < rings.size(); ++c) {
            const std::string& code = divisions_.countries[c];
            writer_.add_feature(with_names({code, rank(areas[c])}, names_of(code)));
            labels[c].values = with_names({code, rank(areas[c]), areas[c]}, names_of(code));
        }
        write_polygon_bands(rings, PolygonStorage::clipped_and_whole);
        write_labels(
            "country_label",
            {{"iso_a2", ColumnType::text}, {"rank", ColumnType::number}, {"area_px0", ColumnType::number}},
            labels);
    }

    void write_divisions() {
        std::vector<std::int32_t> self(divisions_.list.size());
        for (std::size_t i = 0; i < self.size(); ++i) self[i] = static_cast<std::int32_t>(i);
        const auto rings = dissolve(arcs_, self, self.size());
        const std::vector<BaseMapWriter::ColumnSpec> columns{{"country", ColumnType::text},
                                                             {"iso_3166_2", ColumnType::text},
                                                             {"gn_id", ColumnType::number},
                                                             {"rank", ColumnType::number}};
        const auto values = [&](std::size_t i) {
            const Division& d = divisions_.list[i];
            return std::vector<Value>{d.country, d.iso_3166_2, d.gn_id, d.rank};
        };
        writer_.begin_layer("admin1", GeometryKind::polygon, with_name_columns(columns));
        for (std::size_t i = 0; i < rings.size(); ++i)
            writer_.add_feature(with_names(values(i), divisions_.list[i].names));
        write_polygon_bands(rings, PolygonStorage::whole);
        auto label_columns = columns;
        label_columns.push_back({"area_px0", ColumnType::number});
        std::vector<Label> labels;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const MercatorGeometry polygon = best_polygon(rings[i]);
            if (polygon.parts.empty() || divisions_.list[i].names.name.empty()) continue;
            const auto [inner, area] = label_point(polygon);
            auto label_values = values(i);
            label_values.push_back(area);
            labels.push_back({with_names(label_values, divisions_.list[i].names), inner.point});
        }
        write_labels("admin1_label", label_columns, labels);
    }

    /// The coarsest generalisation from zoom 5 on that has kept the area.
    MercatorGeometry best_polygon(const std::vector<ArcRing>& rings) const {
        for (std::size_t b = 3; b < bands_.size(); ++b) {
            MercatorGeometry polygon = bands_[b].polygon(rings);
            if (polygon.points.size() >= 12 || (b + 1 == bands_.size() && !polygon.parts.empty()))
                return polygon;
        }
        MercatorGeometry exact;
        exact.kind = GeometryKind::polygon;
        for (const ArcRing& ring : rings) {
            exact.parts.push_back(static_cast<std::uint32_t>(exact.points.size()));
            for (const ArcRef ref : ring) {
                const auto& points = arcs_[ref.arc].points;
                for (std::size_t i = 0; i < points.size(); ++i)
                    exact.points.push_back(to_mercator(points[ref.reversed ? points.size() - 1 - i : i]));
            }
        }
        return exact;
    }

    void write_polygon_bands(const std::vector<std::vector<ArcRing>>& rings, PolygonStorage storage) {
        for (std::size_t b = 0; b < kZoomBands.size(); ++b) {
            Features features;
            for (std::uint32_t f = 0; f < rings.size(); ++f)
                features.push_back({f, bands_[b].polygon(rings[f])});
            writer_.add_band(kZoomBands[b].max_zoom, kZoomBands[b].polygon_cell_zoom, features, storage);
        }
    }

    const Divisions& divisions_;
    const std::unordered_map<std::string, MapNames>& country_names_;
    BaseMapWriter& writer_;
    std::vector<Arc> arcs_;
    std::vector<BandArcs> bands_;
};

}  // namespace

std::vector<BaseMapWriter::ColumnSpec> with_name_columns(std::vector<BaseMapWriter::ColumnSpec> columns) {
    columns.push_back({"name", ColumnType::text});
    for (const char* language : kNameLanguages)
        columns.push_back({std::string("name_") + language, ColumnType::text});
    return columns;
}

std::vector<Value> with_names(std::vector<Value> values, const MapNames& names) {
    const auto add = [&](const std::string& name) { values.push_back(name.empty() ? Value{} : Value{name}); };
    add(names.name);
    for (const std::string& name : names.by_language) add(name);
    return values;
}

void write_boundary_layers(const Divisions& divisions, const EdgeClasses& edge_classes,
                           const std::unordered_map<std::string, MapNames>& country_names,
                           BaseMapWriter& writer) {
    BoundaryLayers(divisions, edge_classes, country_names, writer).write();
}

}  // namespace dateline
