// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/read_table.h"

#include "geodata/core/error.h"
#include "geodata/core/hash.h"
#include "geodata/tables/axis_order.h"
#include "geodata/tables/table_report.h"

#include <cmath>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace dateline {
namespace {

/// So many events are held back until it is known which way round the coordinates are.
constexpr std::size_t kHeld = 1000;

class TableRun {
  public:
    TableRun(TableReader& table, const TableSchemas& schemas, const TableSchema& schema,
             const TableOptions& options, const std::string& source, std::string article, PlaceFinder& places)
        : table_(table),
          schema_(schema),
          options_(options),
          is_record_(&schema == &record_schema()),
          article_(std::move(article)),
          places_(places),
          mapper_(schema, schemas.dates(), table, options.choices),
          report_(source) {}

    std::vector<Event> run(Diagnostics& diagnostics) {
        table_.keep_columns(mapper_.columns());
        if (!is_record_ && options_.filter.box && table_.has_geometry())
            table_.keep_within(*options_.filter.box);
        DataRow row;
        std::size_t rows = 0;
        while (table_.next(row)) {
            ++rows;
            if (const auto fault = read(row)) skip(row.line, row.ordinal, *fault);
        }
        release();
        report_.finish(schema_.title, events_, rows, mapper_.unknown(), diagnostics);
        return std::move(events_);
    }

  private:
    struct Held {
        Event event;
        std::optional<RowPoint> point;
        std::size_t line, ordinal;
        bool extended;
    };

    void skip(std::size_t line, std::size_t ordinal, const RowFault& fault) {
        if (options_.bad_rows == BadRows::refused)
            throw input_error({}, report_.where(line, ordinal) + ": " + fault.message);
        report_.skip(line, ordinal, fault);
    }

    std::optional<RowFault> read(const DataRow& row) {
        if (!row.fault.empty()) return RowFault{"a form that cannot be read", row.fault};
        RowDate date;
        if (auto fault = mapper_.read_date(row, date)) return fault;
        if (!is_record_ && !options_.filter.takes(date.days)) {
            report_.leave_outside();
            return std::nullopt;
        }
        std::optional<RowPoint> point;
        if (auto fault = mapper_.read_point(row, point)) return fault;
        if (point && decided_ && !is_record_ && options_.filter.box &&
            !options_.filter.takes(std::optional(placed(*point)))) {
            report_.leave_outside();
            return std::nullopt;
        }
        Event event;
        if (auto fault = mapper_.read_fields(row, event)) return fault;
        complete(event, date, row);
        Held held{std::move(event), point, row.line, row.ordinal, row.geometry == RowGeometry::extended};
        if (decided_) {
            finish(std::move(held));
            return std::nullopt;
        }
        if (point && !is_record_ && row.geometry == RowGeometry::none)
            axes_.add(*point, held.event.country, places_);
        held_.push_back(std::move(held));
        if (held_.size() >= kHeld) release();
        return std::nullopt;
    }

    void complete(Event& event, const RowDate& date, const DataRow& row) {
        if (date.days) {
            event.date = date.days;
            event.date_precision = date.precision;
            event.date_nuance = date.nuance;
            event.date_text = date.text;
        }
        if (date.published) event.published = date.published;
        if (event.article.empty()) event.article = article_;
        if (event.id.empty())
            event.id = sha256_hex(fmt::format("{}\n{}\n{}", event.article,
                                              table_.name().empty() ? article_ : table_.name(), row.ordinal))
                           .substr(0, 16);
    }

    LonLat placed(const RowPoint& point) const {
        return swapped_ ? LonLat{point.lat, point.lon} : LonLat{point.lon, point.lat};
    }

    /// Decides which way round coordinates are and lets the events go that waited for it.
    void release() {
        if (!decided_) {
            decided_ = true;
            swapped_ = axes_.is_swapped();
        }
        for (Held& held : std::exchange(held_, {})) finish(std::move(held));
    }

    void finish(Held held) {
        if (const auto fault = place(held)) return skip(held.line, held.ordinal, *fault);
        if (!is_record_ && !options_.filter.takes(held.event.point)) return report_.leave_outside();
        if (schema_.one_row_an_event && !ids_.insert(held.event.id).second)
            return skip(held.line, held.ordinal,
                        {"an id that stands there already",
                         fmt::format("the event \"{}\" stands in an earlier row too", held.event.id)});
        events_.push_back(std::move(held.event));
    }

    std::optional<RowFault> place(Held& held) {
        Event& event = held.event;
        if (held.point) {
            const LonLat point = placed(*held.point);
            if (std::abs(point.lat) > 90 || std::abs(point.lon) > 180)
                return RowFault{"coordinates beyond the globe",
                                fmt::format("latitude {}, longitude {} lie beyond 90 and 180 degrees{}",
                                            point.lat, point.lon,
                                            std::abs(point.lon) <= 90 && std::abs(point.lat) <= 180
                                                ? "; they may be swapped"
                                                : "")};
            if (point == LonLat{} && !is_record_) {
                report_.note("with the coordinates 0, 0, which stand for none");
            } else {
                event.point = point;
                if (swapped_) report_.note("with latitude and longitude swapped; read the other way round");
                if (held.extended && !mapper_.tells_precision()) event.place_precision = PlacePrecision::near;
            }
        }
        if (event.point || is_record_ || !(schema_.geocodes || !mapper_.has_point())) return std::nullopt;
        if (event.place_name.empty() && event.admin1.empty() && event.country.empty()) return std::nullopt;
        const std::string name = event.place_name.empty() ? event.admin1 : event.place_name;
        if (places_.locate(event, mapper_.tells_precision()))
            report_.count_located();
        else
            report_.note_unknown_place(name.empty() ? event.country : name);
        return std::nullopt;
    }

    TableReader& table_;
    const TableSchema& schema_;
    const TableOptions& options_;
    bool is_record_;
    std::string article_;
    PlaceFinder& places_;
    EventMapper mapper_;
    TableReport report_;
    AxisOrder axes_;
    bool decided_ = false, swapped_ = false;
    std::vector<Held> held_;
    std::vector<Event> events_;
    std::unordered_set<std::string> ids_;
};

TableSchema make_record_schema() {
    TableSchema schema;
    schema.name = "record";
    schema.title = "the event record";
    for (const FieldDefinition& definition : record_fields())
        schema.fields.push_back({definition.field, {ValueTemplate(fmt::format("{{{}}}", definition.name))}});
    return schema;
}

/// Columns of the record that say when; a table that has its kinds of event but dates of its own is not it.
bool fits_record(const ColumnNames& names, const TableSchema& generic) {
    if (!names.has("event type")) return false;
    for (const char* key : {"date start", "date end", "date edtf"})
        if (names.has(key)) return true;
    return !names.find(generic.date.start, generic.aliases);
}

}  // namespace

const TableSchema& record_schema() {
    static const TableSchema schema = make_record_schema();
    return schema;
}

const TableSchema& recognise(const TableSchemas& schemas, const ColumnNames& names,
                             const TableOptions& options) {
    if (const TableSchema* asked = schemas.find(options.schema)) return *asked;
    if (!options.choices.columns.empty()) return schemas.generic();
    for (const TableSchema& schema : schemas.all())
        if (schema.fits(names)) return schema;
    return fits_record(names, schemas.generic()) ? record_schema() : schemas.generic();
}

std::string what_is_missing(const TableReader& table, const TableSchemas& schemas, const TableSchema& schema,
                            const TableOptions& options) {
    const EventMapper mapper(schema, schemas.dates(), table, options.choices);
    if (&schema == &record_schema()) return {};
    if (!mapper.has_point() && !mapper.has_place_name()) return "where it was";
    const bool says_what = mapper.has_date() || mapper.has_kind() || mapper.has_text();
    return says_what || table.has_geometry() ? "" : "when or what";
}

std::vector<Event> read_table(TableReader& table, const TableSchemas& schemas, const TableSchema& schema,
                              const TableOptions& options, const std::string& source,
                              const std::string& article, PlaceFinder& places, Diagnostics& diagnostics) {
    return TableRun(table, schemas, schema, options, source, article, places).run(diagnostics);
}

}  // namespace dateline
