// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/tables/table_reader.h"

#include <deque>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace dateline {

/// Reads comma-, semicolon-, tab- or bar-separated text in a memory of a few megabytes, however long the file
/// is. RFC 4180 with what people's files have besides: a byte order mark, mixed line ends, empty lines, a
/// second header of #tags (HXL), UTF-16, and records that are no UTF-8, which are read as Windows-1252. A
/// quotation mark that is never closed and a record with another number of fields are faults of that row.
class DelimitedReader final : public TableReader {
  public:
    /// Takes the first record for the column names. Throws Error(input).
    explicit DelimitedReader(std::filesystem::path path);

    const std::string& name() const override { return name_; }
    const std::vector<std::string>& columns() const override { return columns_; }
    bool has_geometry() const override { return false; }
    bool next(DataRow& row) override;

    char separator() const { return separator_; }
    /// The file has no header: its columns are these, and its first record is data. Before the first row.
    void set_columns(std::vector<std::string> columns);
    /// Rows may have fewer fields than there are columns; the rest is empty.
    void allow_short_rows() { short_rows_ = true; }
    /// Records that were read as Windows-1252 so far.
    std::size_t not_utf8() const { return not_utf8_; }

  private:
    /// The next record's fields in values_; false at the end of the file.
    bool read_record();
    bool refill();
    void make_utf8();
    std::string fault_of_fields() const;

    std::filesystem::path path_;
    std::string name_;
    std::ifstream file_;
    std::string buffer_;
    std::size_t at_ = 0;       ///< of the next record in buffer_
    bool file_ended_ = false;  ///< buffer_ holds the rest of it
    char separator_ = ',';
    std::size_t line_ = 1;         ///< of the next record
    std::size_t record_line_ = 1;  ///< of the one in values_
    bool open_quote_ = false;
    std::vector<std::string_view> values_;
    std::deque<std::string> decoded_;
    std::vector<std::string> columns_, first_record_;
    bool first_is_data_ = false, short_rows_ = false;
    std::size_t rows_ = 0, not_utf8_ = 0;
};

}  // namespace dateline
