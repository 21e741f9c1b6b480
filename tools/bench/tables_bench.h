// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace dateline::bench {

/// Made-up GDELT rows of five years, written to a temporary file; then what `dateline map` and `dateline
/// events` take to draw and write one month of them: seconds and peak memory. The program must lie beside
/// this one.
void measure_tables(std::size_t rows);

}  // namespace dateline::bench
