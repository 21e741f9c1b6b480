// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/name_index.h"

#include "geodata/core/error.h"
#include "geodata/gazetteer/edit_distance.h"
#include "geodata/gazetteer/pack_layout.h"

#include <algorithm>
#include <bit>
#include <sstream>
#include <tuple>

namespace dateline {

using namespace gazetteer_pack;

namespace {

bool before(const IndexEntry& a, const IndexEntry& b) {
    return std::tie(a.key, a.place, a.kind) < std::tie(b.key, b.place, b.kind);
}

std::size_t near_class(std::size_t letters) {
    return std::min(letters, kNearLengths - 1);
}

/// The keys once more by country and length, each with its letter signature, for approximate look-up.
void add_near_index(PackWriter& pack, const std::string& name, const std::vector<IndexEntry>& entries,
                    const std::vector<std::uint32_t>& id_of_entry) {
    std::vector<std::array<char, 2>> countries;
    countries.reserve(entries.size());
    for (const IndexEntry& entry : entries) countries.push_back(entry.country);
    std::sort(countries.begin(), countries.end());
    countries.erase(std::unique(countries.begin(), countries.end()), countries.end());

    struct Near {
        std::uint32_t group, id;
        std::uint64_t signature;
        auto operator<=>(const Near&) const = default;
    };
    std::vector<Near> all;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::u32string letters = code_points(entries[i].key);
        if (allowed_edits(letters.size() + 1) == 0 || letters.size() >= kNearLengths) continue;
        const auto country = static_cast<std::size_t>(
            std::lower_bound(countries.begin(), countries.end(), entries[i].country) - countries.begin());
        all.push_back({static_cast<std::uint32_t>(country * kNearLengths + letters.size()), id_of_entry[i],
                       letter_signature(letters)});
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<std::uint32_t> ranges(countries.size() * kNearLengths + 1, 0), ids;
    std::vector<std::uint64_t> signatures;
    for (const Near& near : all) {
        ++ranges[near.group + 1];
        ids.push_back(near.id);
        signatures.push_back(near.signature);
    }
    for (std::size_t i = 1; i < ranges.size(); ++i) ranges[i] += ranges[i - 1];
    pack.add_array(name + "_near_countries", countries);
    pack.add_array(name + "_near_ranges", ranges);
    pack.add_array(name + "_near_ids", ids);
    pack.add_array(name + "_near_signs", signatures);
}

}  // namespace

void add_name_index(PackWriter& pack, const std::string& name, std::vector<IndexEntry> entries) {
    std::sort(entries.begin(), entries.end(), before);
    entries.erase(std::unique(entries.begin(), entries.end(),
                              [](const IndexEntry& a, const IndexEntry& b) {
                                  return a.key == b.key && a.place == b.place;
                              }),
                  entries.end());
    marisa::Keyset keys;
    std::vector<std::size_t> key_of_entry;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].key != entries[i - 1].key)
            keys.push_back(entries[i].key.data(), entries[i].key.size());
        key_of_entry.push_back(keys.size() - 1);
    }
    marisa::Trie trie;
    trie.build(keys);

    // Key ids are the trie's own numbers: first count, then fill.
    std::vector<std::uint32_t> id_of_entry(entries.size());
    std::vector<std::uint32_t> ranges(keys.size() + 1, 0);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        id_of_entry[i] = static_cast<std::uint32_t>(keys[key_of_entry[i]].id());
        ++ranges[id_of_entry[i] + 1];
    }
    for (std::size_t i = 1; i < ranges.size(); ++i) ranges[i] += ranges[i - 1];
    std::vector<std::uint32_t> next(ranges.begin(), ranges.end() - 1);
    std::vector<std::uint32_t> hits(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        hits[next[id_of_entry[i]]++] =
            entries[i].place << kKindBits | static_cast<std::uint32_t>(entries[i].kind);
    std::ostringstream bytes;
    marisa::write(bytes, trie);
    pack.add(name + "s", std::move(bytes).str());
    pack.add_array(name + "_ranges", ranges);
    pack.add_array(name + "_hits", hits);
    add_near_index(pack, name, entries, id_of_entry);
}

NameIndex::NameIndex(const Pack& pack, const std::string& name)
    : ranges_(pack.array<std::uint32_t>(name + "_ranges")),
      hits_(pack.array<std::uint32_t>(name + "_hits")),
      countries_(pack.array<std::array<char, 2>>(name + "_near_countries")),
      near_ranges_(pack.array<std::uint32_t>(name + "_near_ranges")),
      near_ids_(pack.array<std::uint32_t>(name + "_near_ids")),
      signatures_(pack.array<std::uint64_t>(name + "_near_signs")) {
    const auto bytes = pack.section(name + "s");
    try {
        trie_.map(bytes.data(), bytes.size());
    } catch (const marisa::Exception& error) {
        throw no_data_error("the gazetteer's name index cannot be read (" + std::string(error.what()) +
                            "); run \"dateline data build\"");
    }
    const bool fits = ranges_.size() == trie_.num_keys() + 1 && ranges_.back() == hits_.size() &&
                      near_ranges_.size() == countries_.size() * kNearLengths + 1 &&
                      near_ranges_.back() == near_ids_.size() && near_ids_.size() == signatures_.size();
    if (!fits)
        throw no_data_error("the gazetteer's name index does not fit its hits; run \"dateline data build\"");
}

std::vector<NameHit> NameIndex::of_key(std::size_t id) const {
    std::vector<NameHit> out;
    for (std::uint32_t i = ranges_[id]; i < ranges_[id + 1]; ++i)
        out.push_back(
            {PlaceIndex{hits_[i] >> kKindBits}, static_cast<NameKind>(hits_[i] & ((1U << kKindBits) - 1))});
    return out;
}

std::vector<NameHit> NameIndex::find(std::string_view key) const {
    marisa::Agent agent;
    agent.set_query(key.data(), key.size());
    return trie_.lookup(agent) ? of_key(agent.key().id()) : std::vector<NameHit>{};
}

void NameIndex::nearly(std::string_view key, std::string_view country, unsigned most_edits,
                       std::vector<NearName>& out) const {
    out.clear();
    const std::u32string letters = code_points(key);
    if (most_edits == 0 || letters.size() + most_edits >= kNearLengths) return;
    for (std::size_t i = 0; i < countries_.size(); ++i) {
        const std::string_view code(countries_[i].data(), countries_[i][0] == '\0' ? 0 : 2);
        if (country.empty() || code.empty() || code == country) nearly_in(i, letters, most_edits, out);
    }
    const auto order = [](const NearName& a, const NearName& b) {
        return std::tie(a.edits, a.name_id) < std::tie(b.edits, b.name_id);
    };
    std::sort(out.begin(), out.end(), order);
    const auto same = [](const NearName& a, const NearName& b) { return a.name_id == b.name_id; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
}

void NameIndex::nearly_in(std::size_t country, std::u32string_view key, unsigned most_edits,
                          std::vector<NearName>& out) const {
    const std::uint64_t signature = letter_signature(key);
    const int most_bits = static_cast<int>(2 * most_edits);
    const std::size_t first =
        country * kNearLengths + near_class(key.size() - std::min<std::size_t>(key.size(), most_edits));
    const std::size_t last = country * kNearLengths + near_class(key.size() + most_edits);
    marisa::Agent agent;
    for (std::uint32_t i = near_ranges_[first]; i < near_ranges_[last + 1]; ++i) {
        if (std::popcount(signatures_[i] ^ signature) > most_bits) continue;
        agent.set_query(near_ids_[i]);
        trie_.reverse_lookup(agent);
        const std::u32string other = code_points({agent.key().ptr(), agent.key().length()});
        const unsigned edits = edit_distance(key, other, most_edits);
        if (edits <= most_edits) out.push_back({near_ids_[i], edits, other.front() == key.front()});
    }
}

}  // namespace dateline
