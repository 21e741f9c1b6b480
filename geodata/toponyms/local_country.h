// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// The countries that a text speaks of, where it does: by name and by demonym. Tells which one a name with
/// places in several countries stands next to.
class LocalCountries {
  public:
    /// All must outlive the object.
    LocalCountries(const MarkedText& text, const Gazetteer& gazetteer, const Findings& found);

    /// ISO code of the only country of several possible ones that the mention's sentence speaks of, else the
    /// last one told before in its paragraph. Empty when there is none or the name leaves no choice.
    std::string_view country_of(std::size_t mention) const;

  private:
    bool possible(const FoundName& name, std::string_view country) const;
    bool ambiguous(const FoundName& name) const;

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    const Findings& found_;
    std::vector<std::pair<std::size_t, std::string_view>> told_;  ///< token and country, in the text's order
};

}  // namespace dateline
