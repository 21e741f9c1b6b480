// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/collect_inputs.h"
#include "geodata/core/error.h"
#include "geodata/ogr/geojson.h"
#include "geodata/pipeline/event_layer.h"
#include "tools/dateline/command.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {
namespace {

struct EventsOptions {
    std::vector<std::string> inputs;
    std::string output;
    std::string published;
    std::string language;
    std::string as;
};

EventLayerOptions layer_options(const EventsOptions& given) {
    EventLayerOptions options;
    options.language = given.language;
    if (!given.published.empty()) {
        options.published = parse_day(given.published);
        if (!options.published)
            throw usage_error("--published is no date", given.published, "a date such as 2015-10-07");
    }
    if (!given.as.empty()) {
        options.as = parse_input_kind(given.as);
        if (!options.as)
            throw usage_error("--as is no kind of input", given.as, "text, json, jsonl, html, events");
    }
    return options;
}

void write(const std::vector<Event>& events, const std::string& output, Diagnostics& diagnostics) {
    if (output == "-") {
        std::cout << to_geojson(events) << std::flush;
        if (!std::cout) throw input_error({"-"}, "standard output cannot be written");
        return;
    }
    write_events(events, output);
    const auto unplaced =
        std::count_if(events.begin(), events.end(), [](const Event& event) { return !event.point; });
    if (unplaced > 0 && output.ends_with(".fgb"))
        diagnostics.warn(output + ": " + std::to_string(unplaced) +
                         " events without a place are not in the file, since FlatGeobuf has no features "
                         "without a geometry");
}

void run_events(const EventsOptions& given, Diagnostics& diagnostics) {
    const EventLayer layer = read_event_layer(given.inputs, layer_options(given), diagnostics);
    if (layer.events.empty()) diagnostics.warn("no events were found; the output is empty");
    write(layer.events, given.output, diagnostics);
}

}  // namespace

void add_events_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<EventsOptions>();
    CLI::App* command =
        app.add_subcommand("events", "The events of articles and event files, as a file of their own");
    command->add_option("INPUT", given->inputs, "Files, folders, patterns or - for standard input")
        ->required();
    command
        ->add_option("-o,--output", given->output,
                     "FILE.geojson, .gpkg, .csv, .kml or .fgb; - for GeoJSON on standard output")
        ->required();
    command->add_option("--published", given->published,
                        "Publication date of articles that give none themselves");
    command->add_option("--text-lang", given->language,
                        "Language of the articles (default: told from each text)");
    command->add_option("--as", given->as,
                        "What the inputs are, whatever their names say: text, json, jsonl, html, events");
    command->callback(
        [given, &session] { session.run = [given, &session] { run_events(*given, session.diagnostics); }; });
}

}  // namespace dateline::cli
