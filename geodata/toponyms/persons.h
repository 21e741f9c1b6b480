// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

/// The persons a text names: by titles ("M.", "général"), first names, initials and by-names ("Abou").
/// A person named in full lends the surname to every later bare use of it.
class Persons {
  public:
    explicit Persons(const MarkedText& text);
    /// The token belongs to a person's name.
    bool names_person(std::size_t token) const { return token < is_person_.size() && is_person_[token]; }
    bool is_surname(const std::string& folded) const { return surnames_.contains(folded); }

  private:
    std::size_t name_end(std::size_t first) const;
    void take(std::size_t first, std::size_t end, bool lends_surname);

    const MarkedText& text_;
    std::vector<bool> is_person_;
    std::unordered_set<std::string> surnames_;
};

}  // namespace dateline
