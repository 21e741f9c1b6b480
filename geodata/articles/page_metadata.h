// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/page_lines.h"
#include "geodata/articles/page_words.h"
#include "geodata/articles/written_date.h"
#include "geodata/core/day.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// What a page says about itself in its head.
struct PageMetadata {
    std::string title;
    std::string publisher;
    std::optional<Day> published;
    /// The day and month of an agency's dateline without a year: confirms a date, gives none.
    std::optional<WrittenDate> dateline;
};

/// Reads the head of a page or of one of its papers. A publication date is believed after a label ("Publié le
/// :", also when the date stands on the next lines), on a line that holds little else ("07/10/2015
/// example.org", "By A. Writer | March 3, 2020", "Paris, le 3 mars 2020") or in an agency's dateline; never
/// inside a sentence. `lines`: the page's or the paper's.
PageMetadata read_page_metadata(std::string_view text, std::span<const PageLine> lines,
                                const PageWords& words);

/// A line of the page's head that only dates or signs it.
bool is_publication_line(const PageLine& line, std::string_view text, const PageWords& words);

}  // namespace dateline
