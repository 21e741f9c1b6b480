// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"
#include "geodata/language/analysed_text.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace dateline {

/// A token as date patterns see it: figures and letters are apart ("14h30" is three), a number with its
/// ordinal ending is one ("1er"), apostrophes are left out.
struct DateToken {
    Span span;
    std::string folded;        ///< as Token::folded; empty for figures
    double number = -1;        ///< figures: their value; -1 for words and marks
    std::uint8_t figures = 0;  ///< how many figures, 0 for words, marks and decimals
    bool ordinal = false;
    bool glued = false;
    bool capital_inside = false;  ///< an initial capital that does not come from the sentence's beginning
    std::uint32_t sentence = 0;
    std::uint32_t word = 0;  ///< number of the folded word in the pattern vocabulary; 0: not in any pattern
    bool is_number = false;  ///< figures, or a number word of the pattern vocabulary
};

/// In the order of the text; `word` and `is_number` are left as they are.
std::vector<DateToken> date_tokens(const AnalysedText& text, const std::set<std::string>& ordinal_suffixes);

}  // namespace dateline
