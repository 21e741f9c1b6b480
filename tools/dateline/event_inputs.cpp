// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/event_inputs.h"

#include "geodata/articles/collect_inputs.h"
#include "geodata/core/error.h"

namespace dateline::cli {

void EventInputs::add_options(CLI::App& command) {
    command.add_option("INPUT", inputs_, "Files, folders, patterns or - for standard input")
        ->type_name("PATH")
        ->required();
    command.add_option("--published", published_, "Publication date of articles that give none themselves")
        ->type_name("DAY");
    command.add_option("--text-lang", language_, "Language of the articles (default: told from each text)")
        ->type_name("LANG");
    command
        .add_option("--as", as_,
                    "What the inputs are, whatever their names say: text, json, jsonl, html, xml, events")
        ->type_name("KIND");
    command
        .add_option("--corrections", corrections_,
                    "A table of corrections to the events; events --write-corrections makes one to fill in")
        ->type_name("FILE.csv");
}

EventLayerOptions EventInputs::options() const {
    EventLayerOptions options;
    options.corrections = corrections_;
    options.language = language_;
    if (!published_.empty()) {
        options.published = parse_day(published_);
        if (!options.published)
            throw usage_error("--published is no date", published_, "a date such as 2015-10-07");
    }
    if (!as_.empty()) {
        options.as = parse_input_kind(as_);
        if (!options.as)
            throw usage_error("--as is no kind of input", as_, "text, json, jsonl, html, xml, events");
    }
    return options;
}

EventLayer EventInputs::read(Diagnostics& diagnostics, const std::vector<std::string>& explain,
                             const std::filesystem::path& text_folder) const {
    EventLayerOptions given = options();
    given.explain = explain;
    given.text_folder = text_folder;
    return read_event_layer(inputs_, given, diagnostics);
}

std::vector<std::filesystem::path> EventInputs::files() const {
    CollectedDiagnostics said_already;
    std::vector<std::filesystem::path> files;
    for (const Input& input : layer_inputs(inputs_, options(), said_already)) {
        files.push_back(input.path);
        const std::filesystem::path sidecar =
            input.path.parent_path() / (input.path.stem().string() + ".meta.json");
        if (is_article(input.kind) && std::filesystem::exists(sidecar)) files.push_back(sidecar);
    }
    if (!corrections_.empty()) files.emplace_back(corrections_);
    return files;
}

}  // namespace dateline::cli
