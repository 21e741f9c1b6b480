// SPDX-License-Identifier: Apache-2.0
// dateline batch INPUT... -o DIR
#include "render/batch/batch.h"

#include "geodata/core/error.h"
#include "geodata/core/hash.h"
#include "geodata/core/pack.h"
#include "geodata/core/paths.h"
#include "geodata/gazetteer/pack_layout.h"
#include "render/batch/contents.h"
#include "render/sources/outside_files.h"
#include "tools/dateline/command.h"
#include "tools/dateline/event_inputs.h"
#include "tools/dateline/map_options.h"
#include "tools/dateline/page_options.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

#include <fmt/format.h>

namespace dateline::cli {

namespace {

namespace fs = std::filesystem;

struct BatchOptions {
    EventInputs inputs;
    PageOptions page;
    std::string output;
    std::string by = "day";
    std::string formats = "png";
    std::string zoom = "5-7";
    std::string window;
    bool cumulative = false;
    int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

/// Reports to another, and keeps the warnings for the manifest.
class KeptWarnings final : public Diagnostics {
  public:
    explicit KeptWarnings(Diagnostics& behind) : behind_(behind) {}
    void warn(const std::string& message) override {
        kept_.warn(message);
        behind_.warn(message);
    }
    void info(const std::string& message) override { behind_.info(message); }
    void fail(const std::string& message) override {
        kept_.warn(message);
        behind_.fail(message);
    }
    std::vector<std::string> warnings() const { return kept_.warnings(); }

  private:
    Diagnostics& behind_;
    CollectedDiagnostics kept_;
};

/// "png,svg": each once, in the order of the formats themselves.
std::vector<PageFormat> parse_formats(const std::string& text) {
    std::vector<PageFormat> formats;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const auto format = parse_page_format(text.substr(at, comma - at));
        if (!format) throw usage_error("--formats", text, "png, svg and pdf, separated by commas");
        formats.push_back(*format);
        at = comma + 1;
    }
    std::sort(formats.begin(), formats.end());
    formats.erase(std::unique(formats.begin(), formats.end()), formats.end());
    return formats;
}

/// One scale for maps and tiles, and tiles know whole ones only.
int whole_scale(double scale) {
    constexpr double kMost = 4;
    if (scale != std::floor(scale) || scale > kMost)
        throw usage_error("--scale", fmt::format("{}", scale), "1, 2, 3 or 4 for maps with tiles");
    return static_cast<int>(scale);
}

BatchSettings settings_of(const BatchOptions& given) {
    BatchSettings settings;
    const auto period = parse_period(given.by);
    if (!period) throw usage_error("--by is no period", given.by, "day, week, month");
    settings.period = *period;
    settings.window = parse_window(given.window, given.cumulative);
    settings.formats = parse_formats(given.formats);
    const ZoomRange zooms = parse_zooms(given.zoom);
    settings.min_zoom = zooms.first;
    settings.max_zoom = zooms.last;
    if (!given.page.bbox.empty()) settings.bbox = parse_bbox(given.page.bbox);
    settings.ratio = whole_scale(given.page.scale);
    const PageSize size = page_size(given.page);
    settings.width_px = size.width_px;
    settings.height_px = size.height_px;
    settings.projection = page_projection(given.page);
    settings.title = given.page.title;
    settings.jobs = given.jobs;
    return settings;
}

std::vector<InputRecord> input_records(const std::vector<fs::path>& files) {
    std::vector<InputRecord> records;
    for (const fs::path& file : files) {
        InputRecord record{file.generic_string(), {}};
        if (fs::is_regular_file(file))
            record.content = Content{fs::file_size(file), sha256_hex_of_file(file)};
        records.push_back(std::move(record));
    }
    return records;
}

/// One hash for the files of a folder: of their names and contents.
std::string folder_hash(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    Sha256 hash;
    for (const fs::path& file : files)
        hash.add(file.filename().string()).add("\n").add(sha256_hex_of_file(file)).add("\n");
    return hash.hex();
}

std::map<std::string, std::string> sources_of(const Style& style, const SourceOptions& options,
                                              const BaseMap& base, const PageOptions& page) {
    const fs::path styles = resource_dir() / "styles";
    // Another build of the same version may draw otherwise.
    std::map<std::string, std::string> sources = {
        {"program", sha256_hex_of_file("/proc/self/exe")},
        {"style", style.hash()},
        {"base map", std::string(base.stamp())},
        {"gazetteer", pack_stamp(gazetteer_path(), gazetteer_pack::kKind, gazetteer_pack::kVersion)},
        {"fonts", folder_hash(data_dir() / "fonts")},
        {"icons", folder_hash(styles / "icons")},
        {"locales", folder_hash(styles / "locales")}};
    if (!page.focus.empty()) sources["focus"] = page.focus;
    if (!page.labels.empty()) sources["labels"] = page.labels;
    for (const std::string& file : page.layers)
        sources["layer " + file] = fs::is_regular_file(file) ? sha256_hex_of_file(file) : "";
    for (const fs::path& path : outside_files(style, options))
        sources["style data " + path.generic_string()] = hash_of_path(path);
    return sources;
}

/// "1 map", "2 maps".
std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summary(const std::string& output, const BatchResult& result) {
    if (!result.changed)
        return fmt::format("{}: nothing changed ({})", output, counted(result.dates, "date"));
    std::string text = output + ": ";
    for (const std::string& reason : result.reasons) text += reason + "; ";
    text += fmt::format("{}, {} and {} drawn", counted(result.dates, "date"),
                        counted(result.maps_drawn, "map"), counted(result.tile_sets_drawn, "tile set"));
    if (result.files_removed != 0) text += ", " + counted(result.files_removed, "file") + " removed";
    return text;
}

/// The next run would take this one's events for input.
void refuse_own_output(const std::vector<fs::path>& inputs, const fs::path& output) {
    const fs::path folder = fs::weakly_canonical(output / "");
    for (const fs::path& input : inputs) {
        const fs::path inside = fs::weakly_canonical(input).lexically_relative(folder);
        if (!inside.empty() && inside.begin()->string() != "..")
            throw usage_error("an input lies in the output folder", input.string(),
                              "a folder of its own for -o");
    }
}

void make(const BatchOptions& given, Diagnostics& said, bool quiet) {
    BatchSettings settings = settings_of(given);
    const Style style = load_style(given.page.style);
    KeptWarnings diagnostics(said);
    const EventLayer layer = given.inputs.read(diagnostics);
    const std::vector<fs::path> files = given.inputs.files();
    refuse_own_output(files, given.output);
    if (layer.events.empty()) diagnostics.warn("no events were found, so there are no maps");
    settings.fictitious = layer.fictitious;
    settings.time_zone = page_time_zone(given.page);

    const BaseMap base(basemap_path());
    const SymbolTable symbols = SymbolTable::load();
    const Locale locale = Locale::load(given.page.language);
    const auto gazetteer = std::make_shared<const Gazetteer>(gazetteer_path());
    settings.focus = page_focus(given.page, *gazetteer, base);
    const LabelLanguages languages = label_languages(given.page);
    settings.label_language = languages.first;
    settings.second_language = languages.second;
    const std::vector<UserLayer> user_layers = read_user_layers(given.page.layers, style);
    const SourceOptions options = source_options(given.page.style, given.page.basemap, base);
    StyleDataPool style_data(style, options, diagnostics);
    const BatchLook look{style,
                         base,
                         symbols,
                         locale,
                         place_names(gazetteer, given.page.language),
                         given.page.language,
                         user_layers,
                         &style_data};
    const BatchOrigin origin{std::string(kProgram), input_records(files),
                             sources_of(style, options, base, given.page), given.page.style,
                             diagnostics.warnings()};
    const BatchResult result = run_batch(given.output, layer.events, settings, look, origin, said);
    if (!quiet) std::cout << summary(given.output, result) << '\n' << std::flush;
}

}  // namespace

void add_batch_command(CLI::App& app, Session& session) {
    const auto given = std::make_shared<BatchOptions>();
    CLI::App* command = app.add_subcommand(
        "batch", "For each date a map and tiles, with the events and a manifest; draws only what changed");
    given->inputs.add_options(*command);
    command->add_option("-o,--output", given->output, "A folder")->type_name("FOLDER")->required();
    command->add_option("--by", given->by, "A map for each day (default), week or month")
        ->check(CLI::IsMember({"day", "week", "month"}));
    command->add_option("--formats", given->formats, "Of the maps: png, svg, pdf, with commas (default png)")
        ->type_name("LIST");
    command->add_option("--zoom", given->zoom, "Zoom range of the tiles (default 5-7)")->type_name("A-B");
    command->add_option("--window", given->window, "How many days up to its date a map shows, such as 7d")
        ->type_name("DAYS");
    command->add_flag("--cumulative", given->cumulative, "Each date shows everything up to it");
    command->add_option("--jobs", given->jobs, "Threads (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    given->page.add_to(*command);
    command->callback([given, &session, &app] {
        const bool quiet = app.count("--quiet") != 0;
        session.run = [given, &session, quiet] { make(*given, session.diagnostics, quiet); };
    });
}

}  // namespace dateline::cli
