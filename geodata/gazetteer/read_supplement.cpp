// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/extents.h"
#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/sources.h"
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

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

double number(const std::filesystem::path& path, const CsvRow& row, std::string_view column, double limit) {
    const std::string_view text = row[column];
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || value < -limit ||
        value > limit)
        throw input_error({path.string(), row.line}, std::string(column) + " is no number or out of range",
                          text);
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
void find_division(const GazetteerDraft& draft, const std::vector<std::uint32_t>& towns, PlaceDraft& place) {
    double nearest_m = 60'000;
    for (const std::uint32_t i : towns) {
        const PlaceDraft& town = draft.places[i];
        if (std::abs(town.point.lat - place.point.lat) > 0.6) continue;
        const double away_m = distance_m(town.point, place.point);
        if (away_m >= nearest_m) continue;
        nearest_m = away_m;
        place.admin1_place = town.admin1_place;
        place.admin1 = town.admin1;
    }
}

/// Folded names of a place, or their transliteration keys.
std::set<std::string> keys_of(const PlaceDraft& place, bool by_sound) {
    std::set<std::string> out;
    for (const NameDraft& name : indexed_names(place))
        out.insert(by_sound ? transliteration_key(name.text) : name.text);
    return out;
}

/// The place that a row only adds names to: a town of like name within 10 km, a division of the same name in
/// the middle of the region or island, the river of that name.
std::optional<std::uint32_t> known_place(const GazetteerDraft& draft,
                                         const std::vector<std::uint32_t>& candidates, const PlaceDraft& row,
                                         double radius_m) {
    const bool is_town = row.kind == PlaceKind::settlement;
    const std::set<std::string> wanted = keys_of(row, is_town);
    const double reach_m = is_town ? 10'000 : row.kind == PlaceKind::river ? 1'500'000 : 0.6 * radius_m;
    for (const std::uint32_t i : candidates) {
        const PlaceDraft& place = draft.places[i];
        if (distance_m(place.point, row.point) > reach_m) continue;
        const std::set<std::string> known = keys_of(place, is_town);
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&](const std::string& key) { return known.contains(key); }))
            return i;
    }
    return std::nullopt;
}

void join(const PlaceDraft& row, PlaceDraft& place) {
    place.add_name(row.name, NameKind::alternate);
    for (const auto& [language, text] : row.labels) place.add_label(language, text);
    for (const NameDraft& name : row.names) place.add_name(name.text, name.kind);
}

/// What rows may join: by country and kind.
struct Candidates {
    std::map<std::string, std::vector<std::uint32_t>> towns, divisions;
    std::vector<std::uint32_t> rivers;

    explicit Candidates(const GazetteerDraft& draft) {
        for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
            const PlaceDraft& place = draft.places[i];
            if (!place.located) continue;
            if (place.kind == PlaceKind::settlement) towns[place.country].push_back(i);
            if (place.kind == PlaceKind::admin1) divisions[place.country].push_back(i);
            if (place.kind == PlaceKind::river) rivers.push_back(i);
        }
    }

    const std::vector<std::uint32_t>& for_row(const PlaceDraft& row) {
        static const std::vector<std::uint32_t> kNone;
        switch (row.kind) {
            case PlaceKind::settlement:
                return towns[row.country];
            case PlaceKind::river:
                return rivers;
            case PlaceKind::region:
            case PlaceKind::island:
                return row.country.empty() ? kNone : divisions[row.country];
            default:
                return kNone;
        }
    }
};

/// A box of the given half-width around a point, for areas whose outline we do not have.
LonLatBox around(LonLat point, double radius_km) {
    const double m = radius_km * 1000;
    return {destination(point, 270, m).lon, destination(point, 180, m).lat, destination(point, 90, m).lon,
            destination(point, 0, m).lat};
}

}  // namespace

void read_supplement(const std::filesystem::path& path, GazetteerDraft& draft) {
    Candidates candidates(draft);
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
        place.point = {number(path, row, "lon", 180), number(path, row, "lat", 90)};
        place.located = true;
        const double radius_km = row["radius_km"].empty() ? 0 : number(path, row, "radius_km", 20'000);
        if (radius_km > 0) place.extent = around(place.point, radius_km);
        for (const std::string_view language : {"fr", "en", "ar"}) place.add_label(language, row[language]);
        add_list(place, row["names"], NameKind::alternate);
        if (!place.country.empty()) {
            const auto country = draft.countries.find(place.country);
            if (country == draft.countries.end())
                throw input_error({path.string(), row.line}, "unknown country code", place.country,
                                  "ISO 3166-1 alpha-2");
            place.country_place = country->second;
            if (*kind == PlaceKind::settlement || *kind == PlaceKind::site)
                find_division(draft, candidates.towns[place.country], place);
        }
        const auto known = known_place(draft, candidates.for_row(place), place, radius_km * 1000);
        if (known) {
            join(place, draft.places[*known]);
        } else {
            added.push_back(std::move(place));
        }
    }
    for (PlaceDraft& place : added) draft.add(std::move(place));
}

}  // namespace dateline
