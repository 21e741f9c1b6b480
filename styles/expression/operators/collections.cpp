// SPDX-License-Identifier: Apache-2.0
// Arrays and strings as sequences: at, in, index-of, slice, length, split, join. Strings count in code
// points.
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Context = EvaluationContext;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The byte at which the code point of that index starts; the size of the text past its end.
std::size_t byte_of(std::string_view text, std::size_t index) {
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) continue;
        if (index-- == 0) return byte;
    }
    return text.size();
}

/// An index as ECMAScript's slice takes it: negative counts from the end, everything is kept in range.
std::size_t resolved_index(double index, std::size_t size) {
    if (std::isnan(index)) return 0;
    const auto length = static_cast<double>(size);
    const double whole = std::trunc(index);
    return static_cast<std::size_t>(std::clamp(whole < 0 ? whole + length : whole, 0.0, length));
}

class At final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const Context& context) const override { return see(context).value(); }
    SeenValue see(const Context& context) const override {
        const double index = children[0]->number(context);
        const SeenValue list = children[1]->see(context);
        const ValueArray& items = *list.items();
        if (index < 0)
            throw EvaluationFailure{fmt::format("Array index out of bounds: {} < 0.", text_of(index))};
        if (index >= static_cast<double>(items.size())) {
            throw EvaluationFailure{fmt::format("Array index out of bounds: {} > {}.", text_of(index),
                                                static_cast<long>(items.size()) - 1)};
        }
        if (index != std::floor(index)) {
            throw EvaluationFailure{
                fmt::format("Array index must be an integer, but found {} instead.", text_of(index))};
        }
        const Value& item = items[static_cast<std::size_t>(index)];
        // What a list made for the asking holds goes with it.
        return list.is_made() ? SeenValue(item) : SeenValue::of(&item);
    }
};

NodePtr parse_at(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 3) {
        return parser.fail(place,
                           fmt::format("Expected 2 arguments, but found {} instead.", json.size() - 1));
    }
    NodePtr index = parser.parse_operand(json, 1, place, Type{Kind::number});
    const Kind item = place.expected ? place.expected->kind : Kind::value;
    NodePtr list = parser.parse_operand(json, 2, place, array_of(item));
    if (!index || !list) return nullptr;
    const Type type{list->type.item};
    return std::make_shared<At>(type, Children{std::move(index), std::move(list)});
}

bool is_searchable(Kind kind) {
    return kind == Kind::boolean || kind == Kind::string || kind == Kind::number || kind == Kind::null ||
           kind == Kind::value;
}

bool is_sequence(Kind kind) {
    return kind == Kind::string || kind == Kind::array || kind == Kind::value;
}

constexpr std::string_view kNeedles = "boolean, string, number or null";

void check_search(const SeenValue& needle, const SeenValue& haystack) {
    if (!is_searchable(needle.type().kind)) {
        throw EvaluationFailure{fmt::format("Expected first argument to be of type {}, but found {} instead.",
                                            kNeedles, name_of(needle.type()))};
    }
    if (!is_sequence(haystack.type().kind)) {
        throw EvaluationFailure{
            fmt::format("Expected second argument to be of type array or string, but found {} instead.",
                        name_of(haystack.type()))};
    }
}

/// The index of the needle from `first` on, in items or code points; -1 when absent.
double find_in(const SeenValue& needle, const SeenValue& haystack, double first) {
    if (const ValueArray* items = haystack.items()) {
        for (std::size_t i = resolved_index(first, items->size()); i < items->size(); ++i) {
            if (equal(SeenValue::of(&(*items)[i]), needle)) return static_cast<double>(i);
        }
        return -1;
    }
    const std::string_view text = *haystack.text();
    const std::string made = needle.text() ? "" : needle.is_null() ? "null" : text_of(needle.value());
    const std::string_view word = needle.text().value_or(made);
    const std::size_t start = byte_of(text, resolved_index(std::max(0.0, first), code_points(text)));
    const std::size_t found = text.find(word, start);
    return found == text.npos ? -1 : static_cast<double>(code_points(text.substr(0, found)));
}

class In final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const Context& context) const override { return make(boolean(context)); }
    bool boolean(const Context& context) const override {
        const SeenValue haystack = children[1]->see(context);
        if (haystack.is_null()) return false;
        const SeenValue needle = children[0]->see(context);
        check_search(needle, haystack);
        return find_in(needle, haystack, 0) >= 0;
    }
};

class IndexOf final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const Context& context) const override { return make(number(context)); }
    double number(const Context& context) const override {
        const SeenValue needle = children[0]->see(context);
        const SeenValue haystack = children[1]->see(context);
        check_search(needle, haystack);
        return find_in(needle, haystack, children.size() > 2 ? children[2]->number(context) : 0);
    }
};

template <typename Search>
NodePtr parse_search(Parser& parser, const nlohmann::json& json, const Place& place) {
    constexpr bool kTakes_start = std::is_same_v<Search, IndexOf>;
    if (json.size() < 3 || json.size() > (kTakes_start ? 4 : 3)) {
        return parser.fail(place, fmt::format("Expected {} arguments, but found {} instead.",
                                              kTakes_start ? "2 or 3" : "2", json.size() - 1));
    }
    NodePtr needle = parser.parse_operand(json, 1, place, Type{Kind::value});
    NodePtr haystack = parser.parse_operand(json, 2, place, Type{Kind::value});
    if (!needle || !haystack) return nullptr;
    if (!is_searchable(needle->type.kind)) {
        return parser.fail(
            place, fmt::format("Expected first argument to be of type {}, but found {} instead", kNeedles,
                               name_of(needle->type)));
    }
    Children parts{std::move(needle), std::move(haystack)};
    if (json.size() == 4) {
        NodePtr start = parser.parse_operand(json, 3, place, Type{Kind::number});
        if (!start) return nullptr;
        parts.push_back(std::move(start));
    }
    return std::make_shared<Search>(Type{kTakes_start ? Kind::number : Kind::boolean}, std::move(parts));
}

class Slice final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const Context& context) const override {
        const SeenValue input = children[0]->see(context);
        const double first = children[1]->number(context);
        const auto range = [&](std::size_t size) {
            const std::size_t begin = resolved_index(first, size);
            const std::size_t end =
                children.size() > 2 ? resolved_index(children[2]->number(context), size) : size;
            return std::pair{begin, std::max(begin, end)};
        };
        if (const auto text = input.text()) {
            const auto [begin, end] = range(code_points(*text));
            const std::size_t from = byte_of(*text, begin);
            return make(std::string(text->substr(from, byte_of(*text, end) - from)));
        }
        if (const ValueArray* items = input.items()) {
            const auto [begin, end] = range(items->size());
            return Value{ValueArray(items->begin() + static_cast<std::ptrdiff_t>(begin),
                                    items->begin() + static_cast<std::ptrdiff_t>(end))};
        }
        throw EvaluationFailure{
            fmt::format("Expected first argument to be of type array or string, but found {} instead.",
                        name_of(input.type()))};
    }
};

NodePtr parse_slice(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 3 || json.size() > 4) {
        return parser.fail(place,
                           fmt::format("Expected 2 or 3 arguments, but found {} instead.", json.size() - 1));
    }
    Children parts;
    for (std::size_t i = 1; i < json.size(); ++i) {
        NodePtr part = parser.parse_operand(json, i, place, Type{i == 1 ? Kind::value : Kind::number});
        if (!part) return nullptr;
        parts.push_back(std::move(part));
    }
    Type type = parts[0]->type;
    if (!is_sequence(type.kind)) {
        return parser.fail(
            place, fmt::format("Expected first argument to be of type array or string, but found {} instead",
                               name_of(type)));
    }
    type.length = -1;
    return std::make_shared<Slice>(type, std::move(parts));
}

class Length final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const Context& context) const override { return make(number(context)); }
    double number(const Context& context) const override {
        const SeenValue input = children[0]->see(context);
        if (const auto text = input.text()) return static_cast<double>(code_points(*text));
        if (const ValueArray* items = input.items()) return static_cast<double>(items->size());
        throw EvaluationFailure{fmt::format(
            "Expected value to be of type string or array, but found {} instead.", name_of(input.type()))};
    }
};

NodePtr parse_length(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) {
        return parser.fail(place, fmt::format("Expected 1 argument, but found {} instead.", json.size() - 1));
    }
    NodePtr input = parser.parse_operand(json, 1, place, std::nullopt);
    if (!input) return nullptr;
    if (!is_sequence(input->type.kind)) {
        return parser.fail(place,
                           fmt::format("Expected argument of type string or array, but found {} instead.",
                                       name_of(input->type)));
    }
    return std::make_shared<Length>(Type{Kind::number}, Children{std::move(input)});
}

Value split(const Children& operands, const Context& context) {
    const auto text = std::get<std::string>(operands[0]->evaluate(context).data);
    const auto separator = std::get<std::string>(operands[1]->evaluate(context).data);
    ValueArray out;
    std::size_t from = 0;
    if (separator.empty()) {
        for (std::size_t i = 0; i < code_points(text); ++i) {
            const std::size_t begin = byte_of(text, i);
            out.push_back(make(text.substr(begin, byte_of(text, i + 1) - begin)));
        }
        return Value{std::move(out)};
    }
    for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, from)) {
        out.push_back(make(text.substr(from, at - from)));
        from = at + separator.size();
    }
    out.push_back(make(text.substr(from)));
    return Value{std::move(out)};
}

Value join(const Children& operands, const Context& context) {
    const Value list = operands[0]->evaluate(context);
    const auto separator = std::get<std::string>(operands[1]->evaluate(context).data);
    std::string out;
    for (const Value& item : std::get<ValueArray>(list.data)) {
        if (&item != &std::get<ValueArray>(list.data).front()) out += separator;
        out += text_of(item);
    }
    return make(std::move(out));
}

}  // namespace

void add_collections(OperatorTable& table) {
    table.special["at"] = parse_at;
    table.special["in"] = parse_search<In>;
    table.special["index-of"] = parse_search<IndexOf>;
    table.special["slice"] = parse_slice;
    table.special["length"] = parse_length;
    constexpr Type kString{Kind::string};
    constexpr auto kFixed = Overload::Arity::fixed;
    table.simple["split"] = {{{kString, kString}, kFixed, array_of(Kind::string), &split}};
    table.simple["join"] = {{{array_of(Kind::string), kString}, kFixed, kString, &join}};
}

}  // namespace dateline::expression
