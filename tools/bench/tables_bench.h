// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace dateline::bench {

/// Made-up GDELT rows of five years, written to a temporary file; then what the program, which must lie beside
/// this one, takes to write a month of them as GeoJSON and to draw one day: seconds and peak memory.
void measure_tables(std::size_t rows);

}  // namespace dateline::bench
