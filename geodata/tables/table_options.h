// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/tables/row_filter.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Which number of "03/04/2016" is the month.
enum class DateOrder : std::uint8_t { day_first, month_first };
/// "dmy" or "mdy".
std::optional<DateOrder> parse_date_order(std::string_view text);

/// What becomes of a row that cannot be used.
enum class BadRows : std::uint8_t {
    skipped,  ///< and told
    refused   ///< the first one is an error
};

/// What a person says about the columns of a table.
struct ColumnChoices {
    /// What a column means, by the names of schemas/table.json, → the column's name in the table.
    std::map<std::string, std::string, std::less<>> columns;
    DateOrder order = DateOrder::day_first;
};

/// How the tables of a run are read.
struct TableOptions {
    std::string schema;  ///< a kind of table by its name; empty: told by the columns
    ColumnChoices choices;
    RowFilter filter;
    BadRows bad_rows = BadRows::skipped;
};

}  // namespace dateline
