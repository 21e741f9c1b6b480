// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/division_names.h"

#include "geodata/gazetteer/name_variants.h"

#include <algorithm>

namespace dateline {

namespace {

/// Words of GeoNames, Natural Earth and CLDR before or behind a division's name.
constexpr std::string_view kBefore[] = {"Muhafazat ",
                                        "Muhafadat ",
                                        "Muhafadhat ",
                                        "Oblast d'",
                                        "Municipalité de ",
                                        "République autonome de ",
                                        "République de ",
                                        "Autonomous Republic of ",
                                        "جمهورية ",
                                        "Mohafazat ",
                                        "Muḩāfaz̧at ",
                                        "Muhafazah ",
                                        "Provincia de ",
                                        "Provincia di ",
                                        "Province of ",
                                        "Province de ",
                                        "Province du ",
                                        "Province d’",
                                        "Province d'",
                                        "Gouvernorat de ",
                                        "Gouvernorat d’",
                                        "Gouvernorat d'",
                                        "Gouvernorat du ",
                                        "Wilaya de ",
                                        "Wilayat ",
                                        "Ostan-e ",
                                        "Ostān-e ",
                                        "Oblast de ",
                                        "Oblast d’",
                                        "Région de ",
                                        "Région du ",
                                        "Département de ",
                                        "Departamento de ",
                                        "Departamento del ",
                                        "Estado de ",
                                        "Etat de ",
                                        "État de ",
                                        "State of ",
                                        "Governorate of ",
                                        "Region of ",
                                        "Imārat ",
                                        "محافظة ",
                                        "أوبلاست ",
                                        "شعبية ",
                                        "مديرية ",
                                        "قضاء ",
                                        "بلدية ",
                                        "ولاية ",
                                        "مقاطعة ",
                                        "إقليم ",
                                        "منطقة ",
                                        "إمارة ",
                                        "استان ",
                                        "District de ",
                                        "oblast de ",
                                        "de la ",
                                        "de l'",
                                        "de l’",
                                        "des ",
                                        "du ",
                                        "de ",
                                        "d'",
                                        "d’"};
constexpr std::string_view kBehind[] = {
    " Governorate", " Province",  " Region",     " Oblast", " Oblast'", " Oblast’", " Oblasť", " Emirate",
    " Prefecture",  " Muhafazah", " Department", " County", " eyaleti", " ili",     " Parish", " أوبلاست"};

/// In bytes: shorter ones are articles and prepositions.
constexpr std::size_t kShortestDivisionWord = 6;

/// "Eastern Region" is a name as a whole.
constexpr std::string_view kNoNamesAlone[] = {
    "North",   "South",      "East",       "West",       "Northern",   "Southern",   "Eastern",
    "Western", "Central",    "Far North",  "North West", "South West", "North East", "South East",
    "Capital", "Upper East", "Upper West", "Coast",      "Lakes",      "Bay"};

}  // namespace

std::string without_division_word(std::string_view name) {
    for (const std::string_view word : kBefore) {
        if (name.starts_with(word) && name.size() > word.size() + 1) {
            name.remove_prefix(word.size());
            break;
        }
    }
    for (const std::string_view word : kBehind) {
        const std::string_view rest = name.substr(0, name.size() - std::min(name.size(), word.size()));
        if (name.ends_with(word) && rest.size() > 1 &&
            std::find(std::begin(kNoNamesAlone), std::end(kNoNamesAlone), rest) == std::end(kNoNamesAlone)) {
            name = rest;
            break;
        }
    }
    std::string out(name);
    // "centre", "sud": a label starts with a capital.
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

bool names_division(std::string_view name, std::string_view own_name) {
    const auto names = [&](std::string_view word) { return own_name.find(word) == std::string_view::npos; };
    const std::string_view first = name.substr(0, name.find(' '));
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    if (first.size() == name.size()) return false;
    const auto is_first = [&](std::string_view words) {
        return words.substr(0, words.find(' ')) == first && first.size() >= kShortestDivisionWord;
    };
    const auto is_last = [&](std::string_view words) { return words.substr(1) == last; };
    return (std::any_of(std::begin(kBefore), std::end(kBefore), is_first) && names(first)) ||
           ((std::any_of(std::begin(kBehind), std::end(kBehind), is_last) || last == "District") &&
            names(last));
}

void add_division_names(const DivisionPolygon& polygon, PlaceDraft& place) {
    for (const std::string_view language : kLabelLanguages) {
        const auto label = polygon.labels.find(std::string(language));
        if (label != polygon.labels.end()) place.add_label(language, without_division_word(label->second));
    }
    for (const std::string& name : polygon.alternates) {
        if (!is_usable_alternate(name)) continue;
        place.add_name(name, NameKind::alternate);
        place.add_name(without_division_word(name), NameKind::alternate);
    }
}

}  // namespace dateline
