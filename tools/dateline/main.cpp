// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "tools/dateline/command.h"
#include "tools/dateline/help.h"
#include "tools/dateline/terminal.h"

#include <exception>
#include <iostream>
#include <memory>

namespace {

using namespace dateline;
using namespace dateline::cli;

int run_program(int argc, char** argv) {
    CLI::App app("Dateline turns news articles into dated maps.", "dateline");
    app.require_subcommand(1);
    app.fallthrough();
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_version_flag("--version", std::string(kProgram));
    Terminal terminal;
    terminal.add_options(app);
    Session session{terminal, {}};
    add_map_command(app, session);
    add_tiles_command(app, session);
    add_batch_command(app, session);
    add_events_command(app, session);
    add_geoparse_command(app, session);
    add_dates_command(app, session);
    add_geocode_command(app, session);
    add_style_command(app, session);
    add_data_command(app, session);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exit_code(ErrorKind::usage);
    }
    if (session.run) session.run();
    return terminal.failed() ? exit_code(ErrorKind::input) : 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run_program(argc, argv);
    } catch (const dateline::Error& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return dateline::exit_code(error.kind());
    } catch (const std::exception& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return dateline::exit_code(dateline::ErrorKind::input);
    }
}
