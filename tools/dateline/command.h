// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <functional>
#include <string_view>

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// Name and version, as --version prints them and files made by the program name it.
inline constexpr std::string_view kProgram = "dateline 0.1.0";

/// What main() hands to every command: where to report, and whether an input failed on the way (exit code 1
/// at the end).
struct Session {
    Diagnostics& diagnostics;
    /// Set by the chosen command's CLI callback; main() runs it once, inside its one catch.
    std::function<void()> run;
};

// One command is one file of this folder; each adds its subcommand and options to the app.
void add_geoparse_command(CLI::App& app, Session& session);
void add_geocode_command(CLI::App& app, Session& session);
void add_data_command(CLI::App& app, Session& session);
void add_map_command(CLI::App& app, Session& session);
void add_style_command(CLI::App& app, Session& session);
void add_dates_command(CLI::App& app, Session& session);
void add_tiles_command(CLI::App& app, Session& session);
void add_batch_command(CLI::App& app, Session& session);
void add_events_command(CLI::App& app, Session& session);

}  // namespace dateline::cli
