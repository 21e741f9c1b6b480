// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/additions.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/join_places.h"
#include "geodata/gazetteer/name_variants.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

namespace fs = std::filesystem;

/// What a column holds, and the folded headings it is known by.
struct Heading {
    std::string_view column;
    std::vector<std::string_view> spellings;
};
const std::vector<Heading>& headings() {
    static const std::vector<Heading> kHeadings = {
        {"name", {"name", "nom", "place", "place name", "lieu", "toponym", "الاسم"}},
        {"lat", {"lat", "latitude", "y"}},
        {"lon", {"lon", "lng", "long", "longitude", "x"}},
        {"country", {"country", "country code", "iso2", "cc", "pays", "country name"}},
        {"admin1",
         {"admin1", "adm1", "admin1 name", "province", "governorate", "gouvernorat", "region", "state"}},
        {"kind", {"kind", "type", "category"}},
        {"population", {"population", "pop"}},
        {"geonameid", {"geonameid", "geonames id", "geoname id"}},
        {"radius_km", {"radius km", "radius"}},
        {"names", {"names", "alternates", "alternate names", "alternatenames", "aliases", "other names"}},
        {"source", {"source", "sources"}}};
    return kHeadings;
}

/// The column a heading means: one of the above, or a label language ("fr", "name:fr", "nom_fr"); else "".
std::string column_of(std::string_view heading) {
    const std::string folded = fold_phrase(heading);
    for (const Heading& known : headings()) {
        if (std::find(known.spellings.begin(), known.spellings.end(), folded) != known.spellings.end())
            return std::string(known.column);
    }
    for (const std::string_view language : kLabelLanguages) {
        for (const std::string_view before : {"", "name ", "nom ", "label "}) {
            if (folded == std::string(before) + std::string(language))
                return "label " + std::string(language);
        }
    }
    return {};
}

/// The columns of a table by what they hold; the first heading of a meaning counts.
std::map<std::string, std::string> columns_of(const fs::path& path, const CsvRow& first) {
    std::map<std::string, std::string> out;
    std::string all;
    for (const auto& [heading, value] : first.values) {
        all += (all.empty() ? "" : ", ") + heading;
        if (const std::string column = column_of(heading); !column.empty()) out.emplace(column, heading);
    }
    for (const char* needed : {"name", "lat", "lon"}) {
        if (out.contains(needed)) continue;
        const auto heading = std::find_if(headings().begin(), headings().end(),
                                          [&](const Heading& known) { return known.column == needed; });
        std::string accepted;
        for (const std::string_view spelling : heading->spellings)
            accepted += (accepted.empty() ? "" : ", ") + std::string(spelling);
        throw input_error({path.string(), 1}, std::string("no column ") + needed + " in the header", all,
                          accepted);
    }
    return out;
}

/// One row with its values by meaning, and errors that name the line.
class RowReader {
  public:
    RowReader(const fs::path& path, const CsvRow& row, const std::map<std::string, std::string>& columns)
        : path_(path), row_(row), columns_(columns) {}

    std::string_view text(const char* column) const {
        const auto found = columns_.find(column);
        std::string_view out = found == columns_.end() ? std::string_view{} : row_[found->second];
        while (!out.empty() && out.front() == ' ') out.remove_prefix(1);
        while (!out.empty() && out.back() == ' ') out.remove_suffix(1);
        return out;
    }
    double number(const char* column, double least, double most) const {
        const std::string_view value = text(column);
        double out = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), out);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size() ||
            !(out >= least && out <= most))
            throw wrong(std::string("not a ") + column, value,
                        "a number from " + plain(least) + " to " + plain(most) + " with a decimal point");
        return out;
    }
    Error wrong(std::string_view problem, std::string_view value, std::string_view accepted) const {
        return input_error({path_.string(), row_.line}, problem, value, accepted);
    }

  private:
    static std::string plain(double value) { return std::to_string(static_cast<long long>(value)); }

    const fs::path& path_;
    const CsvRow& row_;
    const std::map<std::string, std::string>& columns_;
};

TableRow read_row(const RowReader& row, const std::map<std::string, std::string>& columns) {
    TableRow out;
    PlaceDraft& place = out.place;
    place.name = row.text("name");
    if (place.name.empty()) throw row.wrong("a place without a name", "", "");
    place.point = {row.number("lon", -180, 180), row.number("lat", -90, 90)};
    place.located = true;
    place.country = row.text("country");
    place.admin1 = row.text("admin1");
    if (const std::string_view kind = row.text("kind"); !kind.empty()) {
        const auto known = place_kind(kind);
        if (!known) throw row.wrong("unknown kind of place", kind, place_kinds());
        place.kind = *known;
    }
    constexpr double kMost = 20'000'000'000;
    if (!row.text("population").empty())
        place.population = static_cast<std::int64_t>(row.number("population", 0, kMost));
    if (!row.text("geonameid").empty())
        place.geonameid = static_cast<std::int64_t>(row.number("geonameid", 1, kMost));
    if (!row.text("radius_km").empty()) out.radius_m = 1'000 * row.number("radius_km", 0, 20'000);
    if (out.radius_m > 0) place.extent = box_around(place.point, out.radius_m);
    std::string names(row.text("names"));
    std::replace(names.begin(), names.end(), ';', '|');
    add_listed_names(place, names, NameKind::alternate);
    for (const auto& [column, heading] : columns) {
        constexpr std::string_view kLabel = "label ";
        if (column.starts_with(kLabel))
            place.add_label(column.substr(kLabel.size()), row.text(column.c_str()));
    }
    return out;
}

/// Countries by code and by every name.
std::map<std::string, std::uint32_t> countries_by_name(const GazetteerDraft& draft) {
    std::map<std::string, std::uint32_t> out;
    for (const auto& [code, index] : draft.countries) {
        out.emplace(fold_phrase(code), index);
        for (const NameDraft& name : indexed_names(draft.places[index])) out.emplace(name.text, index);
    }
    return out;
}

/// The country's division of that name, if there is one.
std::uint32_t division_named(const GazetteerDraft& draft, std::string_view country, const std::string& name) {
    const std::string folded = fold_phrase(name);
    for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
        const PlaceDraft& place = draft.places[i];
        if (place.kind != PlaceKind::admin1 || place.country != country) continue;
        for (const NameDraft& known : indexed_names(place)) {
            if (known.text == folded) return i;
        }
    }
    return 0xFFFFFFFF;
}

}  // namespace

std::vector<TableRow> read_place_table(const fs::path& path) {
    const std::vector<CsvRow> rows = read_csv(path, {}, csv_separator(read_file(path)));
    std::vector<TableRow> out;
    if (rows.empty())
        throw input_error({path.string()}, "no rows", {}, "a header with name, lat, lon, and rows below it");
    const auto columns = columns_of(path, rows.front());
    for (const CsvRow& row : rows) {
        out.push_back(read_row(RowReader(path, row, columns), columns));
        out.back().line = row.line;
    }
    return out;
}

void add_tables(const std::vector<fs::path>& files, GazetteerDraft& draft) {
    if (files.empty()) return;
    constexpr double kTownReach_m = 5'000;
    const auto countries = countries_by_name(draft);
    std::map<std::string, std::uint32_t> divisions;
    for (const fs::path& path : files) {
        PlaceJoiner joiner(draft, kTownReach_m);
        for (TableRow& row : read_place_table(path)) {
            PlaceDraft& place = row.place;
            if (!place.country.empty()) {
                const auto country = countries.find(fold_phrase(place.country));
                if (country == countries.end())
                    throw input_error({path.string(), row.line}, "unknown country", place.country,
                                      "an ISO 3166-1 alpha-2 code, such as SY, or a country's name");
                place.country_place = country->second;
                place.country = draft.places[country->second].country;
            }
            if (!place.admin1.empty()) {
                const auto [found, fresh] = divisions.try_emplace(place.country + " " + place.admin1);
                if (fresh) found->second = division_named(draft, place.country, place.admin1);
                place.admin1_place = found->second;
                place.admin1.clear();
            }
            joiner.add(std::move(place), row.radius_m);
        }
        joiner.finish();
    }
}

}  // namespace dateline
