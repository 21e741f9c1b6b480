// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

/// The persons a text names: by titles ("M.", "général"), first names, initials and by-names ("Abou").
/// A run that is as a whole the name of a well-known place is none. found must outlive the object.
/// A person named in full lends the surname to every later bare use of it.
class Persons {
  public:
    Persons(const MarkedText& text, const Findings& found);
    /// The token belongs to a person's name.
    bool names_person(std::size_t token) const { return token < is_person_.size() && is_person_[token]; }
    bool is_surname(const std::string& folded) const { return surnames_.contains(folded); }

  private:
    std::size_t name_end(std::size_t first) const;
    bool ends_in_type(std::size_t first) const;
    bool is_known_place(std::size_t first, std::size_t end) const;
    void take(std::size_t first, std::size_t end, bool lends_surname);

    const MarkedText& text_;
    const Findings& found_;
    std::vector<bool> is_person_;
    std::unordered_set<std::string> surnames_;
};

}  // namespace dateline
