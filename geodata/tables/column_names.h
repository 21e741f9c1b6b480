// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How column names are compared: "Date_de début " is "date de debut". Idempotent.
std::string column_key(std::string_view name);

/// Other names under which a column may stand in a table, in order of preference: key → keys.
using ColumnAliases = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The columns of one table by name.
class ColumnNames {
  public:
    ColumnNames() = default;
    explicit ColumnNames(std::span<const std::string> columns);

    /// The first column of that name. Keys only.
    std::optional<std::size_t> find(std::string_view key) const;
    /// Of that name, or the first of its aliases that is there. Keys only.
    std::optional<std::size_t> find(std::string_view key, const ColumnAliases& aliases) const;
    bool has(std::string_view key) const { return find(key).has_value(); }

  private:
    std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace dateline
