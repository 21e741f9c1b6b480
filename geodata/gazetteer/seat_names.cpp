// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/seat_names.h"

#include "geodata/gazetteer/division_names.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace dateline {
namespace {

/// Letters alone: "Ma'rib" and "Ma’rib" are one name.
std::string bare_name(std::string_view name) {
    std::string bare = fold_phrase(without_division_word(name));
    std::erase_if(bare, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
    return bare;
}

bool is_namesake(const PlaceDraft& town, const PlaceDraft& division) {
    const std::string name = bare_name(town.name);
    if (name == bare_name(division.name)) return true;
    const std::string* label = division.label("en");
    const std::string* own = town.label("en");
    return label && (bare_name(*label) == name || (own && bare_name(*label) == bare_name(*own)));
}

/// The town has the name already, of whatever kind: then it is its own like the division's.
bool prefers(PlaceDraft& town, const std::string& name) {
    const std::string bare = bare_name(name);
    bool found = false;
    for (NameDraft& own : town.names)
        if (own.kind == NameKind::alternate && bare_name(own.text) == bare)
            own.kind = NameKind::preferred, found = true;
    return found;
}

}  // namespace

void share_names_with_seats(GazetteerDraft& draft) {
    for (PlaceDraft& town : draft.places) {
        const bool is_seat = town.feature_code == "PPLA" || town.feature_code == "PPLC";
        if (town.kind != PlaceKind::settlement || !is_seat) continue;
        const auto found = draft.admin1.find(town.country + "." + town.admin1);
        if (found == draft.admin1.end()) continue;
        const PlaceDraft& division = draft.places[found->second];
        const bool is_one_name = is_namesake(town, division);
        for (const auto& [language, text] : division.labels)
            if (!prefers(town, text) && is_one_name && !town.label(language)) town.add_label(language, text);
    }
}

}  // namespace dateline
