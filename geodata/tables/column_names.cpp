// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/column_names.h"

#include "geodata/language/fold.h"

#include <algorithm>

namespace dateline {

std::string column_key(std::string_view name) {
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return fold_phrase(words);
}

ColumnNames::ColumnNames(std::span<const std::string> columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) by_key_.emplace(column_key(columns[i]), i);
}

std::optional<std::size_t> ColumnNames::find(std::string_view key) const {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> ColumnNames::find(std::string_view key, const ColumnAliases& aliases) const {
    if (const auto own = find(key)) return own;
    const auto known = aliases.find(key);
    if (known == aliases.end()) return std::nullopt;
    for (const std::string& alias : known->second)
        if (const auto found = find(alias)) return found;
    return std::nullopt;
}

}  // namespace dateline
