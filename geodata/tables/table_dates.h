// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/dates/edtf.h"
#include "geodata/tables/table_options.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Reads the dates of tables. Immutable, safe to share between threads.
class TableDates {
  public:
    /// `months`: month-names.csv, names of the twelve months.
    explicit TableDates(const std::filesystem::path& months);

    /// "2016-10-25", "20161025", "2016/10/25", "25/10/2016", "25.10.2016", "25 octobre 2016", "October 25,
    /// 2016", each with a time of day and a zone behind it or not (the day is the one that is written, in its
    /// own zone), and EDTF: "2016-10" is the month, "2016" the year, "2016-10-11/2016-10-20" an interval.
    /// Nothing for anything else, days that no calendar has included.
    std::optional<EdtfDate> read(std::string_view text, DateOrder order) const;

  private:
    std::optional<Day> with_month_name(std::string_view text) const;

    std::map<std::string, unsigned, std::less<>> months_;
};

}  // namespace dateline
