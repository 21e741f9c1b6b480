// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/place.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// How a name belongs to its place.
enum class NameKind : std::uint8_t { canonical, preferred, alternate, ascii, colloquial, historical };

/// One place that carries a name.
struct NameHit {
    PlaceIndex place = kNoPlace;
    NameKind kind = NameKind::alternate;
};

/// A name of the gazetteer that a text starts with.
struct PrefixMatch {
    std::size_t size = 0;       ///< bytes of the folded text that the name takes; always ends at a word's end
    std::uint32_t name_id = 0;  ///< for Gazetteer::hits
};

/// A name (or transliteration key) a few letters from the one looked up.
struct NearName {
    std::uint32_t name_id = 0;
    unsigned edits = 0;  ///< letters inserted, dropped, changed or swapped with their neighbour
    bool same_initial = true;
};

/// The memory-mapped gazetteer. Opening takes milliseconds. Immutable, safe to share between threads.
class Gazetteer {
  public:
    /// Throws Error(no_data) when the pack is missing or of another version.
    explicit Gazetteer(const std::filesystem::path& pack);
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    std::size_t size() const;
    Place place(PlaceIndex index) const;
    /// The place with a GeoNames id.
    std::optional<Place> by_geonameid(std::int64_t id) const;
    /// The country with an ISO 3166-1 alpha-2 code.
    std::optional<Place> country(std::string_view iso2) const;

    /// All places whose folded name (fold_phrase) is exactly this.
    std::vector<NameHit> find(std::string_view folded) const;
    /// All places that share a transliteration key (transliteration_keys) with the folded name.
    std::vector<NameHit> find_alike(std::string_view folded) const;
    /// Names at most so many edits from the folded one that belong to a place of a country (or to one outside
    /// all countries; "" looks everywhere, which takes a hundred times as long), nearest first; for hits().
    /// search.h has find_approximately(), which chooses the bounds.
    std::vector<NearName> nearly(std::string_view folded, std::string_view country,
                                 unsigned most_edits) const;
    /// The same among transliteration keys; for hits_alike().
    std::vector<NearName> nearly_alike(std::string_view key, std::string_view country,
                                       unsigned most_edits) const;
    std::vector<NameHit> hits_alike(std::uint32_t key_id) const;
    /// All names that are a prefix of the folded text and end at a word's end there, shortest first.
    void prefixes(std::string_view folded_text, std::vector<PrefixMatch>& out) const;
    std::vector<NameHit> hits(std::uint32_t name_id) const;

    /// The name for a map in that language ("fr", "en", "ar", …), or the canonical name.
    std::string_view label(PlaceIndex place, std::string_view language) const;
    /// The settlement nearest to a point within a distance, if any.
    std::optional<Place> nearest_settlement(LonLat point, double within_m) const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

/// data_dir() / "gazetteer.pack"
std::filesystem::path gazetteer_path();

}  // namespace dateline
