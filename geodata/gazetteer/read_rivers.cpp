// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/shapefile.h"
#include "geodata/gazetteer/sources.h"

namespace dateline {

void read_rivers(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const auto stem =
        sources / "libmagics++-data" / "usr" / "share" / "magics" / "10m" / "ne_10m_rivers_lake_centerlines";
    // A river is drawn in several lines (its lakes, its arms): the longest gives the point, its middle
    // vertex.
    struct River {
        std::vector<std::string> alternates;
        std::size_t vertices = 0;
        LonLat middle;
    };
    std::map<std::string, River> rivers;
    for (const ShapeRecord& record : read_shapefile(stem)) {
        const auto name = record.values.find("name");
        if (name == record.values.end() || name->second.empty() || record.points.empty()) continue;
        River& river = rivers[name->second];
        if (const auto alternate = record.values.find("name_alt");
            alternate != record.values.end() && !alternate->second.empty())
            river.alternates.push_back(alternate->second);
        if (record.points.size() <= river.vertices) continue;
        river.vertices = record.points.size();
        river.middle = record.points[record.points.size() / 2];
    }
    for (auto& [name, river] : rivers) {
        PlaceDraft place;
        place.kind = PlaceKind::river;
        place.name = name;
        place.feature_code = "STM";
        place.point = river.middle;
        place.located = true;
        for (const std::string& alternate : river.alternates) place.add_name(alternate, NameKind::alternate);
        draft.add(std::move(place));
    }
}

}  // namespace dateline
