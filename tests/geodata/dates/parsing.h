// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/date_parser.h"
#include "geodata/language/analyse.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::testing {

inline const DateParser& parser() {
    static const DateParser made("geodata/lexicons");
    return made;
}

/// published: "YYYY-MM-DD" or empty.
inline std::vector<Timex> parse(std::string_view text, std::string_view published,
                                std::string_view language = "fr") {
    return parser().parse(analyse_text(text, {0, text.size()}, language), parse_day(published));
}

/// The values in the order of the text, "2016-10+MID" with their mod, joined by blanks.
inline std::string values(std::string_view text, std::string_view published = {},
                          std::string_view language = "fr") {
    std::string joined;
    for (const Timex& timex : parse(text, published, language)) {
        joined.append(joined.empty() ? "" : " ").append(timex.value);
        if (!timex.mod.empty()) joined.append("+").append(timex.mod);
    }
    return joined;
}

inline std::string days_of(const Timex& timex) {
    if (!timex.days) return "none";
    return format_day(timex.days->first) + ".." + format_day(timex.days->last) + " " +
           std::string(name_of(timex.precision));
}

/// "first..last precision" of the first expression that covers days.
inline std::string days(std::string_view text, std::string_view published, std::string_view language = "fr") {
    for (const Timex& timex : parse(text, published, language)) {
        if (timex.days) return days_of(timex);
    }
    return "none";
}

inline std::string last_days(std::string_view text, std::string_view published,
                             std::string_view language = "fr") {
    const auto timexes = parse(text, published, language);
    return timexes.empty() ? "none" : days_of(timexes.back());
}

}  // namespace dateline::testing
