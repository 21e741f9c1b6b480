// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace dateline {

/// What a user adds to the gazetteer (`dateline data add`), told apart by its first line.
enum class AdditionFormat {
    dump,             ///< a GeoNames country dump ("SY.txt"): 19 columns between tabs, no header
    alternate_names,  ///< GeoNames' alternateNamesV2.txt, or one country's part of it
    table  ///< a table with a header that names at least name, lat and lon; , ; or tab between fields
};
/// "GeoNames dump", "GeoNames alternate names", "table of places".
std::string_view name_of(AdditionFormat format);

/// Throws Error(input) when the file cannot be read, is a zip archive, or is no UTF-8 text.
AdditionFormat addition_format(const std::filesystem::path& path);

/// Reads a file as the build will and counts its rows. Throws Error(input) that names file, line, value and
/// what is accepted at the first thing wrong. country codes are checked by the build.
std::size_t check_addition(const std::filesystem::path& path);

/// The rows of a table as places; kinds, countries and divisions by name or code. Throws Error(input).
struct TableRow {
    PlaceDraft place;     ///< country and admin1 as the table has them, not yet tied to the draft
    double radius_m = 0;  ///< half the width of an area
    std::size_t line = 0;
};
std::vector<TableRow> read_place_table(const std::filesystem::path& path);

/// Adds the files of one format to a draft. Dumps: new places of the kinds news name (feature_kinds.csv in
/// the resource folder), more names for known ids. Alternate names: labels by language, and which names are
/// colloquial or historical, for known ids. Tables: new places, or more names for a town within 5 km of like
/// name. Throw Error(input).
void add_dumps(const std::vector<std::filesystem::path>& files, const std::filesystem::path& resources,
               GazetteerDraft& draft);
void add_alternate_names(const std::vector<std::filesystem::path>& files, GazetteerDraft& draft);
void add_tables(const std::vector<std::filesystem::path>& files, GazetteerDraft& draft);

}  // namespace dateline
