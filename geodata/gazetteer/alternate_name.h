// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace dateline {

/// alternateNameId, geonameid, isolanguage, alternate name, isPreferredName, isShortName, isColloquial,
/// isHistoric, and in version 2 from and to.
inline constexpr std::size_t kFewestAlternateNameFields = 4, kMostAlternateNameFields = 10;

/// A row of GeoNames' alternate names (https://download.geonames.org/export/dump/readme.txt,
/// "alternateNamesV2").
struct AlternateName {
    std::int64_t geonameid = 0;
    std::string_view language;  ///< ISO 639, or a kind of code ("iata", "link", "wkdt", "post"), or ""
    std::string_view text;
    NameKind kind = NameKind::alternate;
};

/// Throws Error(input) that names file, line and value.
AlternateName parse_alternate_name(const std::filesystem::path& path, std::size_t line_number,
                                   std::string_view line);

}  // namespace dateline
