// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"

#include <cstddef>
#include <vector>

namespace dateline {

/// Finds short quoted titles of films, books and shows, which name no place where anything happened:
/// quotations of a few words in a paragraph that speaks of such works.
class Quotations {
  public:
    explicit Quotations(const MarkedText& text);
    bool in_title(std::size_t token) const { return token < in_title_.size() && in_title_[token]; }

  private:
    std::vector<bool> in_title_;
};

}  // namespace dateline
