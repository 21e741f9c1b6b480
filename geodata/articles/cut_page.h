// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/page_lines.h"
#include "geodata/articles/page_words.h"
#include "geodata/core/span.h"

#include <string_view>
#include <vector>

namespace dateline {

/// The papers a page joins, as extents that follow each other without gap and cover the text; one for an
/// ordinary article. A paper ends after a line that only names its source (a domain name, "Source : …") when
/// a headline and the body of another paper follow. `lines`: the text's.
std::vector<Span> cut_page(const std::vector<PageLine>& lines, std::string_view text, const PageWords& words);

}  // namespace dateline
