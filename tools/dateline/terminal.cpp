// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/terminal.h"

#include <iostream>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace dateline::cli {

void Terminal::add_options(CLI::App& app) {
    auto* quiet = app.add_flag("--quiet", quiet_, "Say nothing but errors");
    app.add_flag("--verbose", verbose_, "Say what is done, step by step")->excludes(quiet);
    app.add_option("--log-format", format_, "How messages are printed (default text)")
        ->check(CLI::IsMember({"text", "json"}));
}

void Terminal::info(const std::string& message) {
    // Progress is for a person who watches; a log file gets it on demand.
    if (verbose_ || ::isatty(STDERR_FILENO) != 0) print("info", message);
}

void Terminal::fail(const std::string& message) {
    failed_ = true;
    print("error", message);
}

void Terminal::print(const char* level, const std::string& message) {
    if (quiet_ && std::string_view(level) != "error") return;
    const std::lock_guard lock(mutex_);
    if (format_ == "json") {
        std::cerr << nlohmann::json{{"level", level}, {"message", message}}.dump(
                         -1, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
    } else {
        std::cerr << "dateline: " << level << ": " << message << '\n';
    }
}

}  // namespace dateline::cli
