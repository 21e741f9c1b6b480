// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/names.h"

#include "geodata/basemap/gdal/vector_source.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <cstdint>
#include <cstring>
#include <memory>

#include <cpl_minixml.h>
#include <ogrsf_frmts.h>
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
    for_each_feature(folder / "name_affixes.csv", "", [&](const OGRFeature& row) {
        // A '_' stands for the blank at an affix's inner end, which CSV readers would trim.
        std::string text = text_of(row, "affix");
        for (char& c : text)
            if (c == '_') c = ' ';
        affixes_.push_back({text_of(row, "language"), text, text_of(row, "position") == "prefix"});
    });
    for_each_feature(folder / "name_corrections.csv", "", [&](const OGRFeature& row) {
        corrections_[correction_key(text_of(row, "layer"), text_of(row, "key"), text_of(row, "language"))] =
            text_of(row, "name");
    });
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
            // Short forms that are mere initials ("UK", "R.-U.") are no better on a map.
            const std::string text = CPLGetXMLValue(node, "", "");
            if (variant == "short" && text.size() < 6) continue;
            names[code].by_language[i] = text;
        }
    }
    for (auto& [code, entry] : names) entry.name = entry.by_language[1];
    return names;
}

std::unordered_map<std::string, std::string> read_catalogue(const std::filesystem::path& mo_file) {
    const std::string bytes = read_file(mo_file);
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        if (at + 4 > bytes.size()) throw input_error({mo_file.string()}, "the catalogue is cut short");
        std::memcpy(&value, bytes.data() + at, 4);
        return value;
    };
    if (number(0) != 0x950412de)
        throw input_error({mo_file.string()}, "not a little-endian gettext catalogue");
    const std::uint32_t count = number(8), originals = number(12), translations = number(16);
    const auto text = [&](std::uint32_t table, std::uint32_t i) {
        const std::size_t size = number(table + 8 * i), at = number(table + 8 * i + 4);
        if (at > bytes.size() || size > bytes.size() - at)
            throw input_error({mo_file.string()}, "the catalogue is cut short");
        return bytes.substr(at, size);
    };
    std::unordered_map<std::string, std::string> entries;
    for (std::uint32_t i = 0; i < count; ++i) entries.emplace(text(originals, i), text(translations, i));
    return entries;
}

}  // namespace dateline
