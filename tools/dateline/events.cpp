// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/events/corrections_file.h"
#include "geodata/ogr/geojson.h"
#include "geodata/ogr/write_events.h"
#include "geodata/pipeline/event_layer.h"
#include "tools/dateline/command.h"
#include "tools/dateline/event_inputs.h"
#include "tools/dateline/explain.h"
#include "tools/dateline/map_options.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace dateline::cli {
namespace {

struct EventsOptions {
    EventInputs inputs;
    std::string output;
    std::string corrections_template;
    std::vector<std::string> explain;
    std::string text_folder;
    std::string from, to, bbox;
    std::string table;
    bool append = false, replace = false, byte_order_mark = false;
};

EventTarget target_of(const EventsOptions& given) {
    EventTarget target;
    target.where = given.output;
    if (given.append) target.existing = ExistingEvents::updated;
    if (given.replace) target.existing = ExistingEvents::replaced;
    if (!given.table.empty()) target.table = given.table;
    target.byte_order_mark = given.byte_order_mark;
    return target;
}

void write(const std::vector<Event>& events, const EventsOptions& given, Diagnostics& diagnostics) {
    const std::string& output = given.output;
    if (output == "-") {
        std::cout << to_geojson(events) << std::flush;
        if (!std::cout) throw input_error({"-"}, "standard output cannot be written");
        return;
    }
    const EventsWritten written = write_events(events, target_of(given));
    if (given.append)
        diagnostics.info(std::to_string(written.added) + " events added, " + std::to_string(written.updated) +
                         " updated");
    const auto unplaced =
        std::count_if(events.begin(), events.end(), [](const Event& event) { return !event.point; });
    if (unplaced > 0 && output.ends_with(".fgb"))
        diagnostics.warn(output + ": " + std::to_string(unplaced) +
                         " events without a place are not in the file, since FlatGeobuf has no features "
                         "without a geometry");
}

/// The days and the box that are asked for.
RowFilter wanted(const EventsOptions& given) {
    RowFilter filter;
    const auto day = [](const std::string& option, const std::string& text, const char* otherwise) {
        const auto read = parse_day(text.empty() ? otherwise : text);
        if (!read) throw usage_error(option + " is no day of the calendar", text, "YYYY-MM-DD");
        return *read;
    };
    if (!given.from.empty() || !given.to.empty()) {
        filter.days = {day("--from", given.from, "0000-01-01"), day("--to", given.to, "9999-12-31")};
        if (filter.days->last < filter.days->first)
            throw usage_error("--from lies after --to", given.from, "a day up to " + given.to);
    }
    if (!given.bbox.empty()) filter.box = parse_bbox(given.bbox);
    return filter;
}

/// Never over a file: it may be the one that somebody has filled in.
void write_template(const std::vector<Event>& events, const std::string& output) {
    if (std::filesystem::exists(output))
        throw usage_error("--write-corrections: the file is there already and may hold your corrections",
                          output, "the name of a new file");
    write_file(output, corrections_template(events));
}

void run_events(const EventsOptions& given, Diagnostics& diagnostics) {
    if (given.output.empty() && given.corrections_template.empty() && given.explain.empty() &&
        given.text_folder.empty())
        throw usage_error("events: nothing to write", {},
                          "-o FILE, --write-corrections FILE.csv, --write-text DIR or --explain ID");
    const RowFilter filter = wanted(given);
    EventLayer layer = given.inputs.read(diagnostics, given.explain, given.text_folder, filter);
    std::erase_if(layer.events, [&](const Event& event) {
        return !filter.takes(event.date) || !filter.takes(event.point);
    });
    if (!given.explain.empty()) std::cout << explanations(layer, given.explain) << std::flush;
    if (layer.events.empty()) diagnostics.warn("no events were found; the output is empty");
    if (!given.corrections_template.empty()) write_template(layer.events, given.corrections_template);
    if (!given.output.empty()) write(layer.events, given, diagnostics);
}

}  // namespace

void add_events_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<EventsOptions>();
    CLI::App* command =
        app.add_subcommand("events", "The events of articles and event files, as a file of their own");
    given->inputs.add_options(*command);
    command
        ->add_option(
            "-o,--output", given->output,
            "FILE.geojson, .gpkg, .csv, .kml or .fgb; a PostGIS database as \"PG:dbname=... host=...\"; "
            "- for GeoJSON on standard output")
        ->type_name("FILE");
    command->add_option("--from", given->from, "Only events from this day on")->type_name("DAY");
    command->add_option("--to", given->to, "Only events up to this day")->type_name("DAY");
    command->add_option("--bbox", given->bbox, "Only events placed within W,S,E,N")->type_name("W,S,E,N");
    auto* append =
        command->add_flag("--append", given->append,
                          "Add to the GeoPackage or database; events that it holds are updated by id");
    command->add_flag("--replace", given->replace, "Replace the table of the database if it is there already")
        ->excludes(append);
    command
        ->add_option("--table", given->table,
                     "Layer of the GeoPackage, table of the database (default events)")
        ->type_name("NAME");
    command->add_flag("--bom", given->byte_order_mark,
                      "Begin a CSV file with a byte order mark, for spreadsheets");
    command
        ->add_option("--write-corrections", given->corrections_template,
                     "A table with a row for each event and an empty column \"action\", to fill in for "
                     "--corrections: keep, drop, move, re-date, re-type, re-status, merge, link, unlink; by "
                     "name: is-point, "
                     "no-place")
        ->type_name("FILE.csv")
        ->excludes("--corrections");
    command
        ->add_option("--write-text", given->text_folder,
                     "A folder that gets each article's text as ID.txt: what offsets count in")
        ->type_name("DIR");
    command
        ->add_option(
            "--explain", given->explain,
            "Print why the event with this id (or a beginning of it) is what it is: its words, places, "
            "date, status and confidence; may be given several times")
        ->type_name("ID")
        ->allow_extra_args(false);
    command->callback(
        [given, &session] { session.run = [given, &session] { run_events(*given, session.diagnostics); }; });
}

}  // namespace dateline::cli
