// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/pack.h"
#include "geodata/gazetteer/gazetteer.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <marisa.h>

namespace dateline {

/// A key of an index, the place it leads to and that place's country ("" at sea).
struct IndexEntry {
    std::string key;
    std::uint32_t place;
    NameKind kind;
    std::array<char, 2> country;
};

/// Adds the sections of an index to a pack (see pack_layout.h): keeps the best kind for a key and place.
void add_name_index(PackWriter& pack, const std::string& name, std::vector<IndexEntry> entries);

/// Names or keys in a marisa-trie with the places they lead to, read where they are mapped.
class NameIndex {
  public:
    /// Throws Error(no_data) when the sections do not fit together.
    NameIndex(const Pack& pack, const std::string& name);

    std::vector<NameHit> of_key(std::size_t id) const;
    std::vector<NameHit> find(std::string_view key) const;
    const marisa::Trie& trie() const { return trie_; }

    /// Keys at most so many edits from this one that lead to places of a country or of none ("": of any).
    /// Looks at the letter signatures of the keys of like length, then at those few whose letters fit.
    void nearly(std::string_view key, std::string_view country, unsigned most_edits,
                std::vector<NearName>& out) const;

  private:
    void nearly_in(std::size_t country, std::u32string_view key, unsigned most_edits,
                   std::vector<NearName>& out) const;

    marisa::Trie trie_;
    std::span<const std::uint32_t> ranges_, hits_;
    std::span<const std::array<char, 2>> countries_;
    std::span<const std::uint32_t> near_ranges_, near_ids_;
    std::span<const std::uint64_t> signatures_;
};

}  // namespace dateline
