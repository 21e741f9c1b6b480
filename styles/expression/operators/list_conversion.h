// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/value.h"

namespace dateline::expression {

/// A value as what a property of that kind takes: padding (one to four numbers as CSS has them, made four:
/// top, right, bottom, left), number_array, color_array, projection. Throws EvaluationFailure in the
/// specification's words.
Value converted_list(const Value& value, Kind kind);

}  // namespace dateline::expression
