// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/name_table.h"

#include "geodata/toponyms/prominence.h"

#include <algorithm>

namespace dateline {

namespace {

/// A name of very many places ("San José") keeps its best known ones.
constexpr std::size_t kMostHits = 40;
/// A name whose best place is less known than this may as well be another one's spelling.
constexpr double kLittleKnown = 0.6;
/// Historical and colloquial names, and those of the same sound, make a place less likely by so much.
constexpr double kLesserName = 0.6;

}  // namespace

std::size_t NameTable::known(std::string_view folded, std::uint32_t name_id) {
    const auto found = by_id_.find(name_id);
    if (found != by_id_.end()) return found->second;
    std::vector<Hit> hits;
    append(hits, gazetteer_.hits(name_id), false);
    double best = 0;
    for (const Hit& hit : hits) best = std::max(best, hit.prominence);
    if (best < kLittleKnown && folded.size() > 4) append(hits, gazetteer_.find_alike(folded), true);
    const std::size_t name = add(folded, std::move(hits));
    by_id_.emplace(name_id, name);
    return name;
}

std::size_t NameTable::by_sound(std::string_view folded) {
    const auto found = by_text_.find(std::string(folded));
    if (found != by_text_.end()) return names_[found->second].hits.empty() ? kNone : found->second;
    if (sounds_like_none_.contains(folded)) return kNone;
    std::vector<Hit> hits;
    append(hits, gazetteer_.find_alike(folded), true);
    if (hits.empty()) {
        sounds_like_none_.emplace(folded);
        return kNone;
    }
    return add(folded, std::move(hits));
}

std::size_t NameTable::alias(std::string_view folded, PlaceIndex place) {
    std::vector<Hit> hits;
    append(hits, {{place, NameKind::alternate}}, false);
    return add(folded, std::move(hits));
}

std::size_t NameTable::unknown(std::string_view folded) {
    return add(folded, {});
}

void NameTable::append(std::vector<Hit>& out, const std::vector<NameHit>& hits, bool by_sound) const {
    for (const NameHit& hit : hits) {
        const bool have =
            std::any_of(out.begin(), out.end(), [&](const Hit& h) { return h.hit.place == hit.place; });
        if (have) continue;
        const bool lesser = by_sound || hit.kind == NameKind::historical || hit.kind == NameKind::colloquial;
        out.push_back(
            {hit, by_sound, prominence(gazetteer_.place(hit.place)) * (lesser ? kLesserName : 1.0)});
    }
}

std::size_t NameTable::add(std::string_view folded, std::vector<Hit> hits) {
    const auto found = by_text_.find(std::string(folded));
    if (found != by_text_.end()) return found->second;
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.prominence > b.prominence; });
    if (hits.size() > kMostHits) hits.resize(kMostHits);
    FoundName name;
    name.folded = folded;
    name.alike = !hits.empty();
    for (const Hit& hit : hits) {
        const Place place = gazetteer_.place(hit.hit.place);
        name.hits.push_back(hit.hit);
        name.match.push_back(hit.by_sound ? NameMatch::sound : NameMatch::same);
        name.alike = name.alike && hit.by_sound;
        name.has_area = name.has_area || place.is_area() || place.kind == PlaceKind::river;
        name.has_town = name.has_town || place.kind == PlaceKind::settlement;
        name.has_seat = name.has_seat || place.kind == PlaceKind::country || place.feature_code == "PPLC";
    }
    if (!hits.empty()) name.prominence = hits.front().prominence;
    names_.push_back(std::move(name));
    by_text_.emplace(std::string(folded), names_.size() - 1);
    return names_.size() - 1;
}

}  // namespace dateline
