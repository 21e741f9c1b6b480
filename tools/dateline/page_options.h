// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/projection.h"
#include "geodata/gazetteer/gazetteer.h"
#include "render/page/content.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// The look of a static map; the same options in every command that makes pages.
struct PageOptions {
    std::string style = "news";
    std::string language = "fr";
    std::string size, paper, bbox, title, crs;
    double scale = 1;

    void add_to(CLI::App& command);
};

struct PageSize {
    double width_px, height_px;
};
/// --size WxH in px or --paper A4, A5, letter with -landscape (default) or -portrait; neither: A4 landscape.
/// Throws Error(usage).
PageSize page_size(const PageOptions& options);

/// Of --crs; null: none was named. Throws Error(usage).
std::shared_ptr<const Projection> page_projection(const PageOptions& options);

/// Place and country names in the map's language, from the gazetteer; the event's own name where it is not
/// found.
PlaceNames place_names(std::shared_ptr<const Gazetteer> gazetteer, const std::string& language);

}  // namespace dateline::cli
