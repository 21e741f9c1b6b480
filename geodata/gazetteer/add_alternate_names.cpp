// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/additions.h"
#include "geodata/gazetteer/alternate_name.h"
#include "geodata/gazetteer/geonames_row.h"
#include "geodata/gazetteer/name_variants.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline {

namespace {

enum Field { kRowId, kPlaceId, kLanguage, kText, kPreferred, kShort, kColloquial, kHistoric };

bool is_label_language(std::string_view language) {
    return std::find(std::begin(kLabelLanguages), std::end(kLabelLanguages), language) !=
           std::end(kLabelLanguages);
}

/// Language codes are of two or three letters, "zh-Hant" and the like; codes of another kind have four
/// letters and more, or say something else than a name.
bool is_language(std::string_view code) {
    if (code == "abbr") return true;
    return code.empty() || code.size() <= 3 || code.find('-') != std::string_view::npos;
}

void apply(const AlternateName& name, PlaceDraft& place) {
    const std::string text(name.text);
    // What was an alternate name of unknown kind is now known to be colloquial or historical.
    std::erase_if(place.names, [&](const NameDraft& known) {
        return known.text == text && known.kind == NameKind::alternate;
    });
    place.add_name(text, name.kind);
    const bool is_label = name.kind == NameKind::preferred || name.kind == NameKind::alternate;
    if (!is_label || !is_label_language(name.language)) return;
    if (name.kind == NameKind::preferred)
        std::erase_if(place.labels, [&](const auto& label) { return label.first == name.language; });
    if (!place.label(name.language)) place.labels.emplace_back(name.language, text);
}

}  // namespace

AlternateName parse_alternate_name(const std::filesystem::path& path, std::size_t line_number,
                                   std::string_view line) {
    std::array<std::string_view, kMostAlternateNameFields> at;
    const std::size_t fields = tab_fields(line);
    if (fields < kFewestAlternateNameFields || fields > kMostAlternateNameFields)
        throw input_error({path.string(), line_number},
                          "not a row of alternate names: wrong number of columns", std::to_string(fields),
                          "4 to 10 between tabs");
    for (std::size_t i = 0; i < fields; ++i) {
        const auto tab = std::min(line.find('\t'), line.size());
        at[i] = line.substr(0, tab);
        line.remove_prefix(std::min(tab + 1, line.size()));
    }
    AlternateName out;
    const std::string_view id = at[kPlaceId];
    const auto read = std::from_chars(id.data(), id.data() + id.size(), out.geonameid);
    if (read.ec != std::errc() || read.ptr != id.data() + id.size() || out.geonameid <= 0)
        throw input_error({path.string(), line_number}, "not a GeoNames id", id, "a positive whole number");
    if (at[kText].empty()) throw input_error({path.string(), line_number}, "an alternate name that is empty");
    out.language = at[kLanguage];
    out.text = at[kText];
    if (at[kHistoric] == "1")
        out.kind = NameKind::historical;
    else if (at[kColloquial] == "1")
        out.kind = NameKind::colloquial;
    else if (at[kPreferred] == "1")
        out.kind = NameKind::preferred;
    return out;
}

void add_alternate_names(const std::vector<std::filesystem::path>& files, GazetteerDraft& draft) {
    if (files.empty()) return;
    std::unordered_map<std::int64_t, std::uint32_t> by_id;
    for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
        if (draft.places[i].geonameid != 0) by_id.emplace(draft.places[i].geonameid, i);
    }
    for (const auto& path : files) {
        const std::string text = read_file(path);
        std::string_view rest = text, line;
        for (std::size_t number = 1; take_line(rest, line); ++number) {
            if (line.empty()) continue;
            const AlternateName name = parse_alternate_name(path, number, line);
            const auto place = by_id.find(name.geonameid);
            if (place != by_id.end() && is_language(name.language) && is_usable_alternate(name.text))
                apply(name, draft.places[place->second]);
        }
    }
}

}  // namespace dateline
