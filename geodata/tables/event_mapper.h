// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/tables/row_fault.h"
#include "geodata/tables/table_options.h"
#include "geodata/tables/table_reader.h"
#include "geodata/tables/table_schema.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A row's date, before anything else of it is looked at.
struct RowDate {
    std::optional<DayInterval> days;
    DatePrecision precision = DatePrecision::published;
    DateNuance nuance = DateNuance::exact;
    std::string text;
    std::optional<Day> published;
};

/// A row's coordinates as they are written; the range is not checked.
struct RowPoint {
    double lat = 0, lon = 0;
};

/// Makes events of the rows of one table by a schema. Belongs to one thread.
class EventMapper {
  public:
    /// The schema and the dates must outlive it. Throws Error(input) when a chosen column is not in the
    /// table.
    EventMapper(const TableSchema& schema, const TableDates& dates, const TableReader& table,
                const ColumnChoices& choices);

    /// Columns that count, ascending.
    const std::vector<std::size_t>& columns() const { return used_; }
    /// Whether the table tells where, or when or what at all.
    bool has_point() const { return (lat_ && lon_) || geometry_; }
    bool has_place_name() const { return has_place_name_; }
    bool has_date() const { return start_ || end_; }
    bool has_kind() const { return has_kind_; }
    bool has_text() const { return has_text_; }
    bool tells_precision() const { return tells_precision_; }

    std::optional<RowFault> read_date(const DataRow& row, RowDate& date);
    /// `point` stays empty where the row gives none, or says that its place is none.
    std::optional<RowFault> read_point(const DataRow& row, std::optional<RowPoint>& point);
    /// Everything else of the record; date and point are the caller's to add.
    std::optional<RowFault> read_fields(const DataRow& row, Event& event);

    /// Values that no code table knows: what it is called → value → rows.
    using Unknown = std::map<std::string, std::map<std::string, std::size_t>>;
    const Unknown& unknown() const { return unknown_; }

  private:
    /// Where a value of a template comes from.
    struct Source {
        std::optional<std::size_t> column;
        std::optional<std::size_t> lookup;
        std::string part;  ///< of the lookup's row
    };
    struct Text {
        const ValueTemplate* pattern = nullptr;
        std::vector<Source> sources;
        bool known = false;  ///< it names nothing, or something that the table has
    };
    struct Asked {
        const Lookup* lookup = nullptr;
        std::vector<Text> of;
        bool answered = false;
        const CodeTable::Row* row = nullptr;
    };
    struct Rule {
        Field field;
        std::vector<Text> texts;
    };

    std::optional<std::size_t> column_of(std::string_view name) const;
    Source source_of(std::string_view name) const;
    Text text_of(const ValueTemplate& pattern);
    void use(const std::optional<std::size_t>& column);
    void begin(const DataRow& row);
    std::string_view value_of(const DataRow& row, std::size_t column) const;
    std::string_view value_of(const DataRow& row, const Source& source);
    std::string written(const DataRow& row, const Text& text);
    const CodeTable::Row* ask(const DataRow& row, std::size_t lookup);
    std::string named(std::size_t column, std::string_view value) const;
    RowFault date_fault(std::size_t column, std::string_view value) const;
    std::optional<DatePrecision> told_precision(const DataRow& row);
    std::string clean_place(std::string name) const;

    const TableSchema& schema_;
    const TableDates& dates_;
    ColumnNames names_;
    std::vector<std::string> column_names_;
    ColumnChoices choices_;
    bool geometry_ = false, has_place_name_ = false, has_kind_ = false, has_text_ = false,
         tells_precision_ = false;
    std::optional<std::size_t> start_, end_, published_, lat_, lon_;
    Source precision_;
    std::vector<Asked> asked_;
    std::vector<Rule> rules_;
    std::vector<std::size_t> used_;
    std::size_t row_ = 0;
    Unknown unknown_;
};

}  // namespace dateline
