// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/wdb_rivers.h"

#include "geodata/basemap/build/join_lines.h"
#include "geodata/core/error.h"

#include <map>
#include <memory>
#include <string>

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
        const std::size_t row = bin / static_cast<std::size_t>(columns);
        const std::size_t column = bin % static_cast<std::size_t>(columns);
        const double west = static_cast<double>(column) * bin_deg;
        const double south = 90 - static_cast<double>(row + 1) * bin_deg;
        for (int s = 0; s < segment_count[bin]; ++s) {
            const auto segment = static_cast<std::size_t>(first_segment[bin]) + static_cast<std::size_t>(s);
            if (level.at(segment) < 1 || level[segment] > max_level || point_count.at(segment) < 2) continue;
            std::vector<LonLat> piece;
            for (int i = 0; i < point_count[segment]; ++i) {
                const auto point =
                    static_cast<std::size_t>(first_point.at(segment)) + static_cast<std::size_t>(i);
                // Stored as signed 16 bits, meant as unsigned ones.
                const double lon = west + (dx.at(point) & 0xFFFF) / 65535.0 * bin_deg;
                piece.push_back({lon >= 180 && west >= 180 ? lon - 360 : lon,
                                 south + (dy.at(point) & 0xFFFF) / 65535.0 * bin_deg});
            }
            pieces[level[segment]].push_back(std::move(piece));
        }
    }
    std::vector<WdbRiver> rivers;
    // Both sides of a bin's edge are rounded to a 65535th of a degree: a ten-thousandth tells them from
    // others.
    constexpr double kSamePoint_deg = 1e-4;
    for (const auto& [of_level, list] : pieces)
        for (auto& line : join_lines(list, kSamePoint_deg)) rivers.push_back({of_level, std::move(line)});
    return rivers;
}

}  // namespace dateline
