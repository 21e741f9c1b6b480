// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/name_tables.h"

#include "geodata/core/error.h"

#include <charconv>

namespace dateline {

namespace {

const std::vector<std::string> kNameColumns{"name_fr", "name_en", "name_ar"};

}  // namespace

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

LonLat point_in(const std::filesystem::path& path, const CsvRow& row) {
    return {number_in(path, row, "lon"), number_in(path, row, "lat")};
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

}  // namespace dateline
