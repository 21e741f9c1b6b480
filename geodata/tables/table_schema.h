// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/record.h"
#include "geodata/tables/code_table.h"
#include "geodata/tables/column_names.h"
#include "geodata/tables/table_dates.h"
#include "geodata/tables/value_template.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A value of a row looked up in a code table: "{name}" and "{name.column}" are then values like those of
/// columns.
struct Lookup {
    std::string name;
    std::string called;             ///< for messages: "country"
    std::vector<ValueTemplate> of;  ///< the first that the table knows
    std::shared_ptr<const CodeTable> table;
};

/// How the record's date is made.
struct DateColumns {
    std::string start, end;  ///< column keys; `end` may be empty or missing in a table
    std::string precision;   ///< a value's name, such as "date_precision"; empty: as the date is written
    std::string published;   ///< a column key: a date that is the same only stands in for none
    bool spread = false;     ///< one day stands for its week, month or year, as its precision says
    DateNuance nuance = DateNuance::exact;
};

/// One field of the record: the first of the templates that gives a text.
struct FieldRule {
    Field field;
    std::vector<ValueTemplate> texts;
};

/// A kind of event table, as geodata/tables/schemas/NAME.json describes it: how it is recognised and what its
/// columns mean for the record. Immutable, safe to share between threads.
struct TableSchema {
    std::string name;                        ///< "ucdp": the value of --as
    std::string title;                       ///< "UCDP GED", for messages
    std::vector<std::string> recognised_by;  ///< column keys that no other kind of table has together
    std::vector<std::string> columns;        ///< all, in the order of files without a header
    /// In such files: columns and how their values look, "whole", "date" or words apart by "|".
    std::vector<std::pair<std::string, std::string>> looks;
    ColumnAliases aliases;
    std::vector<Lookup> lookups;
    DateColumns date;
    std::string lat, lon;  ///< column keys
    std::vector<FieldRule> fields;
    std::string place_until;                  ///< a place's name ends before it: ","
    std::vector<std::string> empty;           ///< values that say that there is none: "None"
    std::vector<std::string> cut_from_place;  ///< endings that are no part of a place's name: " city"
    bool short_rows = false;                  ///< rows may lack fields at their end
    bool geocodes = false;                    ///< rows without coordinates are placed by their names
    bool one_row_an_event = false;            ///< the same id twice is the same event

    /// Whether a table with these columns is of this kind.
    bool fits(const ColumnNames& names) const;
    /// Whether a first record is a row of data of this kind in a file that has no header.
    bool fits_first_row(std::span<const std::string> values, const TableDates& dates) const;
};

/// All kinds that the folder geodata/tables describes.
class TableSchemas {
  public:
    /// Throws Error(input) naming file and key for a description that cannot be used.
    explicit TableSchemas(const std::filesystem::path& folder);

    /// By name; null for a name that is none.
    const TableSchema* find(std::string_view name) const;
    /// Kinds that are recognised by their columns, in the order of their names.
    const std::vector<TableSchema>& all() const { return schemas_; }
    /// Whatever is none of them: columns by the names people give them.
    const TableSchema& generic() const { return *find("table"); }
    const TableDates& dates() const { return dates_; }

  private:
    TableDates dates_;
    std::vector<TableSchema> schemas_;
};

}  // namespace dateline
