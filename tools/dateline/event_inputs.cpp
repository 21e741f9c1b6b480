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
                    "What the inputs are, whatever their names say: text, json, jsonl, html, events")
        ->type_name("KIND");
}

EventLayer EventInputs::read(Diagnostics& diagnostics) const {
    EventLayerOptions options;
    options.language = language_;
    if (!published_.empty()) {
        options.published = parse_day(published_);
        if (!options.published)
            throw usage_error("--published is no date", published_, "a date such as 2015-10-07");
    }
    if (!as_.empty()) {
        options.as = parse_input_kind(as_);
        if (!options.as)
            throw usage_error("--as is no kind of input", as_, "text, json, jsonl, html, events");
    }
    return read_event_layer(inputs_, options, diagnostics);
}

std::vector<std::filesystem::path> EventInputs::files() const {
    CollectedDiagnostics said_already;
    std::vector<std::filesystem::path> files;
    for (const Input& input : collect_inputs(inputs_, parse_input_kind(as_), said_already)) {
        files.push_back(input.path);
        const std::filesystem::path sidecar =
            input.path.parent_path() / (input.path.stem().string() + ".meta.json");
        if (is_article(input.kind) && std::filesystem::exists(sidecar)) files.push_back(sidecar);
    }
    return files;
}

}  // namespace dateline::cli
