// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/events/event.h"
#include "geodata/tables/place_finder.h"
#include "geodata/tables/table_options.h"
#include "geodata/tables/table_reader.h"
#include "geodata/tables/table_schema.h"

#include <string>
#include <vector>

namespace dateline {

/// The schema of the event record itself: files that the program has written, and others with its columns.
/// Their rows are taken as they are: nothing is looked up, and no filter applies, since tellings of one event
/// are linked.
const TableSchema& record_schema();

/// What kind of table these columns make: the one asked for, the one they are recognised by, the record, or
/// the generic one.
const TableSchema& recognise(const TableSchemas& schemas, const ColumnNames& names,
                             const TableOptions& options);

/// What a table does not tell and an event needs: "where it was", "when or what"; empty when it tells enough.
std::string what_is_missing(const TableReader& table, const TableSchemas& schemas, const TableSchema& schema,
                            const TableOptions& options);

/// The events of a table's rows, in their order. `source` names it in messages, `article` is what events
/// without an article of their own belong to. Rows that cannot be used, and values that nobody knows, are
/// told in `diagnostics`. Throws Error(input) for a chosen column that is not there, and for the first row
/// that cannot be used where such rows are refused.
std::vector<Event> read_table(TableReader& table, const TableSchemas& schemas, const TableSchema& schema,
                              const TableOptions& options, const std::string& source,
                              const std::string& article, PlaceFinder& places, Diagnostics& diagnostics);

}  // namespace dateline
