// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/batch/records.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A file that articles or events were read from, named as the user named it; no content for standard input
/// and connections.
struct InputRecord {
    std::string path;
    std::optional<Content> content;
    friend bool operator==(const InputRecord&, const InputRecord&) = default;
};

/// What a batch made and what from: manifest.json. It holds no time and no machine's name, so the same run
/// gives the same bytes; and it claims a file before the file is written, so that nothing a killed run leaves
/// is without an owner.
struct Manifest {
    std::string program;  ///< "dateline 0.1.0"
    std::vector<InputRecord> inputs;
    /// SHA-256 or stamp of everything that decides the look, by what it is: program, style, base map,
    /// gazetteer, fonts, icons, locales.
    std::map<std::string, std::string> sources;
    /// The options of the run, as text.
    std::map<std::string, std::string> options;
    std::optional<LonLatBox> frame;  ///< of all maps; nothing when there is no date
    std::size_t events = 0;          ///< in events.geojson
    std::size_t undated = 0;         ///< of these, on no date
    Content events_content;          ///< of events.geojson
    Content index_content;           ///< of index.html
    std::vector<DateRecord> dates;   ///< ascending
    std::vector<std::string> warnings;
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Indented, ends with a line end. Keys in a fixed order.
std::string to_json(const Manifest& manifest);
/// Throws Error(input) naming the file for anything that to_json() does not write: dates that are no dates
/// and tiles that are none, above all, since files are removed by what a manifest says.
Manifest parse_manifest(std::string_view json, const std::string& file);

/// Every file of the manifest's dates, made or planned, relative to the batch's folder, sorted.
std::vector<std::filesystem::path> files_of(const Manifest& manifest);

}  // namespace dateline
