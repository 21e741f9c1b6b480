// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline {

/// Why a row of a table is left out.
struct RowFault {
    std::string reason;   ///< what such rows have in common, for counting: "a date that is none"
    std::string message;  ///< of this row, with the value: "date \"31/02/2016\" is not a day of the calendar"
};

}  // namespace dateline
