// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// Tells the line ends that only wrap a paragraph from those that end one. A text whose lines all stop near
/// one width is hard-wrapped: there a line end counts only when the next line's first word would still have
/// fitted.
class LineBreaks {
  public:
    LineBreaks(std::string_view text, Span extent);
    /// Whether the line end at or before a byte (the start of a line's first word) was put there by wrapping.
    bool wraps_before(std::size_t byte) const;

  private:
    struct Line {
        std::size_t begin;       ///< byte of its first character
        std::size_t width;       ///< characters, without white space at its ends
        std::size_t first_word;  ///< characters of its first word
        bool starts_lower;
    };
    std::vector<Line> lines_;
    std::size_t wrap_width_ = 0;  ///< 0: not hard-wrapped
};

}  // namespace dateline
