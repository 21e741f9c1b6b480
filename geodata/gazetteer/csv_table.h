// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One record of a CSV file: values by column name.
struct CsvRow {
    std::size_t line = 0;  ///< of its first character, from 1
    std::map<std::string, std::string, std::less<>> values;

    /// The value, or "" when the column is not there.
    std::string_view operator[](std::string_view column) const;
};

/// Reads a CSV file as RFC 4180 describes it, UTF-8, first record the column names; empty lines and lines
/// that start with # are skipped. Throws Error(input) with file and line when the columns asked for are
/// missing or a record has another number of fields. separator: what stands between fields.
std::vector<CsvRow> read_csv(const std::filesystem::path& path,
                             const std::vector<std::string>& required_columns, char separator = ',');

/// Of , ; and tab the one that the header of a CSV text has most of: spreadsheets write what their country
/// uses.
char csv_separator(std::string_view text);

}  // namespace dateline
