// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/csv_table.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>

namespace dateline {

namespace {

/// Takes one record off the front of the text; counts the lines it spans.
std::vector<std::string> take_record(std::string_view& text, std::size_t& line, char separator) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '\n') ++line;
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (text.starts_with('"')) {
                fields.back() += '"';
                text.remove_prefix(1);
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == separator) {
            fields.emplace_back();
        } else if (c == '\n') {
            break;
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

}  // namespace

std::string_view CsvRow::operator[](std::string_view column) const {
    const auto found = values.find(column);
    return found == values.end() ? std::string_view{} : std::string_view(found->second);
}

std::vector<CsvRow> read_csv(const std::filesystem::path& path,
                             const std::vector<std::string>& required_columns, char separator) {
    const std::string bytes = read_file(path);
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;
    for (std::size_t line = 1; !text.empty();) {
        const std::size_t first_line = line;
        const bool skipped = text.front() == '#' || text.front() == '\n' || text.front() == '\r';
        std::vector<std::string> fields = take_record(text, line, separator);
        if (skipped) continue;
        if (columns.empty()) {
            columns = std::move(fields);
            for (const std::string& column : required_columns) {
                if (std::find(columns.begin(), columns.end(), column) == columns.end())
                    throw input_error({path.string(), first_line}, "a column is missing", column);
            }
            continue;
        }
        if (fields.size() != columns.size())
            throw input_error({path.string(), first_line}, "wrong number of fields",
                              std::to_string(fields.size()), std::to_string(columns.size()));
        CsvRow row;
        row.line = first_line;
        for (std::size_t i = 0; i < fields.size(); ++i) row.values.emplace(columns[i], std::move(fields[i]));
        rows.push_back(std::move(row));
    }
    return rows;
}

char csv_separator(std::string_view text) {
    std::string_view header;
    do {
        const std::size_t end = std::min(text.find('\n'), text.size());
        header = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    } while (!text.empty() && (header.empty() || header.front() == '#' || header.front() == '\r'));
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        if (std::count(header.begin(), header.end(), candidate) >
            std::count(header.begin(), header.end(), best))
            best = candidate;
    }
    return best;
}

}  // namespace dateline
