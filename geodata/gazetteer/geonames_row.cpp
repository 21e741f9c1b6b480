// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/geonames_row.h"

#include "geodata/gazetteer/name_variants.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline {

namespace {

enum Column {
    kId,
    kName,
    kAscii,
    kAlternates,
    kLat,
    kLon,
    kClass,
    kCode,
    kCountry,
    kCountries,
    kAdmin1,
    kAdmin2,
    kAdmin3,
    kAdmin4,
    kPopulation,
    kElevation,
    kTerrain,
    kZone,
    kModified,
    kColumns
};

template <typename T>
bool read_number(std::string_view text, T& out) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool read_degrees(std::string_view text, double limit, double& out) {
    return read_number(text, out) && out >= -limit && out <= limit;
}

void add_alternates(PlaceDraft& place, std::string_view list) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const std::string_view name = list.substr(0, comma);
        if (is_usable_alternate(name)) place.add_name(name, NameKind::alternate);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

GeonamesRow wrong(std::string problem, std::string_view value, std::string accepted) {
    GeonamesRow out;
    out.problem = std::move(problem);
    out.value = value;
    out.accepted = std::move(accepted);
    return out;
}

}  // namespace

std::size_t tab_fields(std::string_view row) {
    return static_cast<std::size_t>(std::count(row.begin(), row.end(), '\t')) + 1;
}

bool take_line(std::string_view& text, std::string_view& line) {
    if (text.empty()) return false;
    const auto end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    text.remove_prefix(std::min(end + 1, text.size()));
    return true;
}

GeonamesRow parse_geonames_row(std::string_view row) {
    if (tab_fields(row) != kColumns)
        return wrong("not a row of a GeoNames dump: wrong number of columns", std::to_string(tab_fields(row)),
                     std::to_string(kColumns) + " between tabs");
    std::array<std::string_view, kColumns> at;
    for (std::string_view& field : at) {
        const auto tab = std::min(row.find('\t'), row.size());
        field = row.substr(0, tab);
        row.remove_prefix(std::min(tab + 1, row.size()));
    }
    GeonamesRow out;
    PlaceDraft& place = out.place;
    if (!read_number(at[kId], place.geonameid) || place.geonameid <= 0)
        return wrong("not a GeoNames id", at[kId], "a positive whole number");
    if (!read_degrees(at[kLat], 90, place.point.lat)) return wrong("not a latitude", at[kLat], "-90 to 90");
    if (!read_degrees(at[kLon], 180, place.point.lon))
        return wrong("not a longitude", at[kLon], "-180 to 180");
    if (at[kName].empty()) return wrong("a place without a name", "", "");
    if (!read_number(at[kPopulation], place.population)) place.population = 0;
    place.located = true;
    place.name = at[kName];
    place.country = at[kCountry];
    place.admin1 = at[kAdmin1];
    place.admin2 = at[kAdmin2];
    place.feature_code = at[kCode];
    place.add_name(at[kAscii], NameKind::ascii);
    add_alternates(place, at[kAlternates]);
    out.feature_class = at[kClass];
    return out;
}

void tie_to_divisions(const GazetteerDraft& draft, PlaceDraft& place) {
    if (const auto country = draft.countries.find(place.country); country != draft.countries.end())
        place.country_place = country->second;
    if (const auto admin1 = draft.admin1.find(place.country + "." + place.admin1);
        admin1 != draft.admin1.end())
        place.admin1_place = admin1->second;
}

}  // namespace dateline
