// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/place.h"

#include <array>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 12> kNames = {"settlement", "country",   "admin1", "admin2",
                                                     "region",     "continent", "sea",    "river",
                                                     "lake",       "mountain",  "island", "site"};

}  // namespace

std::string_view name_of(PlaceKind kind) {
    return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<PlaceKind> place_kind(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) return static_cast<PlaceKind>(i);
    }
    return std::nullopt;
}

std::string place_kinds() {
    std::string out;
    for (const std::string_view name : kNames) out += (out.empty() ? "" : ", ") + std::string(name);
    return out;
}

}  // namespace dateline
