// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/page_words.h"
#include "geodata/core/day.h"
#include "geodata/core/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A calendar date as the head of a page writes it: "26 Octobre 2016", "07/10/2015", "March 3, 2020", or
/// without a year, as agencies write it: "20 novembre". (Dates inside sentences are the date parser's
/// business.)
struct WrittenDate {
    Span span;  ///< bytes of the line
    unsigned month = 0;
    unsigned day = 0;
    std::optional<int> year;
    /// Nothing without a year, or for a day the calendar does not have.
    std::optional<Day> to_day() const;
};

/// How dates of figures alone are read: 07/10/2015.
enum class FigureOrder {
    day_first,
    only_unambiguous  ///< 10/25/2015 and 25/10/2015 are read, 07/10/2015 is not
};

/// The dates of one line, in order.
std::vector<WrittenDate> find_written_dates(std::string_view line, const PageWords& words, FigureOrder order);

}  // namespace dateline
