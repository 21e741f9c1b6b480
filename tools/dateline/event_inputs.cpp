// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/event_inputs.h"

#include "geodata/articles/collect_inputs.h"
#include "geodata/core/error.h"
#include "geodata/ogr/event_file.h"

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
        .add_option(
            "--as", as_,
            "What the inputs are, whatever their names say: text, json, jsonl, html, eml, xml, events; a "
            "table of events: acled, ucdp, gdelt, polecat, table")
        ->type_name("KIND");
    command
        .add_option("--map", columns_,
                    "Which columns of a table mean what, such as date=Jour,type=Nature,lat=Y,lon=X; "
                    "date_order=mdy where the month comes first")
        ->type_name("MEANING=COLUMN,...");
    command.add_flag("--strict", strict_, "Stop at the first row of a table that cannot be used");
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
        if (!options.as && is_kind_of_table(as_)) {
            options.as = InputKind::events;
            options.tables.schema = as_;
        }
        if (!options.as)
            throw usage_error("--as is no kind of input", as_,
                              "text, json, jsonl, html, eml, xml, events, " + kinds_of_tables());
    }
    if (!columns_.empty()) options.tables.choices = parse_column_choices(columns_);
    if (strict_) options.tables.bad_rows = BadRows::refused;
    return options;
}

EventLayer EventInputs::read(Diagnostics& diagnostics, const std::vector<std::string>& explain,
                             const std::filesystem::path& text_folder, const RowFilter& filter) const {
    EventLayerOptions given = options();
    given.explain = explain;
    given.text_folder = text_folder;
    given.tables.filter = filter;
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
