// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/extents.h"
#include "geodata/gazetteer/sources.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace dateline {

namespace {

constexpr std::string_view kKinds =
    "settlement, country, admin1, admin2, region, continent, sea, river, lake, mountain, island, site";

std::optional<PlaceKind> kind_of(std::string_view text) {
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(PlaceKind::site); ++i) {
        if (name_of(static_cast<PlaceKind>(i)) == text) return static_cast<PlaceKind>(i);
    }
    return std::nullopt;
}

double degrees(const std::filesystem::path& path, const CsvRow& row, std::string_view column, double limit) {
    const std::string_view text = row[column];
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || value < -limit ||
        value > limit)
        throw input_error({path.string(), row.line}, std::string(column) + " is no number of degrees", text);
    return value;
}

void add_list(PlaceDraft& place, std::string_view list, NameKind kind) {
    while (!list.empty()) {
        const auto bar = std::min(list.find('|'), list.size());
        place.add_name(list.substr(0, bar), kind);
        list.remove_prefix(std::min(bar + 1, list.size()));
    }
}

/// The division of the nearest town within 60 km in the same country.
void find_division(const std::vector<const PlaceDraft*>& towns, PlaceDraft& place) {
    constexpr double kSameDivision_m = 60'000;
    double nearest_m = kSameDivision_m;
    for (const PlaceDraft* town : towns) {
        if (std::abs(town->point.lat - place.point.lat) > 0.6) continue;
        const double away_m = distance_m(town->point, place.point);
        if (away_m >= nearest_m) continue;
        nearest_m = away_m;
        place.admin1_place = town->admin1_place;
        place.admin1 = town->admin1;
    }
}

/// A box of the given half-width around a point, for areas whose outline we do not have.
LonLatBox around(LonLat point, double radius_km) {
    const double m = radius_km * 1000;
    return {destination(point, 270, m).lon, destination(point, 180, m).lat, destination(point, 90, m).lon,
            destination(point, 0, m).lat};
}

}  // namespace

void read_supplement(const std::filesystem::path& resources, GazetteerDraft& draft) {
    const std::filesystem::path path = resources / "geodata" / "gazetteer" / "supplement.csv";
    std::map<std::string, std::vector<const PlaceDraft*>, std::less<>> towns;
    for (const PlaceDraft& place : draft.places) {
        if (place.kind == PlaceKind::settlement) towns[place.country].push_back(&place);
    }
    std::vector<PlaceDraft> added;
    for (const CsvRow& row : read_csv(path, {"kind", "country", "lat", "lon", "radius_km", "name", "fr", "en",
                                             "ar", "names", "source"})) {
        const auto kind = kind_of(row["kind"]);
        if (!kind) throw input_error({path.string(), row.line}, "unknown kind of place", row["kind"], kKinds);
        PlaceDraft place;
        place.kind = *kind;
        place.name = row["name"];
        if (place.name.empty()) throw input_error({path.string(), row.line}, "a place without a name");
        place.country = row["country"];
        place.point = {degrees(path, row, "lon", 180), degrees(path, row, "lat", 90)};
        place.located = true;
        if (!row["radius_km"].empty())
            place.extent = around(place.point, degrees(path, row, "radius_km", 20'000));
        for (const std::string_view language : {"fr", "en", "ar"}) place.add_label(language, row[language]);
        add_list(place, row["names"], NameKind::alternate);
        if (!place.country.empty()) {
            const auto country = draft.countries.find(place.country);
            if (country == draft.countries.end())
                throw input_error({path.string(), row.line}, "unknown country code", place.country,
                                  "ISO 3166-1 alpha-2");
            place.country_place = country->second;
            if (*kind == PlaceKind::settlement || *kind == PlaceKind::site)
                find_division(towns[place.country], place);
        }
        added.push_back(std::move(place));
    }
    for (PlaceDraft& place : added) draft.add(std::move(place));
}

}  // namespace dateline
