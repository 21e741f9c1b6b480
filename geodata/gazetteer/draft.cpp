// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/draft.h"

namespace dateline {

void PlaceDraft::add_name(std::string_view text, NameKind name_kind) {
    if (!text.empty()) names.push_back({std::string(text), name_kind});
}

void PlaceDraft::add_label(std::string_view language, std::string_view text) {
    if (text.empty()) return;
    if (!label(language)) labels.emplace_back(language, text);
    add_name(text, NameKind::preferred);
}

const std::string* PlaceDraft::label(std::string_view language) const {
    for (const auto& [known, text] : labels) {
        if (known == language) return &text;
    }
    return nullptr;
}

std::uint32_t GazetteerDraft::add(PlaceDraft place) {
    places.push_back(std::move(place));
    return static_cast<std::uint32_t>(places.size() - 1);
}

void remove_unlocated(GazetteerDraft& draft) {
    constexpr std::uint32_t kNone = 0xFFFFFFFF;
    std::vector<std::uint32_t> moved(draft.places.size(), kNone);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
        if (draft.places[i].located) moved[i] = kept++;
    }
    std::erase_if(draft.places, [](const PlaceDraft& place) { return !place.located; });
    for (PlaceDraft& place : draft.places) {
        if (place.country_place != kNone) place.country_place = moved[place.country_place];
        if (place.admin1_place != kNone) place.admin1_place = moved[place.admin1_place];
    }
}

}  // namespace dateline
