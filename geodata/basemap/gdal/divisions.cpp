// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/divisions.h"

#include "geodata/basemap/gdal/vector_source.h"
#include "geodata/gazetteer/csv_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <ogrsf_frmts.h>

namespace dateline {

namespace {

struct Territory {
    std::string country;
    bool contested = false;
};

/// Boundary lines and divisions come from two releases of Natural Earth, written with different precision.
constexpr double kMatch_deg = 1e-6;

/// 64 mixed bits of both ends, whichever comes first.
std::uint64_t edge_key(LonLat a, LonLat b) {
    if (std::tie(b.lon, b.lat) < std::tie(a.lon, a.lat)) std::swap(a, b);
    std::uint64_t key = 0;
    for (const double value : {a.lon, a.lat, b.lon, b.lat}) {
        key = (key + static_cast<std::uint64_t>(std::llround(value / kMatch_deg))) * 0x9E3779B97F4A7C15u;
        key ^= key >> 29;
    }
    return key;
}

EdgeClass class_of(const std::string& feature_class) {
    if (feature_class.starts_with("Disputed")) return EdgeClass::disputed;
    if (feature_class.starts_with("Line of control")) return EdgeClass::armistice;
    if (feature_class.starts_with("Indefinite") || feature_class.starts_with("Indeterminant"))
        return EdgeClass::indefinite;
    if (feature_class.starts_with("Lease")) return EdgeClass::lease;
    return EdgeClass::plain;
}

}  // namespace

Divisions read_divisions(const std::filesystem::path& build_json, const std::filesystem::path& resources,
                         const NameRules& rules) {
    std::map<std::string, Territory> territories;
    for (const CsvRow& row : read_csv(resources / "territories.csv", {"key", "country", "borders"}))
        territories[std::string(row["key"])] = {std::string(row["country"]), row["borders"] == "disputed"};
    Divisions divisions;
    for_each_feature(build_json, "", [&](const OGRFeature& feature) {
        Division division;
        division.iso_3166_2 = text_of(feature, "iso_3166_2");
        division.administrator = text_of(feature, "adm0_a3");
        division.country = text_of(feature, "iso_a2");
        if (division.country == "-1") division.country.clear();
        for (const std::string& key : {division.administrator, division.iso_3166_2}) {
            const auto territory = territories.find(key);
            if (territory == territories.end()) continue;
            division.country = territory->second.country;
            division.contested = territory->second.contested;
        }
        division.names.name = rules.shortened(text_of(feature, "name"), "en");
        for (std::size_t i = 0; i < kNameLanguages.size(); ++i) {
            const std::string field = std::string("name_") + kNameLanguages[i];
            division.names.by_language[i] =
                rules.shortened(text_of(feature, field.c_str()), kNameLanguages[i]);
        }
        rules.correct("admin1", division.iso_3166_2, division.names);
        division.gn_id = number_of(feature, "gn_id", 0);
        division.rank = number_of(feature, "labelrank", 10);
        divisions.list.push_back(std::move(division));
        divisions.faces.push_back(polygons_of(feature.GetGeometryRef()));
    });
    for (const Division& division : divisions.list)
        if (!division.country.empty()) divisions.countries.push_back(division.country);
    std::sort(divisions.countries.begin(), divisions.countries.end());
    divisions.countries.erase(std::unique(divisions.countries.begin(), divisions.countries.end()),
                              divisions.countries.end());
    for (const Division& division : divisions.list) {
        const auto at =
            std::lower_bound(divisions.countries.begin(), divisions.countries.end(), division.country);
        divisions.country_of.push_back(
            division.country.empty() ? -1 : static_cast<std::int32_t>(at - divisions.countries.begin()));
    }
    return divisions;
}

const char* class_name(EdgeClass edge_class) {
    switch (edge_class) {
        case EdgeClass::disputed:
            return "disputed";
        case EdgeClass::armistice:
            return "armistice";
        case EdgeClass::indefinite:
            return "indefinite";
        case EdgeClass::lease:
            return "lease";
        case EdgeClass::plain:
        case EdgeClass::frame:
            break;
    }
    return "international";
}

EdgeClasses::EdgeClasses(const std::filesystem::path& boundary_lines) {
    for_each_feature(boundary_lines, "", [&](const OGRFeature& feature) {
        const EdgeClass edge_class = class_of(text_of(feature, "featurecla"));
        if (edge_class == EdgeClass::plain) return;
        for (const auto& line : lines_of(feature.GetGeometryRef()))
            for (std::size_t i = 1; i < line.size(); ++i)
                by_edge_[edge_key(line[i - 1], line[i])] = edge_class;
    });
}

EdgeClass EdgeClasses::of(LonLat a, LonLat b) const {
    constexpr double kMercatorSouth = -85;
    if (std::abs(a.lon) == 180 && a.lon == b.lon) return EdgeClass::frame;
    if (a.lat < kMercatorSouth && b.lat < kMercatorSouth) return EdgeClass::frame;
    const auto found = by_edge_.find(edge_key(a, b));
    return found == by_edge_.end() ? EdgeClass::plain : found->second;
}

}  // namespace dateline
