// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/names.h"

#include "geodata/core/error.h"
#include "geodata/gazetteer/csv_table.h"

#include <cstring>
#include <memory>

#include <cpl_minixml.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

std::string correction_key(std::string_view layer, std::string_view key, std::string_view language) {
    return std::string(layer) + '\t' + std::string(key) + '\t' + std::string(language);
}

std::string capitalised(const std::string& text) {
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    if (unicode.isEmpty()) return text;
    icu::UnicodeString first(unicode, 0, unicode.moveIndex32(0, 1));
    const int32_t size = first.length();
    unicode.replace(0, size, first.toUpper());
    std::string out;
    return unicode.toUTF8String(out);
}

}  // namespace

NameRules::NameRules(const std::filesystem::path& folder) {
    for (const CsvRow& row : read_csv(folder / "name_affixes.csv", {"language", "position", "affix"}))
        affixes_.push_back(
            {std::string(row["language"]), std::string(row["affix"]), row["position"] == "prefix"});
    for (const CsvRow& row : read_csv(folder / "name_corrections.csv", {"layer", "key", "language", "name"}))
        corrections_[correction_key(row["layer"], row["key"], row["language"])] = row["name"];
}

std::string NameRules::shortened(std::string_view name, std::string_view language) const {
    for (const Affix& affix : affixes_) {
        if (affix.language != language || name.size() <= affix.text.size()) continue;
        if (affix.prefix && name.starts_with(affix.text)) name.remove_prefix(affix.text.size());
        if (!affix.prefix && name.ends_with(affix.text)) name.remove_suffix(affix.text.size());
    }
    return capitalised(std::string(name));
}

void NameRules::correct(std::string_view layer, std::string_view key, MapNames& names) const {
    const auto set = [&](std::string_view language, std::string& name) {
        const auto found = corrections_.find(correction_key(layer, key, language));
        if (found != corrections_.end()) name = found->second;
    };
    set("", names.name);
    for (std::size_t i = 0; i < kNameLanguages.size(); ++i) set(kNameLanguages[i], names.by_language[i]);
}

std::unordered_map<std::string, MapNames> read_country_names(const std::filesystem::path& cldr_main) {
    std::unordered_map<std::string, MapNames> names;
    for (std::size_t i = 0; i < kNameLanguages.size(); ++i) {
        const auto path = cldr_main / (std::string(kNameLanguages[i]) + ".xml");
        const std::unique_ptr<CPLXMLNode, decltype(&CPLDestroyXMLNode)> document(
            CPLParseXMLFile(path.c_str()), &CPLDestroyXMLNode);
        const CPLXMLNode* territories =
            document ? CPLGetXMLNode(document.get(), "=ldml.localeDisplayNames.territories") : nullptr;
        if (!territories)
            throw input_error({path.string()}, "no localeDisplayNames/territories", {}, "a CLDR locale file");
        for (const CPLXMLNode* node = territories->psChild; node; node = node->psNext) {
            if (node->eType != CXT_Element || std::strcmp(node->pszValue, "territory") != 0) continue;
            const std::string code = CPLGetXMLValue(node, "type", "");
            const std::string variant = CPLGetXMLValue(node, "alt", "");
            if (code.size() != 2 || (!variant.empty() && variant != "short")) continue;
            // CLDR's short forms are what a map wants ("Hong Kong"), unless they are initials ("É.-U.").
            const std::string text = CPLGetXMLValue(node, "", "");
            if (variant == "short" && (text.size() < 4 || text.find('.') != std::string::npos)) continue;
            names[code].by_language[i] = text;
        }
    }
    for (auto& [code, entry] : names) entry.name = entry.by_language[1];
    return names;
}

}  // namespace dateline
