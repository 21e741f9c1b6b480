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
    return out;
}

std::set<std::string> romanised_countries(const GazetteerDraft& draft) {
    std::set<std::string> out = transliterated_countries(draft);
    for (const char* latin : {"AL", "AZ", "BA", "BN", "CY", "CZ", "HU", "ID", "MD", "ME",
                              "MY", "PH", "PL", "RO", "SG", "SK", "TL", "TR", "VN", "XK"})
        out.erase(latin);
    return out;
}

bool is_arabic_speaking(std::string_view country) {
    static constexpr std::string_view kCountries[] = {"AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO",
                                                      "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS",
                                                      "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"};
    return std::find(std::begin(kCountries), std::end(kCountries), country) != std::end(kCountries);
}

}  // namespace dateline
