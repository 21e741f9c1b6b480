// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/core/projection.h"
#include "geodata/gazetteer/gazetteer.h"
#include "render/page/content.h"
#include "render/sources/source_set.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/style.h"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// The look of a static map; the same options in every command that makes pages.
struct PageOptions {
    std::string style = "news";
    std::string language = "fr";
    std::string size, paper, bbox, title, crs, focus, labels, basemap, time_zone;
    std::vector<std::string> layers;
    double scale = 1;

    void add_to(CLI::App& command);
};

struct PageSize {
    double width_px, height_px;
};
/// --size WxH in px or --paper A4, A5, letter with -landscape (default) or -portrait; neither: A4 landscape.
/// Throws Error(usage).
PageSize page_size(const PageOptions& options);

/// What the style's sources are opened with; its relative paths count from its own folder.
SourceOptions source_options(const std::string& style, const std::string& basemap, const BaseMap& base);

/// Of --crs; null: none was named. Throws Error(usage).
std::shared_ptr<const Projection> page_projection(const PageOptions& options);

/// --focus: codes of the countries or first-order divisions named, with commas between. Throws Error(usage).
std::vector<std::string> page_focus(const PageOptions& options, const Gazetteer& gazetteer,
                                    const BaseMap& base);

/// --labels: the language of names on the map and, perhaps, of those under them; both may be empty. Throws
/// Error(usage).
struct LabelLanguages {
    std::string first, second;
};
LabelLanguages label_languages(const PageOptions& options);

/// --time-zone as pages print it: "UTC+3"; empty: none was named. Throws Error(usage).
std::string page_time_zone(const PageOptions& options);

/// --layer FILE, of maps and tiles alike.
void add_layer_option(CLI::App& command, std::vector<std::string>& files);
/// Reads them through OGR. Throws Error(input).
std::vector<UserLayer> read_user_layers(const std::vector<std::string>& files, const Style& style);

/// Place and country names in the map's language, from the gazetteer; the event's own name where it is not
/// found.
PlaceNames place_names(std::shared_ptr<const Gazetteer> gazetteer, const std::string& language);

}  // namespace dateline::cli
