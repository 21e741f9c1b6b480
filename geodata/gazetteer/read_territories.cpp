// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/label_catalogues.h"
#include "geodata/gazetteer/sources.h"
#include "geodata/gazetteer/xml_scan.h"

#include <algorithm>
#include <sstream>

namespace dateline {

namespace {

/// Territory names of one language, the plain one first.
using TerritoryNames = std::map<std::string, std::vector<std::string>>;

TerritoryNames read_names(const std::filesystem::path& cldr, std::string_view language) {
    const std::string xml = read_file(cldr / "main" / (std::string(language) + ".xml"));
    TerritoryNames out;
    scan_xml(xml, "territory", [&](const XmlElement& element) {
        const auto type = element.attributes.find("type");
        if (type == element.attributes.end() || element.text.empty() || element.text == "↑↑↑") return;
        auto& names = out[type->second];
        if (element.attributes.contains("alt")) {
            names.push_back(element.text);
        } else {
            names.insert(names.begin(), element.text);
        }
    });
    return out;
}

bool is_country_key(const std::string& key) {
    return key.size() == 2 &&
           std::all_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// What CLDR lists with the European Union: a group of countries that is named like a place.
constexpr std::string_view kEuropeanUnion = "EU";

bool is_region_code(const std::string& key) {
    const bool is_m49 =
        key.size() == 3 && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_m49 || key == kEuropeanUnion;
}

/// UN M49 codes of the continents; the other three-digit codes are their parts.
bool is_continent(const std::string& code) {
    return code == "002" || code == "003" || code == "005" || code == "009" || code == "019" ||
           code == "142" || code == "150";
}

void add_territory_names(const std::string& code, const std::map<std::string, TerritoryNames>& by_language,
                         PlaceDraft& place) {
    for (const std::string_view language : kLabelLanguages) {
        const auto names = by_language.find(std::string(language));
        if (names == by_language.end()) continue;
        const auto found = names->second.find(code);
        if (found == names->second.end()) continue;
        for (const std::string& name : found->second) place.add_label(language, name);
    }
}

}  // namespace

void read_territories(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const std::filesystem::path cldr =
        sources / "unicode-cldr-core" / "usr" / "share" / "unicode" / "cldr" / "common";
    std::map<std::string, TerritoryNames> by_language;
    for (const std::string_view language : kLabelLanguages)
        by_language.emplace(language, read_names(cldr, language));

    const LabelCatalogues catalogues(sources);
    std::vector<std::string> codes;
    for (const auto& [key, text] : catalogues.english().messages()) {
        if (is_country_key(key)) codes.push_back(key);
    }
    if (codes.size() < 200)
        throw input_error({sources.string()}, "the GeoNames catalogue lists too few countries");
    std::sort(codes.begin(), codes.end());
    for (const std::string& code : codes) {
        PlaceDraft place;
        place.kind = PlaceKind::country;
        place.country = code;
        place.feature_code = "PCLI";
        add_territory_names(code, by_language, place);
        catalogues.add_labels(code, place);
        const std::string* english = place.label("en");
        place.name = english ? *english : code;
        const std::uint32_t index = draft.add(std::move(place));
        draft.places[index].country_place = index;
        draft.countries.emplace(code, index);
    }

    const std::string containment = read_file(cldr / "supplemental" / "supplementalData.xml");
    std::map<std::string, bool> known;
    scan_xml(containment, "group", [&](const XmlElement& element) {
        const auto type = element.attributes.find("type");
        if (type == element.attributes.end() || !is_region_code(type->second) || type->second == "001")
            return;
        const bool is_other_grouping =
            element.attributes.contains("status") && type->second != kEuropeanUnion;
        if (!element.attributes.contains("contains") || is_other_grouping ||
            !known.emplace(type->second, true).second)
            return;
        PlaceDraft place;
        place.kind = is_continent(type->second) ? PlaceKind::continent : PlaceKind::region;
        place.admin1_code = type->second;
        add_territory_names(type->second, by_language, place);
        const std::string* english = place.label("en");
        if (!english) return;
        place.name = *english;
        const std::uint32_t index = draft.add(std::move(place));
        std::vector<std::string> members;
        std::istringstream list(element.attributes.at("contains"));
        for (std::string member; list >> member;) members.push_back(member);
        draft.regions.emplace(type->second, GazetteerDraft::Region{index, std::move(members)});
    });
}

}  // namespace dateline
