// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/sources.h"

#include <charconv>

namespace dateline {

namespace {

/// Finds the place a row of our own tables means.
class PlaceKeys {
  public:
    explicit PlaceKeys(const GazetteerDraft& draft) {
        for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
            const PlaceDraft& place = draft.places[i];
            if (!place.admin1_code.empty()) by_key_.emplace(place.admin1_code, i);
            if (place.geonameid != 0) by_key_.emplace(std::to_string(place.geonameid), i);
        }
        for (const auto* codes : {&draft.countries, &draft.admin1})
            by_key_.insert(codes->begin(), codes->end());
    }

    std::uint32_t find(const std::filesystem::path& path, const CsvRow& row) const {
        const auto found = by_key_.find(std::string(row["place"]));
        if (found == by_key_.end())
            throw input_error(
                {path.string(), row.line}, "no such place", row["place"],
                "a GeoNames id, a country code, an ISO 3166-2 code, a GeoNames division code (SY.10) "
                "or a UN M49 code");
        return found->second;
    }

  private:
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

}  // namespace

void read_ids(const std::filesystem::path& resources, GazetteerDraft& draft) {
    const std::filesystem::path path = resources / "geodata" / "gazetteer" / "geonames_ids.csv";
    const PlaceKeys keys(draft);
    for (const CsvRow& row : read_csv(path, {"place", "geonameid"})) {
        const std::string_view text = row["geonameid"];
        std::int64_t id = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), id);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size() || id <= 0)
            throw input_error({path.string(), row.line}, "not a GeoNames id", text,
                              "a positive whole number");
        draft.places[keys.find(path, row)].geonameid = id;
    }
}

void correct_names(const std::filesystem::path& resources, GazetteerDraft& draft) {
    const std::filesystem::path path = resources / "geodata" / "gazetteer" / "name_corrections.csv";
    const PlaceKeys keys(draft);
    for (const CsvRow& row : read_csv(path, {"place", "action", "language", "name", "source"})) {
        PlaceDraft& place = draft.places[keys.find(path, row)];
        const std::string_view action = row["action"], name = row["name"];
        if (action == "label") {
            std::erase_if(place.labels, [&](const auto& label) { return label.first == row["language"]; });
            place.add_label(row["language"], name);
        } else if (action == "name") {
            place.add_name(name, NameKind::preferred);
        } else if (action == "historical") {
            place.add_name(name, NameKind::historical);
        } else if (action == "remove") {
            std::erase_if(place.names, [&](const NameDraft& known) { return known.text == name; });
            std::erase_if(place.labels, [&](const auto& label) { return label.second == name; });
        } else {
            throw input_error({path.string(), row.line}, "unknown action", action,
                              "label, name, historical, remove");
        }
    }
}

}  // namespace dateline
