// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/help.h"

#include <sstream>

namespace dateline::cli {

namespace {

constexpr std::size_t kColumns = 80, kDescriptionColumn = 30;

/// Breaks text at spaces so that no line is wider; the callers' texts are ASCII.
std::string wrapped(const std::string& text, std::size_t width) {
    std::string out;
    std::size_t line = 0;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (line > 0 && line + 1 + word.size() > width) {
            out += '\n';
            line = 0;
        } else if (line > 0) {
            out += ' ';
            ++line;
        }
        out += word;
        line += word.size();
    }
    return out;
}

}  // namespace

HelpFormatter::HelpFormatter() {
    column_width(kDescriptionColumn);
}

std::string HelpFormatter::make_description(const CLI::App* app) const {
    return wrapped(app->get_description(), kColumns) + '\n';
}

std::string HelpFormatter::make_subcommand(const CLI::App* subcommand) const {
    std::ostringstream out;
    CLI::detail::format_help(out, subcommand->get_display_name(true),
                             wrapped(subcommand->get_description(), kColumns - kDescriptionColumn),
                             kDescriptionColumn);
    return out.str();
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const {
    return wrapped(option->get_description(), kColumns - kDescriptionColumn);
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
    if (option->get_type_size() == 0) return {};
    // CLI11 adds what checks accept: "TEXT:{png,svg}", "INT:INT in [1 - 8]". Choices are worth showing.
    const std::string type = option->get_type_name();
    const std::size_t colon = type.find(':');
    const bool choices = colon != std::string::npos && type.compare(colon, 2, ":{") == 0;
    std::string shown = ' ' + (choices ? type.substr(colon + 1) : type.substr(0, colon));
    if (option->get_expected_max() > 1) shown += "...";
    if (option->get_required() && !option->get_positional()) shown += " (required)";
    return shown;
}

}  // namespace dateline::cli
