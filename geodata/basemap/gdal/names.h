// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// The languages a base map feature has names in.
inline constexpr std::array<const char*, 3> kNameLanguages{"fr", "en", "ar"};

/// A feature's name for maps: canonical, then by language in the order of kNameLanguages; empty where
/// unknown.
struct MapNames {
    std::string name;
    std::array<std::string, 3> by_language;
};

/// How names in the sources become names on a map: which words say only what kind of division it is
/// (name_affixes.csv), and which names are wrong in the source (name_corrections.csv: layer, key, language,
/// name).
class NameRules {
  public:
    explicit NameRules(const std::filesystem::path& folder);
    /// "de Homs" → "Homs", "voïvodie de Petite-Pologne" → "Petite-Pologne", "محافظة حمص" → "حمص".
    std::string shortened(std::string_view name, std::string_view language) const;
    void correct(std::string_view layer, std::string_view key, MapNames& names) const;

  private:
    struct Affix {
        std::string language, text;
        bool prefix;
    };
    std::vector<Affix> affixes_;
    std::map<std::string, std::string, std::less<>> corrections_;
};

/// Names of countries by ISO 3166-1 alpha-2 code from CLDR's common/main/*.xml; the canonical name is the
/// English one.
std::unordered_map<std::string, MapNames> read_country_names(const std::filesystem::path& cldr_main);

}  // namespace dateline
