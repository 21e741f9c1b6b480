// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/write_gazetteer.h"

#include "geodata/core/pack.h"
#include "geodata/gazetteer/name_index.h"
#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/pack_layout.h"
#include "geodata/gazetteer/scripts.h"
#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <set>

namespace dateline {

using namespace gazetteer_pack;

namespace {

/// Every distinct string once, each behind its length.
class StringPool {
  public:
    StringPool() { offset(""); }
    std::uint32_t offset(const std::string& text) {
        const auto [entry, fresh] = offsets_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
        if (fresh) {
            const auto size = static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), 0xFFFF));
            bytes_.append(reinterpret_cast<const char*>(&size), sizeof size);
            bytes_.append(text, 0, size);
        }
        return entry->second;
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
    std::unordered_map<std::string, std::uint32_t> offsets_;
};

/// Rounded away from the middle, so that the stored box holds the whole place.
std::array<float, 4> outwards(const LonLatBox& box) {
    constexpr float kFar = std::numeric_limits<float>::infinity();
    const auto down = [](double value) {
        const auto rounded = static_cast<float>(value);
        return rounded > value ? std::nextafter(rounded, -kFar) : rounded;
    };
    const auto up = [](double value) {
        const auto rounded = static_cast<float>(value);
        return rounded < value ? std::nextafter(rounded, kFar) : rounded;
    };
    const double east = box.east > 180 ? box.east - 360 : box.east;
    return {down(box.west), down(box.south), up(east), up(box.north)};
}

PlaceRecord record_of(const PlaceDraft& place, StringPool& pool) {
    PlaceRecord out{};
    out.geonameid = place.geonameid;
    out.lon = place.point.lon;
    out.lat = place.point.lat;
    out.extent = outwards(place.extent);
    out.population = place.population;
    out.name = pool.offset(place.name);
    out.admin1_code = pool.offset(place.admin1_code);
    out.feature_code = pool.offset(place.feature_code);
    out.country_place = place.country_place;
    out.admin1_place = place.admin1_place;
    if (place.country.size() == 2) out.country = {place.country[0], place.country[1]};
    out.kind = static_cast<std::uint8_t>(place.kind);
    return out;
}

void add_grid(PackWriter& pack, const std::vector<PlaceDraft>& places) {
    const auto cell_of = [](const PlaceDraft& place) {
        const int column = std::clamp(static_cast<int>(std::floor(place.point.lon)) + 180, 0, 359);
        const int row = std::clamp(static_cast<int>(std::floor(place.point.lat)) + 90, 0, 179);
        return grid_cell(column, row);
    };
    std::vector<std::uint32_t> ranges(kGridCells + 1, 0);
    for (const PlaceDraft& place : places) {
        if (place.kind == PlaceKind::settlement) ++ranges[cell_of(place) + 1];
    }
    for (std::size_t i = 1; i < ranges.size(); ++i) ranges[i] += ranges[i - 1];
    std::vector<std::uint32_t> next(ranges.begin(), ranges.end() - 1);
    std::vector<std::uint32_t> members(ranges.back());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].kind == PlaceKind::settlement)
            members[next[cell_of(places[i])]++] = static_cast<std::uint32_t>(i);
    }
    pack.add_array("grid", ranges);
    pack.add_array("grid_places", members);
}

}  // namespace

void write_gazetteer(const GazetteerDraft& draft, const std::filesystem::path& path,
                     const std::string& stamp) {
    PackWriter pack(std::string(kKind), kVersion, stamp);
    StringPool pool;
    std::vector<PlaceRecord> records;
    std::vector<IdEntry> ids;
    std::vector<CountryEntry> countries;
    std::vector<IndexEntry> names, keys;
    const std::set<std::string> transliterated = transliterated_countries(draft);
    std::map<std::string, std::vector<LabelEntry>> labels;
    assert(draft.places.size() < (1U << (32 - kKindBits)));
    for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
        const PlaceDraft& place = draft.places[i];
        records.push_back(record_of(place, pool));
        if (place.geonameid != 0) ids.push_back({place.geonameid, i, 0});
        if (place.kind == PlaceKind::country && place.country.size() == 2)
            countries.push_back({{place.country[0], place.country[1]}, 0, i});
        for (const auto& [language, text] : place.labels) {
            if (text != place.name) labels[language].push_back({i, pool.offset(text)});
        }
        const auto& country = records.back().country;
        std::vector<NameDraft> own = indexed_names(place);
        if (place.country.empty() || transliterated.contains(place.country)) {
            for (NameDraft& key : indexed_keys(place, own))
                keys.push_back({std::move(key.text), i, key.kind, country});
        }
        for (NameDraft& name : own) names.push_back({std::move(name.text), i, name.kind, country});
    }
    std::stable_sort(ids.begin(), ids.end(),
                     [](const IdEntry& a, const IdEntry& b) { return a.geonameid < b.geonameid; });
    std::sort(countries.begin(), countries.end(),
              [](const CountryEntry& a, const CountryEntry& b) { return a.code < b.code; });

    pack.add("strings", pool.take());
    pack.add_array("places", records);
    pack.add_array("ids", ids);
    pack.add_array("countries", countries);
    for (const auto& [language, entries] : labels) pack.add_array("label." + language, entries);
    add_grid(pack, draft.places);
    add_name_index(pack, "name", std::move(names));
    add_name_index(pack, "key", std::move(keys));
    pack.write(path);
}

}  // namespace dateline
