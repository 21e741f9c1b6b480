// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/gazetteer.h"

#include "geodata/core/error.h"
#include "geodata/core/pack.h"
#include "geodata/core/paths.h"
#include "geodata/gazetteer/name_index.h"
#include "geodata/gazetteer/pack_layout.h"
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace dateline {

using namespace gazetteer_pack;

namespace {

struct LabelSection {
    std::string language;
    std::span<const LabelEntry> entries;
};

}  // namespace

struct Gazetteer::Data {
    Pack pack;
    std::string_view strings;
    std::span<const PlaceRecord> places;
    std::span<const IdEntry> ids;
    std::span<const CountryEntry> countries;
    NameIndex names, keys;
    std::span<const std::uint32_t> grid, grid_places;
    std::vector<LabelSection> labels;

    explicit Data(const std::filesystem::path& path)
        : pack(path, kKind, kVersion),
          strings(pack.text("strings")),
          places(pack.array<PlaceRecord>("places")),
          ids(pack.array<IdEntry>("ids")),
          countries(pack.array<CountryEntry>("countries")),
          names(pack, "name"),
          keys(pack, "key"),
          grid(pack.array<std::uint32_t>("grid")),
          grid_places(pack.array<std::uint32_t>("grid_places")) {
        if (grid.size() != kGridCells + 1)
            throw no_data_error("the gazetteer's grid is damaged; run \"dateline data build\"");
        constexpr std::string_view kPrefix = "label.";
        for (const std::string& name : pack.section_names()) {
            if (name.starts_with(kPrefix))
                labels.push_back({name.substr(kPrefix.size()), pack.array<LabelEntry>(name)});
        }
    }

    std::string_view text(std::uint32_t offset) const {
        std::uint16_t size;
        std::memcpy(&size, strings.data() + offset, sizeof size);
        return strings.substr(offset + sizeof size, size);
    }
};

Gazetteer::Gazetteer(const std::filesystem::path& pack) : data_(std::make_unique<Data>(pack)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::size_t Gazetteer::size() const {
    return data_->places.size();
}

Place Gazetteer::place(PlaceIndex index) const {
    const PlaceRecord& record = data_->places[static_cast<std::uint32_t>(index)];
    Place out;
    out.index = index;
    out.geonameid = record.geonameid;
    out.kind = static_cast<PlaceKind>(record.kind);
    out.name = data_->text(record.name);
    if (record.country[0] != '\0') out.country = {record.country.data(), 2};
    out.admin1_code = data_->text(record.admin1_code);
    out.feature_code = data_->text(record.feature_code);
    out.point = {record.lon, record.lat};
    out.extent = {record.extent[0], record.extent[1], record.extent[2], record.extent[3]};
    out.population = record.population;
    out.country_place = PlaceIndex{record.country_place};
    out.admin1_place = PlaceIndex{record.admin1_place};
    if (out.admin1_place != kNoPlace) out.admin1 = data_->text(data_->places[record.admin1_place].name);
    return out;
}

std::optional<Place> Gazetteer::by_geonameid(std::int64_t id) const {
    const auto found =
        std::lower_bound(data_->ids.begin(), data_->ids.end(), id,
                         [](const IdEntry& entry, std::int64_t value) { return entry.geonameid < value; });
    if (found == data_->ids.end() || found->geonameid != id) return std::nullopt;
    return place(PlaceIndex{found->place});
}

std::optional<Place> Gazetteer::country(std::string_view iso2) const {
    if (iso2.size() != 2) return std::nullopt;
    const std::array<char, 2> code{iso2[0], iso2[1]};
    const auto found = std::lower_bound(
        data_->countries.begin(), data_->countries.end(), code,
        [](const CountryEntry& entry, const std::array<char, 2>& value) { return entry.code < value; });
    if (found == data_->countries.end() || found->code != code) return std::nullopt;
    return place(PlaceIndex{found->place});
}

std::vector<NameHit> Gazetteer::find(std::string_view folded) const {
    return data_->names.find(folded);
}

std::vector<NameHit> Gazetteer::find_alike(std::string_view folded) const {
    std::vector<NameHit> out;
    for (const std::string& key : transliteration_keys(folded)) {
        for (const NameHit& hit : data_->keys.find(key)) {
            const bool known = std::any_of(out.begin(), out.end(),
                                           [&](const NameHit& other) { return other.place == hit.place; });
            if (!known) out.push_back(hit);
        }
    }
    return out;
}

std::vector<NearName> Gazetteer::nearly(std::string_view folded, std::string_view country,
                                        unsigned most_edits) const {
    std::vector<NearName> out;
    data_->names.nearly(folded, country, most_edits, out);
    return out;
}

std::vector<NearName> Gazetteer::nearly_alike(std::string_view key, std::string_view country,
                                              unsigned most_edits) const {
    std::vector<NearName> out;
    data_->keys.nearly(key, country, most_edits, out);
    return out;
}

std::vector<NameHit> Gazetteer::hits_alike(std::uint32_t key_id) const {
    return data_->keys.of_key(key_id);
}

void Gazetteer::prefixes(std::string_view folded_text, std::vector<PrefixMatch>& out) const {
    out.clear();
    marisa::Agent agent;
    agent.set_query(folded_text.data(), folded_text.size());
    while (data_->names.trie().common_prefix_search(agent)) {
        const std::size_t size = agent.key().length();
        if (size == folded_text.size() || folded_text[size] == ' ')
            out.push_back({size, static_cast<std::uint32_t>(agent.key().id())});
    }
}

std::vector<NameHit> Gazetteer::hits(std::uint32_t name_id) const {
    return data_->names.of_key(name_id);
}

std::string_view Gazetteer::label(PlaceIndex index, std::string_view language) const {
    const auto wanted = static_cast<std::uint32_t>(index);
    for (const LabelSection& section : data_->labels) {
        if (section.language != language) continue;
        const auto found = std::lower_bound(
            section.entries.begin(), section.entries.end(), wanted,
            [](const LabelEntry& entry, std::uint32_t value) { return entry.place < value; });
        if (found != section.entries.end() && found->place == wanted) return data_->text(found->text);
    }
    return data_->text(data_->places[wanted].name);
}

std::optional<Place> Gazetteer::nearest_settlement(LonLat point, double within_m) const {
    // One degree of latitude is 111.2 km; of longitude that times the cosine of the latitude farthest from
    // the equator.
    constexpr double kMetresPerDegree = 111'195.0;
    const double degrees = within_m / kMetresPerDegree;
    const double farthest = std::min(std::abs(point.lat) + degrees, 89.0);
    const double wide = std::min(degrees / std::cos(farthest * 3.14159265358979323846 / 180), 180.0);
    const int south = std::clamp(static_cast<int>(std::floor(point.lat - degrees)) + 90, 0, 179);
    const int north = std::clamp(static_cast<int>(std::floor(point.lat + degrees)) + 90, 0, 179);
    const int west = static_cast<int>(std::floor(point.lon - wide)) + 180;
    const int east = std::min(static_cast<int>(std::floor(point.lon + wide)) + 180, west + 359);
    std::uint32_t best = 0;
    double best_m = within_m;
    bool found = false;
    for (int row = south; row <= north; ++row) {
        for (int column = west; column <= east; ++column) {
            const std::uint32_t cell = grid_cell((column % 360 + 360) % 360, row);
            for (std::uint32_t i = data_->grid[cell]; i < data_->grid[cell + 1]; ++i) {
                const PlaceRecord& record = data_->places[data_->grid_places[i]];
                const double away_m = distance_m(point, {record.lon, record.lat});
                if (away_m > best_m || (found && away_m == best_m)) continue;
                best_m = away_m;
                best = data_->grid_places[i];
                found = true;
            }
        }
    }
    return found ? std::optional(place(PlaceIndex{best})) : std::nullopt;
}

std::filesystem::path gazetteer_path() {
    return data_dir() / "gazetteer.pack";
}

}  // namespace dateline
