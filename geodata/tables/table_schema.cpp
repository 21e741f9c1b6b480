// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/table_schema.h"

#include <algorithm>

namespace dateline {
namespace {

bool is_whole(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_one_of(std::string_view value, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('|'), words.size());
        if (words.substr(0, end) == value) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace

bool TableSchema::fits(const ColumnNames& names) const {
    return !recognised_by.empty() && std::all_of(recognised_by.begin(), recognised_by.end(),
                                                 [&](const std::string& key) { return names.has(key); });
}

bool TableSchema::fits_first_row(std::span<const std::string> values, const TableDates& dates) const {
    if (columns.empty() || looks.empty() || values.size() != columns.size()) return false;
    return std::all_of(looks.begin(), looks.end(), [&](const auto& look) {
        const auto at = std::find(columns.begin(), columns.end(), look.first);
        if (at == columns.end()) return false;
        const std::string& value = values[static_cast<std::size_t>(at - columns.begin())];
        if (look.second == "whole") return is_whole(value);
        if (look.second == "date") return dates.read(value, DateOrder::day_first).has_value();
        return is_one_of(value, look.second);
    });
}

const TableSchema* TableSchemas::find(std::string_view name) const {
    const auto found = std::find_if(schemas_.begin(), schemas_.end(),
                                    [&](const TableSchema& schema) { return schema.name == name; });
    return found == schemas_.end() ? nullptr : &*found;
}

}  // namespace dateline
