// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dateline::bench {

/// What the geoparser costs on one core, printed one line each: its start, news articles of 400 words a
/// second for each language, and the memory that stays resident. The documents are made of the shuffled
/// sentences of the articles in tests/articles, the same ones in every run.
void measure_geoparser();

}  // namespace dateline::bench
