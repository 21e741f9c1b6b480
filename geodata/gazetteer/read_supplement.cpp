// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/join_places.h"
#include "geodata/gazetteer/sources.h"

#include <charconv>

namespace dateline {

namespace {

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

}  // namespace

void read_supplement(const std::filesystem::path& path, GazetteerDraft& draft) {
    constexpr double kTownReach_m = 10'000;
    PlaceJoiner joiner(draft, kTownReach_m);
    for (const CsvRow& row : read_csv(path, {"kind", "country", "lat", "lon", "radius_km", "name", "fr", "en",
                                             "ar", "names", "source"})) {
        const auto kind = place_kind(row["kind"]);
        if (!kind)
            throw input_error({path.string(), row.line}, "unknown kind of place", row["kind"], place_kinds());
        PlaceDraft place;
        place.kind = *kind;
        place.name = row["name"];
        if (place.name.empty()) throw input_error({path.string(), row.line}, "a place without a name");
        place.country = row["country"];
        place.point = {number(path, row, "lon", 180), number(path, row, "lat", 90)};
        place.located = true;
        const double radius_m = row["radius_km"].empty() ? 0 : 1'000 * number(path, row, "radius_km", 20'000);
        if (radius_m > 0) place.extent = box_around(place.point, radius_m);
        for (const std::string_view language : {"fr", "en", "ar"}) place.add_label(language, row[language]);
        add_listed_names(place, row["names"], NameKind::alternate);
        if (!place.country.empty()) {
            const auto country = draft.countries.find(place.country);
            if (country == draft.countries.end())
                throw input_error({path.string(), row.line}, "unknown country code", place.country,
                                  "ISO 3166-1 alpha-2");
            place.country_place = country->second;
        }
        joiner.add(std::move(place), radius_m);
    }
    joiner.finish();
}

}  // namespace dateline
