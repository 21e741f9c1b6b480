// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/article_fields.h"
#include "geodata/articles/language_of.h"
#include "geodata/core/error.h"
#include "geodata/core/paths.h"
#include "geodata/core/span.h"
#include "geodata/dates/date_parser.h"
#include "geodata/language/analyse.h"
#include "tools/dateline/command.h"

#include <iostream>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::cli {

namespace {

nlohmann::ordered_json answer(const ArticleFields& asked, const std::string& language,
                              const DateParser& parser) {
    const AnalysedText text = analyse_text(asked.text, {0, asked.text.size()}, language);
    const CodePointIndex code_points(asked.text);
    nlohmann::ordered_json timexes = nlohmann::ordered_json::array();
    for (const Timex& timex : parser.parse(text, asked.published)) {
        nlohmann::ordered_json line{{"start", code_points.code_point(timex.span.begin)},
                                    {"end", code_points.code_point(timex.span.end)},
                                    {"type", name_of(timex.type)},
                                    {"value", timex.value}};
        if (!timex.mod.empty()) line["mod"] = timex.mod;
        timexes.push_back(std::move(line));
    }
    return {{"id", asked.id}, {"timexes", std::move(timexes)}};
}

void run_dates(const std::string& text_language, Session& session) {
    const DateParser parser(resource_dir() / "geodata" / "lexicons");
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            ArticleFields asked = parse_article_fields(line, {"standard input", number});
            const std::string language = !text_language.empty()    ? text_language
                                         : !asked.language.empty() ? asked.language
                                                                   : language_of(asked.text);
            std::cout << answer(asked, language, parser).dump() << '\n';
        } catch (const Error& error) {
            session.diagnostics.fail(error.what());  // the other lines are answered all the same
        }
    }
}

}  // namespace

void add_dates_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand(
        "dates",
        "Time expressions: JSON lines {\"id\",\"text\",\"lang\",\"published\"} on standard input, the same "
        "with their TIMEX3 values on standard output");
    auto language = std::make_shared<std::string>();
    command->add_option("--text-lang", *language,
                        "Language of all texts (fr, en, ar); default: the line's, else told by its words");
    command->callback(
        [language, &session] { session.run = [language, &session] { run_dates(*language, session); }; });
}

}  // namespace dateline::cli
