// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dateline::bench {

/// Evaluating expressions of a style, checking and reading a style of 200 layers. Needs no built data.
void measure_styles();

}  // namespace dateline::bench
