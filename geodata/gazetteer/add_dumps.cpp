// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/additions.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/geonames_row.h"

#include <optional>

namespace dateline {

namespace {

using FeatureKinds = std::map<std::string, PlaceKind, std::less<>>;

FeatureKinds read_feature_kinds(const std::filesystem::path& resources) {
    const auto path = resources / "geodata" / "gazetteer" / "feature_kinds.csv";
    FeatureKinds out;
    for (const CsvRow& row : read_csv(path, {"feature_code", "kind"})) {
        const auto kind = place_kind(row["kind"]);
        if (!kind)
            throw input_error({path.string(), row.line}, "unknown kind of place", row["kind"], place_kinds());
        out.emplace(row["feature_code"], *kind);
    }
    return out;
}

/// Adds rows of dumps to a draft that has countries and divisions of both levels.
class DumpReader {
  public:
    DumpReader(const std::filesystem::path& resources, GazetteerDraft& draft)
        : draft_(draft), kinds_(read_feature_kinds(resources)) {
        for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
            if (draft.places[i].geonameid != 0) by_id_.emplace(draft.places[i].geonameid, i);
        }
    }

    void add(PlaceDraft row) {
        if (const auto known = known_place(row)) {
            PlaceDraft& place = draft_.places[*known];
            if (place.geonameid == 0) place.geonameid = row.geonameid;
            place.add_name(row.name, NameKind::alternate);
            for (const NameDraft& name : row.names) place.add_name(name.text, name.kind);
            return;
        }
        const auto kind = kinds_.find(row.feature_code);
        if (kind == kinds_.end()) return;
        row.kind = kind->second;
        tie_to_divisions(draft_, row);
        const std::int64_t id = row.geonameid;
        by_id_.emplace(id, draft_.add(std::move(row)));
    }

  private:
    std::optional<std::uint32_t> known_place(const PlaceDraft& row) const {
        if (const auto found = by_id_.find(row.geonameid); found != by_id_.end()) return found->second;
        const auto by_code = [](const auto& places, const std::string& code) -> std::optional<std::uint32_t> {
            const auto found = places.find(code);
            return found == places.end() ? std::nullopt : std::optional(found->second);
        };
        if (row.feature_code.starts_with("PCL")) return by_code(draft_.countries, row.country);
        if (row.feature_code == "ADM1") return by_code(draft_.admin1, row.country + "." + row.admin1);
        if (row.feature_code == "ADM2")
            return by_code(draft_.admin2, row.country + "." + row.admin1 + "." + row.admin2);
        return std::nullopt;
    }

    GazetteerDraft& draft_;
    FeatureKinds kinds_;
    std::unordered_map<std::int64_t, std::uint32_t> by_id_;
};

}  // namespace

void add_dumps(const std::vector<std::filesystem::path>& files, const std::filesystem::path& resources,
               GazetteerDraft& draft) {
    if (files.empty()) return;
    DumpReader reader(resources, draft);
    for (const auto& path : files) {
        const std::string text = read_file(path);
        std::string_view rest = text, line;
        for (std::size_t number = 1; take_line(rest, line); ++number) {
            if (line.empty()) continue;
            GeonamesRow row = parse_geonames_row(line);
            if (!row.problem.empty())
                throw input_error({path.string(), number}, row.problem, row.value, row.accepted);
            reader.add(std::move(row.place));
        }
    }
}

}  // namespace dateline
