// SPDX-License-Identifier: Apache-2.0
// dateline style check FILE | eval | list | draw
#include "styles/document/style.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "styles/document/check_style.h"
#include "styles/document/supported_page.h"
#include "styles/expression/conformance.h"
#include "tools/dateline/command.h"
#include "tools/dateline/style_draw.h"

#include <iostream>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::cli {

namespace {

/// Says all that check_style finds; a style with errors is a failed input.
void check(const std::vector<std::string>& files, Diagnostics& diagnostics) {
    for (const std::string& file : files) {
        const std::filesystem::path path = style_path(file);
        std::size_t errors = 0, warnings = 0;
        for (const StyleFinding& finding : check_style(read_file(path), path.string())) {
            const std::string sentence = fmt::format("{}: {}", path.string(), finding.sentence());
            if (finding.grade == StyleFinding::Grade::error) {
                ++errors;
                diagnostics.fail(sentence);
            } else {
                ++warnings;
                diagnostics.warn(sentence);
            }
        }
        std::cout << fmt::format("{}: {} errors, {} warnings\n", file, errors, warnings);
    }
}

void evaluate_lines() {
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty()) continue;
        const auto request = nlohmann::json::parse(line, nullptr, false);
        if (!request.is_object() || !request.contains("expression")) {
            throw input_error({"standard input", number}, "not a request", line.substr(0, 80),
                              "{\"expression\": …, \"inputs\": [[globals, feature], …]}");
        }
        try {
            std::cout << expression::evaluate_fixture(request).dump(-1, ' ', false,
                                                                    nlohmann::json::error_handler_t::replace)
                      << '\n';
        } catch (const nlohmann::json::exception& error) {
            throw input_error({"standard input", number},
                              fmt::format("the inputs are not what they should be ({})", error.what()),
                              line.substr(0, 80), "\"inputs\": [[globals, feature], …]");
        }
    }
}

}  // namespace

void add_style_command(CLI::App& app, Session& session) {
    auto* style = app.add_subcommand("style", "Check and draw styles, evaluate style expressions");
    style->require_subcommand(1);

    auto* check_command =
        style->add_subcommand("check", "Read style documents and say what is wrong with them");
    auto files = std::make_shared<std::vector<std::string>>();
    check_command->add_option("FILE", *files, "A style document, or the name of a theme")
        ->type_name("FILE")
        ->required();
    check_command->callback(
        [files, &session] { session.run = [files, &session] { check(*files, session.diagnostics); }; });

    auto* eval = style->add_subcommand("eval", "Evaluate expressions: JSON lines in, JSON lines out");
    eval->callback([&session] { session.run = evaluate_lines; });

    add_style_draw(*style, session);

    auto* list = style->add_subcommand("list", "The built-in themes, or what is drawn");
    auto properties = std::make_shared<bool>(false);
    list->add_flag("--properties", *properties, "What is drawn of the specification, as Markdown");
    list->callback([properties, &session] {
        session.run = [properties] {
            if (*properties) {
                std::cout << supported_page();
                return;
            }
            for (const std::string& name : theme_names()) std::cout << name << '\n';
        };
    });
}

}  // namespace dateline::cli
