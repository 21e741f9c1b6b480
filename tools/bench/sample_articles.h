// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::bench {

/// News articles of that many words or a little more: the shuffled sentences of the articles of one language
/// in tests/articles, the same ones in every run. Empty for a language without samples.
std::vector<std::string> sample_articles(const std::string& language, std::size_t articles,
                                         std::size_t words);

}  // namespace dateline::bench
