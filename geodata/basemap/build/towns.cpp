// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/towns.h"

#include "geodata/basemap/build/bands.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>

namespace dateline {

namespace {

constexpr double kLarge = 1e6;

int class_rank(const Town& town) {
    if (town.feature_code == "PPLC") return 0;
    if (town.population >= kLarge) return 1;
    return town.feature_code == "PPLA" || town.feature_code == "PPLG" ? 2 : 3;
}

}  // namespace

std::string_view class_of(const Town& town) {
    constexpr std::array<std::string_view, 4> kNames{"capital", "large", "seat", "town"};
    return kNames[static_cast<std::size_t>(class_rank(town))];
}

std::vector<Town> towns_of(const Gazetteer& gazetteer) {
    std::vector<Town> towns;
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        const Place place = gazetteer.place(PlaceIndex{i});
        const std::string_view code = place.feature_code;
        if (place.kind != PlaceKind::settlement || code == "PPLX" || code == "PPLW" || code == "PPLQ" ||
            code == "PPLH")
            continue;
        towns.push_back({place.index, place.geonameid, place.name, place.country, code,
                         static_cast<double>(place.population), place.point});
    }
    std::sort(towns.begin(), towns.end(), [](const Town& a, const Town& b) {
        return std::tuple(class_rank(a), -a.population, a.geonameid, a.index) <
               std::tuple(class_rank(b), -b.population, b.geonameid, b.index);
    });
    return towns;
}

void write_place_layer(const Gazetteer& gazetteer, BaseMapWriter& writer) {
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
    for (const Town& town : towns_of(gazetteer)) {
        std::vector<Value> values{
            static_cast<double>(points.size()), std::string(class_of(town)),         town.population,
            std::string(town.country),          static_cast<double>(town.geonameid), std::string(town.name)};
        for (const char* language : {"fr", "en", "ar"})
            values.push_back(std::string(gazetteer.label(town.index, language)));
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
