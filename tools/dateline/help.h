// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// Help texts of at most 80 columns: descriptions wrap at words within their column, and an option's needs
/// and exclusions, which its error message tells, stay out of the list.
class HelpFormatter : public CLI::Formatter {
  public:
    HelpFormatter();

    std::string make_description(const CLI::App* app) const override;
    std::string make_subcommand(const CLI::App* subcommand) const override;
    std::string make_option_desc(const CLI::Option* option) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
};

}  // namespace dateline::cli
