// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a row's geometry says of where it lies.
enum class RowGeometry : std::uint8_t {
    none,     ///< the table has none, or this row leaves it empty
    point,    ///< DataRow::point
    extended  ///< a line or an area; DataRow::point lies on it
};

/// One row of a table, whatever the file: every value as the text a person would read.
struct DataRow {
    std::size_t ordinal = 0;  ///< rows of data, from 1
    std::size_t line = 0;     ///< of a text file, from 1; 0 where there are no lines
    /// By column, empty where there is nothing; valid until the next row is read.
    std::vector<std::string_view> values;
    RowGeometry geometry = RowGeometry::none;
    LonLat point;
    /// Why the row cannot be used as it stands; empty when it can.
    std::string fault;
};

/// Reads a table row by row, so that no table has to fit into memory. Belongs to one thread.
class TableReader {
  public:
    TableReader() = default;
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;
    virtual ~TableReader() = default;

    /// The layer's name; empty for a file that is one table.
    virtual const std::string& name() const = 0;
    virtual const std::vector<std::string>& columns() const = 0;
    virtual bool has_geometry() const = 0;

    /// Only these columns will be looked at (indices, ascending): a source that can leaves the others unread,
    /// and their values are empty. Before the first row.
    virtual void keep_columns(std::span<const std::size_t> wanted) { (void)wanted; }
    /// Rows whose geometry lies outside may be left out by the source. Before the first row.
    virtual void keep_within(const LonLatBox& box) { (void)box; }

    /// False after the last row. Throws Error(input) when the file cannot be read on.
    virtual bool next(DataRow& row) = 0;
};

}  // namespace dateline
