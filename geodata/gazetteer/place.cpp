// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/place.h"

#include <array>

namespace dateline {

std::string_view name_of(PlaceKind kind) {
    static constexpr std::array<std::string_view, 12> kNames = {"settlement", "country",   "admin1", "admin2",
                                                                "region",     "continent", "sea",    "river",
                                                                "lake",       "mountain",  "island", "site"};
    return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace dateline
