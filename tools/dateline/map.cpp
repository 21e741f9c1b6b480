// SPDX-License-Identifier: Apache-2.0
// dateline map INPUT... -o FILE.{png,svg,pdf,webp}
#include "geodata/calendar/calendar.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/events/told_once.h"
#include "render/page/page_maker.h"
#include "tools/dateline/command.h"
#include "tools/dateline/event_inputs.h"
#include "tools/dateline/map_options.h"
#include "tools/dateline/page_options.h"

#include <cmath>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include <fmt/format.h>

namespace dateline::cli {

namespace {

struct MapOptions {
    EventInputs inputs;
    PageOptions page;
    std::string output, date, from, to, window;
    std::string form = "report";
    bool cumulative = false, world_file = false, outline_text = false;
    bool stats = false;
};

/// One line of JSON.
std::string stats_of(const MadePage& made) {
    const auto of = [](double value) { return std::round(value * 1000) / 1000; };
    return fmt::format(
        "{{\"symbols\":{},\"leaders\":{},\"leaders_crossing\":{},\"mean_leader_px\":{},"
        "\"longest_leader_px\":{},\"labels\":{},\"labels_dropped\":{},\"label_penalty\":{},"
        "\"label_quality\":{}}}",
        made.marks.symbols, made.marks.leaders, made.marks.crossings, of(made.marks.mean_leader_px),
        of(made.marks.longest_leader_px), made.score.standing, made.score.dropped, made.score.penalty,
        of(made.score.quality));
}

std::optional<Day> day_option(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto day = parse_day(text);
    if (!day) throw usage_error(name + " is no day of the calendar", text, "YYYY-MM-DD");
    return day;
}

/// The days asked for; nothing: all events, dated or not.
std::optional<DayInterval> days_of(const MapOptions& given) {
    if (const auto date = day_option("--date", given.date)) return DayInterval{*date, *date};
    const auto from = day_option("--from", given.from), to = day_option("--to", given.to);
    if (!from && !to) return std::nullopt;
    if (!from || !to) throw usage_error("--from and --to go together");
    if (*from > *to) throw usage_error("--from lies after --to", given.from, "a day up to " + given.to);
    return DayInterval{*from, *to};
}

void choose_events(const MapOptions& given, PageRequest& request, const std::vector<Event>& events) {
    if (!given.date.empty()) {
        const Calendar calendar(events, Period::day, parse_window(given.window, given.cumulative));
        const MapDate date{Period::day, request.days->first};
        request.drawn = calendar.drawn(date);
        request.listed = calendar.listed(date);
    } else {
        request.drawn = events_within(events, request.days);
    }
}

/// Rows of tables that no map of these days shows are not kept.
RowFilter wanted_rows(const MapOptions& given, const PageRequest& request) {
    RowFilter filter;
    filter.days = request.days;
    if (given.date.empty()) return filter;
    const Window window = parse_window(given.window, given.cumulative);
    filter.days->first = window.cumulative ? *parse_day("0000-01-01")
                                           : filter.days->first - std::chrono::days{window.days_before};
    return filter;
}

/// The map in words, and where on earth its pixels lie.
void write_beside(const MapOptions& given, std::filesystem::path output, PageFormat format,
                  const MadePage& made) {
    write_file(output.replace_extension(".alt.txt"), made.alt_text);
    if (!given.world_file) return;
    const double pixels_a_px = format == PageFormat::svg ? 1 : given.page.scale;
    // By habit the world file's name is the picture's with its ending's first and last letter and a w.
    const std::string ending = format == PageFormat::png ? ".pgw" : ".wld";
    const std::filesystem::path base = std::filesystem::path(given.output);
    write_file(std::filesystem::path(base).replace_extension(ending), world_file(made.place, pixels_a_px));
    write_file(std::filesystem::path(base).replace_extension(".prj"), esri_wkt(made.place.crs));
}

void draw(const MapOptions& given, Diagnostics& diagnostics) {
    const std::filesystem::path output = given.output;
    const std::string extension = output.extension().string();
    const auto format = parse_page_format(extension.empty() ? extension : extension.substr(1));
    if (!format)
        throw usage_error("-o: the map's format is told by the file's extension", given.output,
                          ".png, .svg, .pdf or .webp");
    // A template's own size, unless one is asked for.
    const bool own_size = given.page.size.empty() && given.page.paper.empty() && given.form != "report";
    const PageSize size = own_size ? PageSize{0, 0} : page_size(given.page);
    PageRequest request;
    request.days = days_of(given);
    if (!given.page.bbox.empty()) request.extent = parse_bbox(given.page.bbox);
    request.projection = page_projection(given.page);
    request.title = given.page.title;
    request.form = given.form;
    request.svg_text = given.outline_text ? SvgText::outlines : SvgText::text;
    request.width_px = size.width_px;
    request.height_px = size.height_px;

    const EventLayer layer = given.inputs.read(diagnostics, {}, {}, wanted_rows(given, request));
    const EventsToldOnce told = told_once(layer.events);
    request.events = told.events;
    request.sources = told.sources;
    request.fictitious = layer.fictitious;
    request.time_zone = page_time_zone(given.page);
    choose_events(given, request, told.events);
    if (request.drawn.empty() && request.listed.empty()) {
        diagnostics.warn(layer.events.empty() ? "no events were found; the map is empty"
                                              : "no event falls on the days asked for; the map is empty");
    }

    const Style style = load_style(given.page.style);
    const BaseMap base(basemap_path());
    const SymbolTable symbols = SymbolTable::load();
    const Locale locale = Locale::load(given.page.language);
    const auto gazetteer = std::make_shared<const Gazetteer>(gazetteer_path());
    for (const std::string& warning : style.warnings()) diagnostics.warn(warning);
    StyleDataPool style_data(style, source_options(given.page.style, given.page.basemap, base), diagnostics);
    PageMaker maker(style, base, symbols, locale, place_names(gazetteer, given.page.language), &style_data);
    request.focus = page_focus(given.page, *gazetteer, base);
    const LabelLanguages languages = label_languages(given.page);
    request.label_language = languages.first;
    request.second_language = languages.second;
    const std::vector<UserLayer> user_layers = read_user_layers(given.page.layers, style);
    request.user_layers = user_layers;
    const MadePage made = maker.make(request, *format, given.page.scale);
    write_file(output, made.bytes);
    write_beside(given, output, *format, made);
    if (given.stats) std::cout << stats_of(made) << '\n' << std::flush;
    diagnostics.info(fmt::format("{}: {} events with a symbol, {} in all; {} labels, {} without room",
                                 given.output, made.symbols, request.drawn.size() + request.listed.size(),
                                 made.labels, made.labels_dropped));
    if (made.outside != 0) diagnostics.info(fmt::format("{} events lie outside the frame", made.outside));
    if (made.left_out != 0)
        diagnostics.warn(
            fmt::format("the page has no room to list {} events; the text beside it does", made.left_out));
}

}  // namespace

void add_map_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<MapOptions>();
    CLI::App* command =
        app.add_subcommand("map", "One static map of the events, with legend, list and sources");
    given->inputs.add_options(*command);
    command->add_option("-o,--output", given->output, "FILE.png, FILE.svg, FILE.pdf or FILE.webp")
        ->type_name("FILE")
        ->required();
    auto* date = command->add_option("--date", given->date, "The map of one day, such as 2015-10-07")
                     ->type_name("DAY");
    command->add_option("--from", given->from, "First day")->type_name("DAY")->excludes(date);
    command->add_option("--to", given->to, "Last day")->type_name("DAY")->excludes(date);
    command
        ->add_option("--window", given->window, "With --date: how many days up to it are shown, such as 7d")
        ->type_name("DAYS")
        ->needs(date);
    command->add_flag("--cumulative", given->cumulative, "With --date: everything up to it")->needs(date);
    command
        ->add_option("--template", given->form,
                     "Layout: report (default), web, column, bare, or a file NAME.json; its own size unless "
                     "--size or --paper is given")
        ->type_name("NAME");
    command->add_flag("--world-file", given->world_file, "Write a world file and a .prj beside the map");
    command->add_flag("--outline-text", given->outline_text, "SVG: text as outlines");
    given->page.add_to(*command);
    command->add_flag(
        "--stats", given->stats,
        "Say how well symbols and labels stand, as a line of JSON: quality 1 is every label at its "
        "best");
    command->callback(
        [given, &session] { session.run = [given, &session] { draw(*given, session.diagnostics); }; });
}

}  // namespace dateline::cli
