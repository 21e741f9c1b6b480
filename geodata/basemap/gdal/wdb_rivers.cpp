// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/wdb_rivers.h"

#include "geodata/basemap/build/topology.h"
#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include <cpl_error.h>
#include <gdal_priv.h>

namespace dateline {

namespace {

std::vector<std::int32_t> read_array(const GDALGroup& root, const char* name, const std::string& path) {
    const auto array = root.OpenMDArray(name);
    if (!array || array->GetDimensionCount() != 1)
        throw input_error({path}, "no such array", name, "a binned river file of GMT's GSHHG data");
    const std::size_t count = array->GetDimensions()[0]->GetSize();
    std::vector<std::int32_t> values(count);
    const GUInt64 start = 0;
    if (!array->Read(&start, &count, nullptr, nullptr, GDALExtendedDataType::Create(GDT_Int32),
                     values.data()))
        throw input_error({path}, std::string("cannot be read: ") + CPLGetLastErrorMsg(), name);
    return values;
}

/// Joins pieces of one level at the ends they share.
std::vector<std::vector<LonLat>> joined(const std::vector<std::vector<LonLat>>& pieces) {
    std::map<std::pair<long, long>, std::uint32_t> nodes;
    const auto node = [&](LonLat p) {
        // Both sides of a bin's edge are rounded to a 65535th of a degree: a ten-thousandth tells them from
        // others.
        const std::pair key{std::lround(p.lon * 1e4), std::lround(p.lat * 1e4)};
        return nodes.try_emplace(key, static_cast<std::uint32_t>(nodes.size())).first->second;
    };
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> all;
    for (const auto& piece : pieces) {
        Arc arc;
        arc.points = piece;
        arc.from = node(piece.front());
        arc.to = node(piece.back());
        all.push_back(static_cast<std::uint32_t>(arcs.size()));
        arcs.push_back(std::move(arc));
    }
    std::vector<std::vector<LonLat>> lines;
    for (const ArcRing& refs : chain(arcs, all)) {
        std::vector<LonLat> line;
        for (const ArcRef ref : refs) {
            auto points = arcs[ref.arc].points;
            if (ref.reversed) std::reverse(points.begin(), points.end());
            line.insert(line.end(), points.begin() + (line.empty() ? 0 : 1), points.end());
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Squares of a grid that hold points of lines, with the points.
class PointGrid {
  public:
    explicit PointGrid(double side_deg) : side_deg_(side_deg) {}
    void add(const std::vector<LonLat>& line) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const int steps = 1 + static_cast<int>(std::hypot(line[i].lon - line[i - 1].lon,
                                                              line[i].lat - line[i - 1].lat) /
                                                   (side_deg_ / 2));
            for (int s = 0; s <= steps; ++s) {
                const double t = static_cast<double>(s) / steps;
                const LonLat p{line[i - 1].lon + t * (line[i].lon - line[i - 1].lon),
                               line[i - 1].lat + t * (line[i].lat - line[i - 1].lat)};
                squares_[key(column(p.lon), column(p.lat))].push_back(p);
            }
        }
    }
    bool near(LonLat p) const {
        for (long y = column(p.lat) - 1; y <= column(p.lat) + 1; ++y)
            for (long x = column(p.lon) - 1; x <= column(p.lon) + 1; ++x) {
                const auto found = squares_.find(key(x, y));
                if (found == squares_.end()) continue;
                for (const LonLat& q : found->second)
                    if (std::hypot(p.lon - q.lon, p.lat - q.lat) < side_deg_) return true;
            }
        return false;
    }

  private:
    long column(double degrees) const { return std::lround(std::floor(degrees / side_deg_)); }
    static std::int64_t key(long x, long y) { return std::int64_t{y} * 1'000'000 + x; }

    double side_deg_;
    std::unordered_map<std::int64_t, std::vector<LonLat>> squares_;
};

double length_of(const std::vector<LonLat>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
    return sum;
}

}  // namespace

std::vector<WdbRiver> read_wdb_rivers(const std::filesystem::path& binned_nc, int max_level) {
    GDALAllRegister();
    const std::string path = binned_nc.string();
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(path.c_str(), GDAL_OF_MULTIDIM_RASTER | GDAL_OF_READONLY));
    if (!data) throw input_error({path}, std::string("cannot be opened: ") + CPLGetLastErrorMsg());
    const auto root = data->GetRootGroup();
    const auto bin_minutes = read_array(*root, "Bin_size_in_minutes", path).at(0);
    const auto columns = read_array(*root, "N_bins_in_360_longitude_range", path).at(0);
    const auto first_segment = read_array(*root, "Id_of_first_segment_in_a_bin", path);
    const auto segment_count = read_array(*root, "N_segments_in_a_bin", path);
    const auto point_count = read_array(*root, "N_points_for_a_segment", path);
    const auto level = read_array(*root, "Hierarchial_level_of_a_segment", path);
    const auto first_point = read_array(*root, "Id_of_first_point_in_a_segment", path);
    const auto dx = read_array(*root, "Relative_longitude_from_SW_corner_of_bin", path);
    const auto dy = read_array(*root, "Relative_latitude_from_SW_corner_of_bin", path);

    const double bin_deg = bin_minutes / 60.0;
    std::map<int, std::vector<std::vector<LonLat>>> pieces;
    for (std::size_t bin = 0; bin < first_segment.size(); ++bin) {
        const double west = static_cast<double>(bin % static_cast<std::size_t>(columns)) * bin_deg;
        const double south = 90 - static_cast<double>(bin / static_cast<std::size_t>(columns) + 1) * bin_deg;
        for (int s = 0; s < segment_count[bin]; ++s) {
            const auto segment = static_cast<std::size_t>(first_segment[bin] + s);
            if (level.at(segment) < 1 || level[segment] > max_level || point_count.at(segment) < 2) continue;
            std::vector<LonLat> piece;
            for (int i = 0; i < point_count[segment]; ++i) {
                const auto point = static_cast<std::size_t>(first_point.at(segment) + i);
                // Stored as signed 16 bits, meant as unsigned ones.
                const double lon = west + (dx.at(point) & 0xFFFF) / 65535.0 * bin_deg;
                piece.push_back({lon >= 180 && west >= 180 ? lon - 360 : lon,
                                 south + (dy.at(point) & 0xFFFF) / 65535.0 * bin_deg});
            }
            pieces[level[segment]].push_back(std::move(piece));
        }
    }
    std::vector<WdbRiver> rivers;
    for (const auto& [of_level, list] : pieces)
        for (auto& line : joined(list)) rivers.push_back({of_level, std::move(line)});
    return rivers;
}

std::vector<WdbRiver> away_from(const std::vector<WdbRiver>& rivers,
                                const std::vector<std::vector<LonLat>>& lines, double distance_deg,
                                double min_length_deg) {
    PointGrid grid(distance_deg);
    for (const auto& line : lines) grid.add(line);
    std::vector<WdbRiver> kept;
    for (const WdbRiver& river : rivers) {
        WdbRiver run{river.level, {}};
        bool outside = false;
        const auto finish = [&] {
            if (outside && length_of(run.line) >= min_length_deg) kept.push_back(run);
            run.line.clear();
            outside = false;
        };
        for (const LonLat& point : river.line) {
            const bool near = grid.near(point);
            if (near && !outside) run.line.clear();  // only the last point before leaving stays
            run.line.push_back(point);
            if (near && outside) {
                finish();
                run.line.push_back(point);
            }
            outside |= !near;
        }
        finish();
    }
    return kept;
}

}  // namespace dateline
