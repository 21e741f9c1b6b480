// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// The names found in one text so far, each looked up once.
class NameTable {
  public:
    explicit NameTable(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    /// A name the gazetteer has, by its id; index into the names. A little known one gains the places of
    /// names that sound alike: "Daqouq" is a hamlet's name somewhere and a spelling of Dāqūq.
    std::size_t known(std::string_view folded, std::uint32_t name_id);
    /// A name that only sounds like names of the gazetteer; kNone when there is none.
    std::size_t by_sound(std::string_view folded);
    /// A name for one place.
    std::size_t alias(std::string_view folded, PlaceIndex place);
    /// A name without any place.
    std::size_t unknown(std::string_view folded);

    const FoundName& operator[](std::size_t name) const { return names_[name]; }
    std::vector<FoundName> take() { return std::move(names_); }

  private:
    struct Hit {
        NameHit hit;
        bool by_sound = false;
        double prominence = 0;
    };
    std::size_t add(std::string_view folded, std::vector<Hit> hits);
    void append(std::vector<Hit>& out, const std::vector<NameHit>& hits, bool by_sound) const;

    const Gazetteer& gazetteer_;
    std::vector<FoundName> names_;
    std::unordered_map<std::uint32_t, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_text_;
    std::set<std::string, std::less<>> sounds_like_none_;
};

}  // namespace dateline
