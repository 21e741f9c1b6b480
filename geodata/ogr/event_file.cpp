// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/event_file.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"
#include "geodata/ogr/gdal_module.h"
#include "geodata/ogr/geojson.h"
#include "geodata/tables/delimited_reader.h"
#include "geodata/tables/read_table.h"
#include "geodata/tables/table_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

namespace dateline {
namespace {

namespace fs = std::filesystem;

fs::path tables_folder() {
    return resource_dir() / "geodata" / "tables";
}

bool is_delimited_text(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array<std::string_view, 5> kExtensions = {".csv", ".tsv", ".tab", ".txt", ".psv"};
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

/// A column of geometries as text: GDAL knows how to read it.
bool has_wkt(const ColumnNames& names) {
    return names.has("wkt") || names.has("geometry") || names.has("the geom");
}

Error no_events(const std::string& source, const std::string& missing,
                const std::vector<std::string>& columns) {
    return input_error({source}, "the columns do not say " + missing,
                       fmt::format("{}", fmt::join(columns, ", ")),
                       "columns such as date, type, latitude, longitude or place, or --map "
                       "date=COLUMN,type=COLUMN,lat=COLUMN,lon=COLUMN");
}

/// Without its password.
std::string shown(const std::string& source) {
    const std::size_t secret = source.find("password=");
    if (secret == std::string::npos) return source;
    const std::size_t end = std::min(source.find(' ', secret), source.size());
    return source.substr(0, secret) + "password=…" + source.substr(end);
}

}  // namespace

struct EventFiles::Tools {
    TableSchemas schemas{tables_folder()};
    PlaceFinder places;
};

EventFiles::EventFiles(TableOptions options) : options_(std::move(options)) {}
EventFiles::~EventFiles() = default;

EventFiles::Tools& EventFiles::tools() {
    if (!tools_) tools_ = std::make_unique<Tools>();
    return *tools_;
}

std::vector<Event> EventFiles::read(const std::string& source, Diagnostics& diagnostics) {
    if (options_.schema.empty() && options_.choices.columns.empty())
        if (auto own = read_own_geojson(source)) return std::move(*own);
    std::error_code absent;
    const bool is_file = fs::is_regular_file(source, absent);
    return is_file && is_delimited_text(source) ? read_text(source, diagnostics)
                                                : read_layers(source, diagnostics);
}

std::vector<Event> EventFiles::read_text(const std::string& source, Diagnostics& diagnostics) {
    const TableSchemas& schemas = tools().schemas;
    DelimitedReader table{fs::path(source)};
    const TableSchema* schema = schemas.find(options_.schema);
    const ColumnNames names(table.columns());
    const std::vector<std::string> first = table.columns();
    const auto is_data = [&](const TableSchema& candidate) {
        return candidate.fits_first_row(first, schemas.dates());
    };
    if (schema && !schema->fits(names) && is_data(*schema)) table.set_columns(schema->columns);
    if (!schema && options_.choices.columns.empty()) {
        const auto found = std::find_if(schemas.all().begin(), schemas.all().end(), is_data);
        if (found != schemas.all().end()) {
            schema = &*found;
            table.set_columns(schema->columns);
            diagnostics.info(
                fmt::format("{}: has no header; its columns are those of {}", source, schema->title));
        }
    }
    if (!schema) schema = &recognise(schemas, names, options_);
    if (schema == &schemas.generic() && has_wkt(names)) return read_layers(source, diagnostics);
    if (schema->short_rows) table.allow_short_rows();
    const std::string missing = what_is_missing(table, schemas, *schema, options_);
    if (!missing.empty()) throw no_events(source, missing, table.columns());
    std::vector<Event> events = read_table(table, schemas, *schema, options_, source,
                                           fs::path(source).stem().string(), tools().places, diagnostics);
    if (table.not_utf8() > 0)
        diagnostics.warn(
            fmt::format("{}: {} rows are not UTF-8 and were read as Windows-1252", source, table.not_utf8()));
    return events;
}

std::vector<Event> EventFiles::read_layers(const std::string& source, Diagnostics& diagnostics) {
    const auto tables = gdal_module().open_tables(source);
    const TableSchemas& schemas = tools().schemas;
    std::vector<Event> events;
    std::string missing = "anything: there is no layer";
    std::vector<std::string> columns;
    bool usable = false;
    for (const auto& table : tables) {
        const TableSchema& schema = recognise(schemas, ColumnNames(table->columns()), options_);
        if (std::string lacking = what_is_missing(*table, schemas, schema, options_); !lacking.empty()) {
            missing = lacking;
            columns = table->columns();
            continue;
        }
        usable = true;
        const std::string name =
            tables.size() > 1 ? shown(source) + " (" + table->name() + ")" : shown(source);
        const std::string article = fs::exists(source) ? fs::path(source).stem().string() : table->name();
        std::vector<Event> read =
            read_table(*table, schemas, schema, options_, name, article, tools().places, diagnostics);
        std::move(read.begin(), read.end(), std::back_inserter(events));
    }
    if (!usable) throw no_events(shown(source), missing, columns);
    return events;
}

std::vector<Event> read_event_file(const std::string& source, Diagnostics& diagnostics) {
    return EventFiles(TableOptions()).read(source, diagnostics);
}

bool is_kind_of_table(const std::string& name) {
    return TableSchemas(tables_folder()).find(name) != nullptr;
}

std::string kinds_of_tables() {
    std::string names;
    const TableSchemas schemas(tables_folder());
    for (const TableSchema& schema : schemas.all())
        names.append(names.empty() ? "" : ", ").append(schema.name);
    return names;
}

ColumnChoices parse_column_choices(std::string_view text) {
    const TableSchemas schemas(tables_folder());
    const ColumnAliases& aliases = schemas.generic().aliases;
    ColumnChoices choices;
    const auto wrong = [](std::string_view problem, std::string_view value, std::string_view accepted) {
        return usage_error("--map: " + std::string(problem), value, accepted);
    };
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const std::string_view pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == pair.size())
            throw wrong("is no pair of a meaning and a column", pair, "such as date=Jour");
        const std::string key = column_key(pair.substr(0, equals));
        const std::string column(pair.substr(equals + 1));
        if (key == "date order") {
            const auto order = parse_date_order(column);
            if (!order) throw wrong("date_order is none", column, "dmy or mdy");
            choices.order = *order;
            continue;
        }
        const auto meant = std::find_if(aliases.begin(), aliases.end(), [&](const auto& alias) {
            return alias.first == key ||
                   std::find(alias.second.begin(), alias.second.end(), key) != alias.second.end();
        });
        if (meant == aliases.end()) {
            std::string known;
            for (const auto& [name, others] : aliases) known.append(known.empty() ? "" : ", ").append(name);
            throw wrong("nothing is called so", pair.substr(0, equals), known);
        }
        choices.columns[meant->first] = column;
    }
    return choices;
}

}  // namespace dateline
