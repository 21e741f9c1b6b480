// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/seen_value.h"

#include "styles/expression/value.h"

#include <memory>
#include <string>

namespace dateline::expression {

SeenValue SeenValue::of(const Value* value) {
    SeenValue out;
    if (value != nullptr) out.held_ = value;
    return out;
}

SeenValue SeenValue::of(const PropertyValue& property) {
    return std::visit(
        [](const auto& value) -> SeenValue {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                return {};
            else
                return value;
        },
        property);
}

const Value* SeenValue::whole() const {
    if (const auto* others = std::get_if<const Value*>(&held_)) return *others;
    return std::get_if<Value>(&held_);
}

template <typename T>
const T* SeenValue::part() const {
    const Value* value = whole();
    return value != nullptr ? std::get_if<T>(&value->data) : nullptr;
}

bool SeenValue::is_null() const {
    return std::holds_alternative<std::monostate>(held_) || part<std::monostate>() != nullptr;
}

std::optional<bool> SeenValue::flag() const {
    if (const auto* own = std::get_if<bool>(&held_)) return *own;
    const auto* found = part<bool>();
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<double> SeenValue::number() const {
    if (const auto* own = std::get_if<double>(&held_)) return *own;
    const auto* found = part<double>();
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<std::string_view> SeenValue::text() const {
    if (const auto* own = std::get_if<std::string_view>(&held_)) return *own;
    const auto* found = part<std::string>();
    return found != nullptr ? std::optional<std::string_view>(*found) : std::nullopt;
}

std::optional<Color> SeenValue::color() const {
    const auto* found = part<Color>();
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

const ValueArray* SeenValue::items() const {
    return part<ValueArray>();
}

const ValueObject* SeenValue::object() const {
    const auto* found = part<std::shared_ptr<const ValueObject>>();
    return found != nullptr ? found->get() : nullptr;
}

const ImageReference* SeenValue::image() const {
    return part<ImageReference>();
}

Type SeenValue::type() const {
    if (const Value* value = whole()) return type_of(*value);
    if (std::holds_alternative<bool>(held_)) return {Kind::boolean};
    if (std::holds_alternative<double>(held_)) return {Kind::number};
    if (std::holds_alternative<std::string_view>(held_)) return {Kind::string};
    return {Kind::null};
}

Value SeenValue::value() const& {
    if (const Value* value = whole()) return *value;
    if (const auto given = flag()) return make(*given);
    if (const auto given = number()) return make(*given);
    if (const auto given = text()) return make(std::string(*given));
    return {};
}

Value SeenValue::value() && {
    if (auto* made = std::get_if<Value>(&held_)) return std::move(*made);
    return std::as_const(*this).value();
}

bool equal(const SeenValue& a, const SeenValue& b) {
    if (const auto text = a.text()) return text == b.text();
    if (const auto number = a.number()) return number == b.number();
    if (const auto flag = a.flag()) return flag == b.flag();
    if (a.is_null()) return b.is_null();
    return equal(std::as_const(a).value(), std::as_const(b).value());
}

}  // namespace dateline::expression
