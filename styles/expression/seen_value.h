// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/expression.h"
#include "styles/expression/type.h"

#include <concepts>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace dateline::expression {

/// A value looked at where it lies: what the feature, the style or the context holds is not copied, so that
/// comparing long texts or picking from lists takes nothing from the heap. Good until one of those changes;
/// a value that was made for the asking is held here.
class SeenValue {
  public:
    SeenValue() = default;
    SeenValue(std::same_as<bool> auto value) : held_(value) {}  // no pointer
    SeenValue(double value) : held_(value) {}
    SeenValue(std::string_view value) : held_(value) {}
    SeenValue(Value made) : held_(std::move(made)) {}
    /// Owned by others; null stands for the null value.
    static SeenValue of(const Value* value);
    static SeenValue of(const PropertyValue& property);

    /// The value was made for the asking and goes with this.
    bool is_made() const { return std::holds_alternative<Value>(held_); }
    bool is_null() const;
    std::optional<bool> flag() const;
    std::optional<double> number() const;
    std::optional<std::string_view> text() const;
    std::optional<Color> color() const;
    /// Null when the value is none.
    const ValueArray* items() const;
    const ValueObject* object() const;
    const ImageReference* image() const;

    Type type() const;
    /// A copy, or the value itself where it was made for the asking.
    Value value() &&;
    Value value() const&;

  private:
    /// Null for what is held without a Value.
    const Value* whole() const;
    template <typename T>
    const T* part() const;

    std::variant<std::monostate, bool, double, std::string_view, const Value*, Value> held_;
};

bool equal(const SeenValue& a, const SeenValue& b);

}  // namespace dateline::expression
