// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/basemap.h"

#include "geodata/basemap/pack_reader.h"
#include "geodata/core/paths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace dateline {

namespace pack = basemap_pack;

namespace {

/// A run of stored points that belongs to a visited feature, in one copy of the world.
struct Run {
    std::uint32_t feature;
    std::int32_t world;  ///< 0 is the world itself, 1 its copy to the east
    std::uint32_t first;
    std::uint32_t count;
    double dash_offset;
};

/// Cells, both ends inclusive, of one copy of the world.
struct CellRange {
    std::int32_t world;
    std::uint32_t left, top, right, bottom;
};

class VisitedFeature final : public BaseFeature {
  public:
    VisitedFeature(const pack::Reader& reader, const pack::Layer& layer) : reader_(reader), layer_(layer) {
        geometry_.kind = static_cast<GeometryKind>(layer.geometry_kind);
    }

    void assign(std::span<const Run> runs) {
        geometry_.clear();
        dash_offsets_.clear();
        feature_ = runs.front().feature;
        for (const Run& run : runs) {
            pack::append_points(reader_.points(run.first, run.count), run.world, geometry_);
            dash_offsets_.push_back(run.dash_offset);
        }
    }

    /// What the runs (of another layer) leave of the cells.
    void assign_complement(std::span<const Run> runs, std::span<const CellRange> ranges,
                           std::uint32_t cell_zoom) {
        geometry_.clear();
        const double side = std::exp2(-static_cast<int>(cell_zoom)), buffer = side * pack::kCellBuffer;
        for (const CellRange& range : ranges)
            for (std::uint32_t y = range.top; y <= range.bottom; ++y)
                for (std::uint32_t x = range.left; x <= range.right; ++x) {
                    const double left = range.world + x * side - buffer, right = left + side + 2 * buffer;
                    const double top = y * side - buffer, bottom = top + side + 2 * buffer;
                    geometry_.parts.push_back(static_cast<std::uint32_t>(geometry_.points.size()));
                    geometry_.points.insert(geometry_.points.end(),
                                            {{left, top}, {right, top}, {right, bottom}, {left, bottom}});
                }
        for (const Run& run : runs) {
            pack::append_points(reader_.points(run.first, run.count), run.world, geometry_);
            std::reverse(geometry_.points.begin() + geometry_.parts.back(), geometry_.points.end());
        }
        dash_offsets_.assign(geometry_.parts.size(), 0);
    }

    std::uint32_t id() const override { return feature_; }
    const MercatorGeometry& geometry() const override { return geometry_; }
    double dash_offset(std::size_t part) const override { return dash_offsets_.at(part); }
    PropertyValue get(std::string_view key) const override { return reader_.value(layer_, feature_, key); }

  private:
    const pack::Reader& reader_;
    const pack::Layer& layer_;
    std::uint32_t feature_ = 0;
    MercatorGeometry geometry_;
    std::vector<double> dash_offsets_;
};

std::uint32_t clamped_cell(double coordinate, double cells) {
    return static_cast<std::uint32_t>(std::clamp(std::floor(coordinate * cells), 0.0, cells - 1));
}

/// The cells whose features cover the box: a single one where its buffer is enough.
std::vector<CellRange> cells_for(const MercatorBox& box, GeometryKind kind, const pack::Band& band) {
    const double cells = std::exp2(band.cell_zoom);
    const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    if (kind == GeometryKind::polygon && band.unclipped == 0) {
        const auto world = static_cast<std::int32_t>(std::floor(x));
        const std::uint32_t cx = clamped_cell(x - world, cells), cy = clamped_cell(y, cells);
        const double buffer = pack::kCellBuffer;
        if ((box.left - world) * cells >= cx - buffer && (box.right - world) * cells <= cx + 1 + buffer &&
            box.top * cells >= cy - buffer && box.bottom * cells <= cy + 1 + buffer)
            return {{world, cx, cy, cx, cy}};
    }
    std::vector<CellRange> ranges;
    if (box.bottom < 0 || box.top > 1) return ranges;
    const std::uint32_t top = clamped_cell(box.top, cells), bottom = clamped_cell(box.bottom, cells);
    const auto first = static_cast<std::int32_t>(std::floor(box.left));
    // A box that ends at a copy's very edge does not reach into the next one.
    const auto last = std::max(first, static_cast<std::int32_t>(std::ceil(box.right)) - 1);
    for (std::int32_t world = first; world <= last; ++world)
        ranges.push_back({world, clamped_cell(std::max(0.0, box.left - world), cells), top,
                          clamped_cell(std::min(1.0, box.right - world), cells), bottom});
    return ranges;
}

/// Neighbouring cells both hold a line's segments at their common edge, and refer to the same unclipped
/// rings: makes overlapping runs one.
void join_runs(std::vector<Run>& runs) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        Run& last = runs[kept];
        const Run& run = runs[i];
        if (run.feature == last.feature && run.world == last.world && run.first < last.first + last.count)
            last.count = std::max(last.count, run.first + run.count - last.first);
        else
            runs[++kept] = run;
    }
    if (!runs.empty()) runs.resize(kept + 1);
}

/// The box in stored coordinates, in one copy of the world.
struct StoredBox {
    double left, top, right, bottom;
    StoredBox(const MercatorBox& box, std::int32_t world)
        : left((box.left - world) * pack::kUnit),
          top(box.top * pack::kUnit),
          right((box.right - world) * pack::kUnit),
          bottom(box.bottom * pack::kUnit) {}
    bool touches(const pack::Piece& piece) const {
        return piece.low.x <= right && piece.high.x >= left && piece.low.y <= bottom && piece.high.y >= top;
    }
};

}  // namespace

struct BaseMap::Data {
    explicit Data(const std::filesystem::path& path) : reader(path) {}

    /// The id of the feature of a polygon layer whose area holds the point, at the finest band.
    std::optional<std::uint32_t> feature_at(std::string_view layer, MercatorPoint point) const;
    std::optional<MercatorGeometry> whole(const pack::Layer& layer, std::uint32_t feature, int zoom) const;

    /// What the cells hold near the box, in the order of features, copies of the world and points.
    std::vector<Run> runs_in(std::span<const CellRange> ranges, const pack::Band& band,
                             const MercatorBox& box) const;

    pack::Reader reader;
};

BaseMap::BaseMap(const std::filesystem::path& path) : data_(std::make_unique<Data>(path)) {}
BaseMap::BaseMap(BaseMap&&) noexcept = default;
BaseMap& BaseMap::operator=(BaseMap&&) noexcept = default;
BaseMap::~BaseMap() = default;

std::string_view BaseMap::stamp() const {
    return data_->reader.pack().stamp();
}

std::vector<std::string_view> BaseMap::layers() const {
    std::vector<std::string_view> names;
    for (const pack::Layer& layer : data_->reader.layers()) names.push_back(pack::text_of(layer.name));
    return names;
}

GeometryKind BaseMap::kind(std::string_view layer) const {
    return static_cast<GeometryKind>(data_->reader.layer(layer).geometry_kind);
}

std::vector<BaseMap::Property> BaseMap::properties(std::string_view layer) const {
    std::vector<Property> all;
    for (const pack::Column& column : data_->reader.columns(data_->reader.layer(layer)))
        all.push_back({pack::text_of(column.name), column.type == pack::ColumnType::number});
    return all;
}

std::vector<Run> BaseMap::Data::runs_in(std::span<const CellRange> ranges, const pack::Band& band,
                                        const MercatorBox& box) const {
    const auto cells = reader.cells(band);
    std::vector<Run> runs;
    for (const CellRange& range : ranges) {
        const StoredBox stored(box, range.world);
        for (std::uint32_t y = range.top; y <= range.bottom; ++y) {
            auto cell = std::lower_bound(cells.begin(), cells.end(), pack::cell_key(range.left, y),
                                         [](const pack::Cell& c, std::uint32_t key) { return c.key < key; });
            for (; cell != cells.end() && cell->key <= pack::cell_key(range.right, y); ++cell)
                for (const pack::Piece& piece : reader.pieces(*cell)) {
                    if (!stored.touches(piece)) continue;
                    for (const pack::Part& part : reader.parts(piece.first_part, piece.part_count))
                        runs.push_back({piece.feature, range.world, part.first_point, part.point_count,
                                        part.dash_offset});
                }
        }
    }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
        return std::tie(a.feature, a.world, a.first) < std::tie(b.feature, b.world, b.first);
    });
    join_runs(runs);
    return runs;
}

void BaseMap::visit(std::string_view layer_name, int zoom, const MercatorBox& box,
                    const std::function<void(const BaseFeature&)>& visitor) const {
    const pack::Reader& reader = data_->reader;
    const pack::Layer& layer = reader.layer(layer_name);
    const bool complement = layer.complement_of < reader.layers().size();
    const pack::Band* band = reader.band(complement ? reader.layers()[layer.complement_of] : layer, zoom);
    if (!band) return;
    const auto ranges = cells_for(box, static_cast<GeometryKind>(layer.geometry_kind), *band);
    VisitedFeature feature(reader, layer);
    if (complement) {
        if (ranges.empty()) return;
        // Rings outside the box count as well: the rectangles they are taken from reach beyond the box.
        const MercatorBox everything{box.left - 1, -1, box.right + 1, 2};
        feature.assign_complement(data_->runs_in(ranges, *band, everything), ranges, band->cell_zoom);
        visitor(feature);
        return;
    }
    const std::vector<Run> runs = data_->runs_in(ranges, *band, box);
    for (std::size_t first = 0, end = 0; first < runs.size(); first = end) {
        while (end < runs.size() && runs[end].feature == runs[first].feature) ++end;
        feature.assign(std::span(runs).subspan(first, end - first));
        visitor(feature);
    }
}

std::optional<int> BaseMap::cell_zoom(std::string_view layer_name, int zoom) const {
    const pack::Reader& reader = data_->reader;
    const pack::Layer& layer = reader.layer(layer_name);
    const bool complement = layer.complement_of < reader.layers().size();
    const pack::Band* band = reader.band(complement ? reader.layers()[layer.complement_of] : layer, zoom);
    if (!band || (band->unclipped != 0 && !complement)) return std::nullopt;
    return static_cast<int>(band->cell_zoom);
}

std::optional<std::uint32_t> BaseMap::Data::feature_at(std::string_view layer_name,
                                                       MercatorPoint point) const {
    const pack::Layer& layer = reader.layer(layer_name);
    const pack::Band* band = reader.band(layer, kMaxZoom);
    if (!band) return {};
    const double cells = std::exp2(band->cell_zoom);
    const std::uint32_t key = pack::cell_key(clamped_cell(point.x, cells), clamped_cell(point.y, cells));
    const auto all = reader.cells(*band);
    const auto cell = std::lower_bound(all.begin(), all.end(), key,
                                       [](const pack::Cell& c, std::uint32_t k) { return c.key < k; });
    if (cell == all.end() || cell->key != key) return {};
    const StoredBox here({point.x, point.y, point.x, point.y}, 0);
    const double x = point.x * pack::kUnit, y = point.y * pack::kUnit;
    for (const pack::Piece& piece : reader.pieces(*cell)) {
        if (!here.touches(piece)) continue;
        int winding = 0;
        for (const pack::Part& part : reader.parts(piece.first_part, piece.part_count)) {
            const auto ring = reader.points(part.first_point, part.point_count);
            if (ring.empty()) continue;
            pack::Point a = ring.back().point();
            for (const pack::StoredPoint& stored : ring) {
                const pack::Point b = stored.point();
                const double side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y);
                if (a.y <= y && b.y > y && side > 0) ++winding;
                if (a.y > y && b.y <= y && side < 0) --winding;
                a = b;
            }
        }
        if (winding != 0) return piece.feature;
    }
    return {};
}

std::optional<MercatorGeometry> BaseMap::Data::whole(const pack::Layer& layer, std::uint32_t feature,
                                                     int zoom) const {
    const pack::Band* band = reader.band(layer, zoom);
    if (!band || band->first_whole == pack::kNone) return {};
    const pack::Whole whole = reader.whole(*band, feature);
    MercatorGeometry geometry;
    geometry.kind = GeometryKind::polygon;
    for (const pack::Part& part : reader.parts(whole.first_part, whole.part_count))
        pack::append_points(reader.points(part.first_point, part.point_count), 0, geometry);
    if (geometry.parts.empty()) return {};
    return geometry;
}

std::optional<MercatorGeometry> BaseMap::admin1_at(LonLat point, int zoom) const {
    const auto feature = data_->feature_at("admin1", to_mercator(point));
    if (!feature) return {};
    return data_->whole(data_->reader.layer("admin1"), *feature, zoom);
}

std::optional<MercatorGeometry> BaseMap::country_area(std::string_view iso2, int zoom) const {
    const pack::Layer& layer = data_->reader.layer("country");
    for (std::uint32_t feature = 0; feature < layer.feature_count; ++feature)
        if (data_->reader.value(layer, feature, "iso_a2") == PropertyValue(iso2))
            return data_->whole(layer, feature, zoom);
    return {};
}

std::string_view BaseMap::country_at(LonLat point) const {
    const auto feature = data_->feature_at("country", to_mercator(point));
    if (!feature) return {};
    const PropertyValue code = data_->reader.value(data_->reader.layer("country"), *feature, "iso_a2");
    return std::holds_alternative<std::string_view>(code) ? std::get<std::string_view>(code)
                                                          : std::string_view{};
}

BaseMap::Relief BaseMap::raster(std::string_view section) const {
    // A raster is far larger than what one picture needs of it: what an earlier look at it brought into
    // memory goes.
    data_->reader.pack().release(std::string(section) + ".grey");
    const auto sizes = data_->reader.pack().array<pack::Relief>(section);
    const auto grey = data_->reader.pack().array<std::uint8_t>(std::string(section) + ".grey");
    if (sizes.size() != 1 || std::uint64_t{sizes[0].width} * sizes[0].height != grey.size())
        data_->reader.refuse("the pack is damaged");
    return {static_cast<int>(sizes[0].width), static_cast<int>(sizes[0].height), grey};
}

BaseMap::Relief BaseMap::relief() const {
    return raster("relief");
}

BaseMap::Relief BaseMap::elevation() const {
    const std::vector<std::string> sections = data_->reader.pack().section_names();
    if (std::find(sections.begin(), sections.end(), "elevation") == sections.end()) return {};
    return raster("elevation");
}

double BaseMap::elevation_m(double level) {
    // The picture's source names no scale. These are medians of the heights that GeoNames gives for the
    // 199,568 places of cities500, by the level of the picture at each; beyond the last the slope goes on.
    constexpr std::array<std::pair<double, double>, 19> kHeights = {{{0, -430},
                                                                     {92, 0},
                                                                     {102, 17},
                                                                     {112, 45},
                                                                     {122, 110},
                                                                     {132, 200},
                                                                     {142, 339},
                                                                     {147, 422},
                                                                     {152, 499},
                                                                     {162, 674},
                                                                     {172, 859},
                                                                     {177, 1000},
                                                                     {182, 1206},
                                                                     {187, 1531},
                                                                     {192, 1827},
                                                                     {202, 2582},
                                                                     {212, 3380},
                                                                     {227, 4623},
                                                                     {255, 6950}}};
    if (level <= kHeights.front().first) return kHeights.front().second;
    for (std::size_t i = 1; i < kHeights.size(); ++i) {
        const auto [above, high] = kHeights[i];
        const auto [below, low] = kHeights[i - 1];
        if (level <= above) return low + (high - low) * (level - below) / (above - below);
    }
    return kHeights.back().second;
}

std::filesystem::path basemap_path() {
    return data_dir() / "basemap.pack";
}

}  // namespace dateline
