// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"
#include "geodata/language/analysed_text.h"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace dateline {

/// A word, number or mark as it stands in the text, with what came before it.
struct Piece {
    Span span;
    TokenKind kind = TokenKind::word;
    Capitals capitals = Capitals::none;
    std::size_t newlines_before = 0;  ///< line ends in the white space before it
    bool glued = false;
};

/// Cuts a text into pieces from left to right. fold_phrase and analyse_text both use it, so that names and
/// texts are always cut alike.
class Cutter {
  public:
    /// elisions: folded words that keep a following apostrophe ("l", "qu"); may be null.
    Cutter(std::string_view text, Span extent, const std::set<std::string, std::less<>>* elisions = nullptr)
        : text_(text.substr(0, extent.end)), at_(extent.begin), begin_(extent.begin), elisions_(elisions) {}

    /// False at the end of the extent.
    bool next(Piece& piece);

  private:
    void cut_word(Piece& piece);
    void cut_mark(Piece& piece);
    bool is_elision(Span word) const;

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    const std::set<std::string, std::less<>>* elisions_;
};

}  // namespace dateline
