// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"

#include <cstddef>
#include <vector>

namespace dateline {

/// An article whose words stand in another, by their places in a list.
struct Repeat {
    std::size_t repeated = 0;  ///< the one that adds nothing
    std::size_t original = 0;  ///< the one that holds it
};

/// The articles that repeat another's body: at least nine in ten of their runs of eight words (case,
/// punctuation and boilerplate left out) stand in it. Of two that hold each other the one published first is
/// the original, then the one that comes first. Texts of fewer than eight words repeat only an equal one.
/// Cost grows with the number of words: articles are compared only where they share runs.
std::vector<Repeat> find_repeats(const std::vector<Article>& articles);

}  // namespace dateline
