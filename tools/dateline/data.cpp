// SPDX-License-Identifier: Apache-2.0
// dateline data fetch | build | info | add | export: the gazetteer, the base map and the fonts.
#include "geodata/core/error.h"
#include "geodata/core/paths.h"
#include "geodata/ogr/gdal_module.h"
#include "geodata/pipeline/added_data.h"
#include "geodata/pipeline/build_data.h"
#include "tools/dateline/command.h"

#include <iostream>
#include <memory>
#include <string>

#include <fmt/format.h>

namespace dateline::cli {

namespace {

void fetch(Diagnostics& diagnostics) {
    const DataFolders folders = data_folders();
    fetch_packages(read_packages(folders.resources / "geodata" / "sources" / "packages.json"),
                   folders.downloads, diagnostics);
}

void print_info() {
    const DataFolders folders = data_folders();
    bool complete = true;
    for (const DataPart& part : describe_data(folders)) {
        std::cout << fmt::format("{:<10} {:>8.1f} MB  {:<11} {}\n", part.name,
                                 static_cast<double>(part.bytes) / 1e6, part.state, part.path.string());
        complete = complete && part.state != "missing";
    }
    for (const AddedData& added : describe_added_data(folders)) {
        std::cout << fmt::format("added      {:>8} rows {:<24} {}\n", added.rows, name_of(added.format),
                                 added.path.string());
    }
    for (const SourcePackage& package :
         read_packages(folders.resources / "geodata" / "sources" / "packages.json")) {
        std::cout << fmt::format("{:<24} {:<16} {:<18} {}\n", package.id, package.version, package.licence,
                                 package.content);
    }
    if (!complete)
        throw no_data_error(
            "the data are not complete; run \"dateline data fetch\" and \"dateline data build\"");
}

}  // namespace

void add_data_command(CLI::App& app, Session& session) {
    auto* data =
        app.add_subcommand("data", "Fetch, build, describe and export the gazetteer and the base map");
    data->require_subcommand(1);
    data->add_subcommand("fetch", "Download the pinned packages and check them; resumes what is missing")
        ->callback([&session] { session.run = [&session] { fetch(session.diagnostics); }; });
    data->add_subcommand("build", "Build what is missing or outdated")->callback([&session] {
        session.run = [&session] { build_data(data_folders(), session.diagnostics); };
    });
    data->add_subcommand("info", "What is built, where, from which packages")->callback([&session] {
        session.run = print_info;
    });
    auto* add = data->add_subcommand("add", "Add places and names of your own to the gazetteer");
    add->footer(
        "FILE is a GeoNames country dump (SY.txt), alternateNamesV2.txt, or a table (CSV,\n"
        "with , ; or tab) whose header names name, lat, lon and, if it likes, country,\n"
        "admin1, kind, population, geonameid, radius_km, names (a|b), name_fr, name_en,\n"
        "name_ar, source. Copies are kept in the folder \"added\" beside the packs and\n"
        "every build reads them. To take one back, delete it there and run\n"
        "\"dateline data build\".");
    const auto files = std::make_shared<std::vector<std::filesystem::path>>();
    add->add_option("FILE", *files, "Files to add")->type_name("")->required();
    add->callback([&session, files] {
        session.run = [&session, files] { add_data(data_folders(), *files, session.diagnostics); };
    });
    auto* out =
        data->add_subcommand("export", "Write places and base map layers as GeoPackage files for QGIS");
    const auto folder = std::make_shared<std::string>();
    out->add_option("-o,--output", *folder, "Folder to write into")->type_name("FOLDER")->required();
    out->callback([&session, folder] {
        session.run = [&session, folder] { gdal_module().export_data(*folder, session.diagnostics); };
    });
}

}  // namespace dateline::cli
