// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/scripts.h"

#include <algorithm>

namespace dateline {

std::set<std::string> transliterated_countries(const GazetteerDraft& draft) {
    // UN M49 regions: Western, Central, Southern and South-eastern Asia, Eastern Europe, Africa but for its
    // south; and the Balkans.
    std::set<std::string> out = {"AL", "BA", "GR", "ME", "MK", "RS", "XK"};
    for (const char* code : {"145", "143", "034", "035", "151", "015", "011", "014", "017"}) {
        const auto region = draft.regions.find(code);
        if (region != draft.regions.end())
            out.insert(region->second.members.begin(), region->second.members.end());
    }
    for (const char* fixed : {"CZ", "HU", "PH", "PL", "RO", "SK"}) out.erase(fixed);
    return out;
}

std::set<std::string> romanised_countries(const GazetteerDraft& draft) {
    std::set<std::string> out = transliterated_countries(draft);
    for (const char* latin :
         {"AL", "AZ", "BA", "BN", "CY", "ID", "MD", "ME", "MY", "SG", "TL", "TR", "VN", "XK"})
        out.erase(latin);
    return out;
}

namespace {

template <std::size_t N>
bool contains(const std::string_view (&countries)[N], std::string_view country) {
    return std::find(std::begin(countries), std::end(countries), country) != std::end(countries);
}

}  // namespace

bool is_arabic_speaking(std::string_view country) {
    static constexpr std::string_view kCountries[] = {"AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO",
                                                      "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS",
                                                      "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"};
    return contains(kCountries, country);
}

bool writes_arabic_script(std::string_view country) {
    static constexpr std::string_view kOthers[] = {"AF", "IR", "PK"};
    return is_arabic_speaking(country) || contains(kOthers, country);
}

bool writes_cyrillic(std::string_view country) {
    static constexpr std::string_view kCountries[] = {"BA", "BG", "BY", "KG", "KZ", "ME", "MK",
                                                      "MN", "RS", "RU", "TJ", "UA", "UZ"};
    return contains(kCountries, country);
}

bool hears_v_as_w(std::string_view country) {
    static constexpr std::string_view kCountries[] = {"AF", "AM", "BD", "GE", "IL", "IN", "IQ",
                                                      "IR", "LK", "NP", "PK", "SY", "TJ", "TR"};
    return contains(kCountries, country);
}

}  // namespace dateline
