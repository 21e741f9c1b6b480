// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/code_table.h"

#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/edit_distance.h"
#include "geodata/language/fold.h"

#include <algorithm>

namespace dateline {
namespace {

/// "004" and "4.0" are 4.
std::string_view as_number(std::string_view code) {
    if (code.ends_with(".0")) code.remove_suffix(2);
    while (code.size() > 1 && code.front() == '0') code.remove_prefix(1);
    return code;
}

}  // namespace

CodeTable::CodeTable(const std::filesystem::path& file, std::string_view key_columns, CodeMatch match)
    : match_(match) {
    std::vector<std::string> keys;
    while (!key_columns.empty()) {
        const std::size_t end = std::min(key_columns.find('+'), key_columns.size());
        keys.emplace_back(key_columns.substr(0, end));
        key_columns.remove_prefix(std::min(end + 1, key_columns.size()));
    }
    for (CsvRow& row : read_csv(file, keys)) {
        rows_.push_back(std::move(row.values));
        for (const std::string& key : keys) add(rows_.back().find(key)->second, rows_.size() - 1);
    }
}

CodeTable::CodeTable(const std::map<std::string, std::string>& codes, CodeMatch match) : match_(match) {
    for (const auto& [code, meaning] : codes) {
        rows_.push_back({{"", meaning}});
        add(code, rows_.size() - 1);
    }
}

std::string CodeTable::form_of(std::string_view key) const {
    if (match_ == CodeMatch::words) return fold_phrase(key);
    return std::string(match_ == CodeMatch::number ? as_number(key) : key);
}

void CodeTable::add(std::string_view keys, std::size_t row) {
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(';'), keys.size());
        const std::string_view key = keys.substr(0, end);
        if (!key.empty()) by_key_.emplace(form_of(key), row);
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
}

const CodeTable::Row* CodeTable::find(std::string_view value) const {
    if (match_ == CodeMatch::words) return find_words(value);
    if (match_ == CodeMatch::number) value = as_number(value);
    for (std::size_t size = value.size(); size > 0; --size) {
        const auto found = by_key_.find(value.substr(0, size));
        if (found != by_key_.end()) return &rows_[found->second];
        if (match_ != CodeMatch::prefix) break;
    }
    return nullptr;
}

const CodeTable::Row* CodeTable::find_words(std::string_view value) const {
    const std::string folded = fold_phrase(value);
    if (const auto found = by_key_.find(folded); found != by_key_.end()) return &rows_[found->second];
    if (const std::size_t bracket = value.rfind('('); bracket != std::string_view::npos && bracket > 0)
        if (const auto found = by_key_.find(fold_phrase(value.substr(0, bracket))); found != by_key_.end())
            return &rows_[found->second];
    // A slip of the pen, if it can only mean one thing.
    const std::u32string letters = code_points(folded);
    const unsigned most = allowed_edits(letters.size());
    if (most == 0) return nullptr;
    unsigned fewest = most + 1;
    std::optional<std::size_t> meant;
    bool ambiguous = false;
    for (const auto& [key, row] : by_key_) {
        const unsigned edits = edit_distance(letters, code_points(key), most);
        if (edits > most || edits > fewest) continue;
        ambiguous = edits == fewest && (ambiguous || (meant && *meant != row));
        fewest = edits;
        meant = row;
    }
    return meant && !ambiguous ? &rows_[*meant] : nullptr;
}

}  // namespace dateline
