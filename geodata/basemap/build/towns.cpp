// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/towns.h"

#include "geodata/basemap/build/bands.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace dateline {

namespace {

constexpr std::size_t kColumns = 19;
constexpr double kLarge = 1e6;

int class_rank(const Town& town) {
    if (town.feature_code == "PPLC") return 0;
    if (town.population >= kLarge) return 1;
    return town.feature_code == "PPLA" || town.feature_code == "PPLG" ? 2 : 3;
}

template <typename T>
T number(std::string_view text, const Where& where) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw input_error(where, "not a number", text);
    return value;
}

}  // namespace

std::string class_of(const Town& town) {
    constexpr std::array<const char*, 4> kNames{"capital", "large", "seat", "town"};
    return kNames[static_cast<std::size_t>(class_rank(town))];
}

std::vector<Town> read_towns(const std::filesystem::path& cities500) {
    const std::string text = read_file(cities500);
    std::vector<Town> towns;
    Where where{cities500.string()};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        ++where.line;
        if (line.empty()) continue;
        std::vector<std::string_view> fields;
        for (std::size_t from = 0; from <= line.size();) {
            const std::size_t tab = std::min(line.find('\t', from), line.size());
            fields.push_back(line.substr(from, tab - from));
            from = tab + 1;
        }
        if (fields.size() != kColumns)
            throw input_error(where, "wrong number of columns", std::to_string(fields.size()), "19");
        Town town{number<std::int64_t>(fields[0], where),
                  std::string(fields[1]),
                  std::string(fields[8]),
                  std::string(fields[7]),
                  number<double>(fields[14], where),
                  {number<double>(fields[5], where), number<double>(fields[4], where)}};
        const auto& code = town.feature_code;
        if (code == "PPLX" || code == "PPLQ" || code == "PPLW" || code == "PPLH") continue;
        towns.push_back(std::move(town));
    }
    std::sort(towns.begin(), towns.end(), [](const Town& a, const Town& b) {
        return std::tuple(class_rank(a), -a.population, a.geonameid) <
               std::tuple(class_rank(b), -b.population, b.geonameid);
    });
    return towns;
}

void write_place_layer(const std::vector<Town>& towns,
                       const std::function<std::string(const Town&, const char* language)>& name_of,
                       BaseMapWriter& writer) {
    using basemap_pack::ColumnType;
    using Value = BaseMapWriter::Value;
    constexpr double kSquare_px = 64;
    constexpr int kPerSquare = 2;
    writer.begin_layer("place", GeometryKind::point,
                       {{"rank", ColumnType::number},
                        {"class", ColumnType::text},
                        {"population", ColumnType::number},
                        {"country", ColumnType::text},
                        {"geonameid", ColumnType::number},
                        {"name", ColumnType::text},
                        {"name_fr", ColumnType::text},
                        {"name_en", ColumnType::text},
                        {"name_ar", ColumnType::text}});
    std::vector<MercatorPoint> points;
    for (std::size_t i = 0; i < towns.size(); ++i) {
        const Town& town = towns[i];
        std::vector<Value> values{static_cast<double>(i),
                                  class_of(town),
                                  town.population,
                                  town.country,
                                  static_cast<double>(town.geonameid),
                                  town.name};
        for (const char* language : {"fr", "en", "ar"}) {
            const std::string name = name_of(town, language);
            values.push_back(name.empty() ? Value{} : Value{name});
        }
        writer.add_feature(values);
        points.push_back(to_mercator(town.point));
    }
    for (const ZoomBand& band : kZoomBands) {
        const double squares = 1 / (band.pixel() * kSquare_px);
        std::unordered_map<std::uint64_t, int> taken;
        std::vector<BaseMapWriter::FeatureGeometry> features;
        for (std::uint32_t f = 0; f < points.size(); ++f) {
            const auto x = static_cast<std::uint64_t>(points[f].x * squares),
                       y = static_cast<std::uint64_t>(points[f].y * squares);
            if (taken[y << 32 | x]++ >= kPerSquare) continue;
            features.push_back({f, {GeometryKind::point, {points[f]}, {0}}});
        }
        writer.add_band(band.max_zoom, band.line_cell_zoom, features);
    }
}

}  // namespace dateline
