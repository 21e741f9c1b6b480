// SPDX-License-Identifier: Apache-2.0
// Assertions (number, string, boolean, object, array), conversions (to-…), typeof, rgb, rgba, to-rgba.
#include "styles/expression/operators.h"
#include "styles/expression/operators/list_conversion.h"
#include "styles/expression/value.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

class Assertion final : public Expression::Node {
  public:
    using Node::Node;
    bool is_transparent() const override { return true; }

    Value evaluate(const EvaluationContext& context) const override { return see(context).value(); }
    SeenValue see(const EvaluationContext& context) const override {
        for (std::size_t i = 0; i < children.size(); ++i) {
            SeenValue value = children[i]->see(context);
            const Type found = value.type();
            if (is_subtype(type, found)) return value;
            if (i + 1 == children.size()) {
                throw EvaluationFailure{fmt::format("Expected value to be of type {}, but found {} instead.",
                                                    name_of(type), name_of(found))};
            }
        }
        return {};
    }
};

/// Number("…") of ECMAScript for decimal text; the empty string is 0.
std::optional<double> number_from(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return 0.0;
    std::string_view body = text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
    if (body.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nullopt;
    if (body.front() == '+') body.remove_prefix(1);
    if (body.starts_with('+')) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), value);
    if (end != body.data() + body.size() || body.empty()) return std::nullopt;
    if (error != std::errc::result_out_of_range) return value;
    // As ECMAScript: too small is 0, too large infinite.
    const double limit = body.find("e-") != body.npos || body.find("E-") != body.npos ||
                                 body.find_first_not_of("-.0") > body.find('.')
                             ? 0
                             : std::numeric_limits<double>::infinity();
    return body.starts_with('-') ? -limit : limit;
}

std::optional<double> number_from(const SeenValue& value) {
    if (value.is_null()) return 0.0;
    if (const auto flag = value.flag()) return *flag ? 1.0 : 0.0;
    if (const auto number = value.number()) return *number;
    if (const auto text = value.text()) return number_from(*text);
    return std::nullopt;
}

/// Channels 0 to 255 and an alpha 0 to 1. Throws the sentence for a channel out of range.
Color color_from(std::span<const double> channels) {
    const auto refuse = [&](const char* why) {
        std::string shown;
        for (const double channel : channels) shown += (shown.empty() ? "" : ", ") + text_of(channel);
        throw EvaluationFailure{fmt::format("Invalid rgba value [{}]: {}", shown, why)};
    };
    for (const double channel : channels.first(3)) {
        if (!(channel >= 0 && channel <= 255)) refuse("'r', 'g', and 'b' must be between 0 and 255.");
    }
    const double alpha = channels.size() > 3 ? channels[3] : 1;
    if (!(alpha >= 0 && alpha <= 1)) refuse("'a' must be between 0 and 1.");
    const auto part = [&](std::size_t i) { return static_cast<float>(channels[i] / 255); };
    return {part(0), part(1), part(2), static_cast<float>(alpha)};
}

Color color_from(const ValueArray& items) {
    std::array<double, 4> channels{};
    bool numbers = items.size() == 3 || items.size() == 4;
    for (std::size_t i = 0; numbers && i < items.size(); ++i) {
        const auto* channel = std::get_if<double>(&items[i].data);
        numbers = channel != nullptr;
        if (numbers) channels[i] = *channel;
    }
    if (numbers) return color_from(std::span<const double>(channels).first(items.size()));
    std::string shown;
    for (const Value& item : items) shown += (shown.empty() ? "" : ", ") + text_of(item);
    throw EvaluationFailure{fmt::format(
        "Invalid rgba value [{}]: expected an array containing either three or four numeric values.", shown)};
}

/// One section, as the layer has it; formatted text stays what it is.
Value formatted(const Value& value) {
    if (std::holds_alternative<std::shared_ptr<const FormattedText>>(value.data)) return value;
    FormattedText text;
    text.sections.emplace_back();
    if (const auto* image = std::get_if<ImageReference>(&value.data)) {
        text.sections[0].image = *image;
    } else {
        text.sections[0].text = text_of(value);
    }
    return Value{std::make_shared<const FormattedText>(std::move(text))};
}

Value image(const Value& value, const EvaluationContext& context) {
    if (std::holds_alternative<ImageReference>(value.data)) return value;
    return make(image_named(text_of(value), context));
}

class Coercion final : public Expression::Node {
  public:
    using Node::Node;
    bool is_transparent() const override { return true; }

    Value evaluate(const EvaluationContext& context) const override {
        switch (type.kind) {
            case Kind::boolean:
                return make(boolean(context));
            case Kind::color:
                return make(color(context));
            case Kind::number:
                return make(number(context));
            case Kind::string:
                return make(text_of(children[0]->evaluate(context)));
            case Kind::formatted:
                return formatted(children[0]->evaluate(context));
            case Kind::image:
                return image(children[0]->evaluate(context), context);
            case Kind::padding:
            case Kind::number_array:
            case Kind::color_array:
            case Kind::projection:
            case Kind::anchor_offsets:
                return converted_list(children[0]->evaluate(context), type.kind);
            default:
                return children[0]->evaluate(context);
        }
    }

    double number(const EvaluationContext& context) const override {
        SeenValue value;
        for (const auto& child : children) {
            value = child->see(context);
            if (const auto number = number_from(value)) return *number;
        }
        throw EvaluationFailure{
            fmt::format("Could not convert {} to number.", json_from(std::move(value).value()).dump())};
    }

    bool boolean(const EvaluationContext& context) const override {
        return truth_of(children[0]->see(context));
    }

    Color color(const EvaluationContext& context) const override {
        if (children.size() == 1 && children[0]->type.kind == Kind::color) return children[0]->color(context);
        for (std::size_t i = 0; i < children.size(); ++i) {
            const SeenValue value = children[i]->see(context);
            const bool last = i + 1 == children.size();
            if (const auto found = value.color()) return *found;
            if (const auto text = value.text()) {
                if (const auto parsed = parse_color(*text)) return *parsed;
            } else if (const ValueArray* channels = value.items()) {
                try {
                    return color_from(*channels);
                } catch (const EvaluationFailure&) {
                    if (last) throw;
                }
                continue;
            }
            if (last) {
                const Value shown = value.value();
                const auto* text = std::get_if<std::string>(&shown.data);
                throw EvaluationFailure{fmt::format("Could not parse color from value '{}'",
                                                    text != nullptr ? *text : json_from(shown).dump())};
            }
        }
        return {};
    }
};

template <Kind kind>
NodePtr parse_assertion(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 2) return parser.fail(place, "Expected at least one argument.");
    Type type{kind};
    std::size_t next = 1;
    if constexpr (kind == Kind::array) {
        if (json.size() > 2) {
            const std::string name = json[1].is_string() ? json[1].get<std::string>() : "";
            if (name == "string") {
                type.item = Kind::string;
            } else if (name == "number") {
                type.item = Kind::number;
            } else if (name == "boolean") {
                type.item = Kind::boolean;
            } else {
                return parser.fail_at(
                    place, 1, "The item type argument of \"array\" must be one of string, number, boolean");
            }
            next = 2;
        }
        if (json.size() > 3) {
            if (!json[2].is_null()) {
                if (!json[2].is_number_integer() || json[2].get<double>() < 0 ||
                    json[2].get<double>() > 1e6) {
                    return parser.fail_at(
                        place, 2, "The length argument to \"array\" must be a positive integer literal");
                }
                type.length = json[2].get<int>();
            }
            next = 3;
        }
    }
    Children operands;
    for (; next < json.size(); ++next) {
        NodePtr operand = parser.parse_operand(json, next, place, Type{Kind::value});
        if (!operand) return nullptr;
        operands.push_back(std::move(operand));
    }
    return make_assertion(type, std::move(operands));
}

template <Kind kind>
NodePtr parse_coercion(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 2) return parser.fail(place, "Expected at least one argument.");
    if ((kind == Kind::boolean || kind == Kind::string) && json.size() != 2) {
        return parser.fail(place, "Expected one argument.");
    }
    Children operands;
    for (std::size_t i = 1; i < json.size(); ++i) {
        NodePtr operand = parser.parse_operand(json, i, place, Type{Kind::value});
        if (!operand) return nullptr;
        operands.push_back(std::move(operand));
    }
    return make_coercion({kind}, std::move(operands));
}

Value type_name_of(const Children& operands, const EvaluationContext& context) {
    return make(name_of(operands[0]->see(context).type()));
}

Color mixed_color(const Children& operands, const EvaluationContext& context) {
    std::array<double, 4> channels{};
    for (std::size_t i = 0; i < operands.size(); ++i) channels[i] = operands[i]->number(context);
    return color_from(std::span<const double>(channels).first(operands.size()));
}

Value channels_of(const Children& operands, const EvaluationContext& context) {
    const Color color = operands[0]->color(context);
    const auto channel = [](float part) { return make(static_cast<double>(part) * 255); };
    return Value{ValueArray{channel(color.red), channel(color.green), channel(color.blue),
                            make(static_cast<double>(color.alpha))}};
}

}  // namespace

NodePtr make_assertion(Type type, Children operands) {
    return std::make_shared<Assertion>(type, std::move(operands));
}
NodePtr make_coercion(Type type, Children operands) {
    return std::make_shared<Coercion>(type, std::move(operands));
}

void add_conversion(OperatorTable& table) {
    auto& special = table.special;
    special["number"] = parse_assertion<Kind::number>;
    special["string"] = parse_assertion<Kind::string>;
    special["boolean"] = parse_assertion<Kind::boolean>;
    special["object"] = parse_assertion<Kind::object>;
    special["array"] = parse_assertion<Kind::array>;
    special["to-number"] = parse_coercion<Kind::number>;
    special["to-string"] = parse_coercion<Kind::string>;
    special["to-boolean"] = parse_coercion<Kind::boolean>;
    special["to-color"] = parse_coercion<Kind::color>;
    constexpr Type kNumber{Kind::number};
    constexpr Type kColor{Kind::color};
    constexpr auto kFixed = Overload::Arity::fixed;
    table.simple["typeof"] = {{{Type{Kind::value}}, kFixed, Type{Kind::string}, &type_name_of}};
    table.simple["rgb"] = {{{kNumber, kNumber, kNumber}, kFixed, kColor, &mixed_color}};
    table.simple["rgba"] = {{{kNumber, kNumber, kNumber, kNumber}, kFixed, kColor, &mixed_color}};
    table.simple["to-rgba"] = {{{kColor}, kFixed, array_of(Kind::number, 4), &channels_of}};
}

}  // namespace dateline::expression
