// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/span.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A text as it was published. A page that joins several papers becomes several articles that share id and
/// text; each has its own extent and part number.
struct Article {
    std::string id;
    /// 0 for a whole file, else 1, 2, … in the order of the page.
    int part = 0;
    /// The whole decoded file: UTF-8, no BOM, line ends as LF, nothing else changed. Offsets count in it.
    std::string text;
    /// The bytes of text that are this article (everything for a whole file), boilerplate included.
    Span extent;
    std::string title;
    std::optional<Day> published;
    std::string publisher;
    /// ISO 639-1 ("fr"); empty when it could not be told.
    std::string language;
    std::string url;
    /// The lines that are furniture of the page and report nothing ("Lire aussi : …", photo credits). Bytes
    /// of text, ascending, within the extent.
    std::vector<Span> boilerplate;
    /// Invented, for samples and exercises; maps drawn from it say so.
    bool fictitious = false;
};

}  // namespace dateline
