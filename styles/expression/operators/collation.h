// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/operators.h"

#include <string>

namespace dateline::expression {

/// ["collator", {"case-sensitive", "diacritic-sensitive", "locale"}]: how two texts compare, by ICU. It has
/// no value of its own; comparisons ask it.
class Collation final : public Expression::Node {
  public:
    /// parts: case-sensitive, diacritic-sensitive, locale (null: that of the root)
    explicit Collation(Children parts);
    Value evaluate(const EvaluationContext&) const override { return {}; }
    /// Negative, zero or positive.
    int compare(const EvaluationContext& context, const std::string& a, const std::string& b) const;
    /// BCP 47 tag of the locale in use.
    std::string resolved_locale(const EvaluationContext& context) const;
};

}  // namespace dateline::expression
