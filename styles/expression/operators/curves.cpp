// SPDX-License-Identifier: Apache-2.0
// step, interpolate, interpolate-hcl, interpolate-lab.
#include "styles/expression/operators.h"
#include "styles/expression/operators/curve_math.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

/// The last stop at or below the input; 0 when the input lies below all.
std::size_t stop_below(const std::vector<double>& stops, double input) {
    if (std::isnan(input)) throw EvaluationFailure{"Input is not a number."};
    const auto above = std::upper_bound(stops.begin(), stops.end(), input);
    return above == stops.begin() ? 0 : static_cast<std::size_t>(above - stops.begin()) - 1;
}

/// children[0] is the input, children[i + 1] the output of stop i.
class Step final : public Expression::Node {
  public:
    Step(Type result, Children parts, std::vector<double> stops)
        : Node(result, std::move(parts)), stops_(std::move(stops)) {}
    Value evaluate(const EvaluationContext& context) const override {
        return chosen(context).evaluate(context);
    }
    double number(const EvaluationContext& context) const override { return chosen(context).number(context); }
    bool boolean(const EvaluationContext& context) const override { return chosen(context).boolean(context); }
    Color color(const EvaluationContext& context) const override { return chosen(context).color(context); }
    SeenValue see(const EvaluationContext& context) const override { return chosen(context).see(context); }
    bool is_curve() const override { return true; }
    bool is_step() const override { return true; }

  private:
    const Node& chosen(const EvaluationContext& context) const {
        return *children[1 + stop_below(stops_, children[0]->number(context))];
    }
    std::vector<double> stops_;
};

class Interpolate final : public Expression::Node {
  public:
    Interpolate(Type result, Children parts, std::vector<double> stops, Easing easing, ColorSpace space)
        : Node(result, std::move(parts)), stops_(std::move(stops)), easing_(easing), space_(space) {}

    Value evaluate(const EvaluationContext& context) const override {
        if (type.kind == Kind::number) return make(number(context));
        if (type.kind == Kind::color) return make(color(context));
        const Between at = between(context);
        if (at.lower == at.upper) return at.lower->evaluate(context);
        const Value from = at.lower->evaluate(context);
        const Value to = at.upper->evaluate(context);
        if (type.kind == Kind::projection) return between_projections(from, to, at.factor);
        if (type.kind == Kind::anchor_offsets) return between_offsets(from, to, at.factor);
        return between_lists(from, to, at.factor);
    }

    double number(const EvaluationContext& context) const override {
        const Between at = between(context);
        const double low = at.lower->number(context);
        if (at.lower == at.upper) return low;
        return low * (1 - at.factor) + at.upper->number(context) * at.factor;
    }

    Color color(const EvaluationContext& context) const override {
        const Between at = between(context);
        const Color low = at.lower->color(context);
        if (at.lower == at.upper) return low;
        return mix(low, at.upper->color(context), at.factor, space_);
    }
    bool is_curve() const override { return true; }

  private:
    struct Between {
        const Node* lower;
        const Node* upper;
        double factor;
    };

    static Value between_projections(const Value& from, const Value& to, double factor) {
        if (factor == 0) return from;
        return Value{std::make_shared<const ValueObject>(
            ValueObject{{{"from", from}, {"to", to}, {"transition", make(factor)}}})};
    }

    static Value between_offsets(const Value& from, const Value& to, double factor) {
        const auto& a = std::get<ValueArray>(from.data);
        const auto& b = std::get<ValueArray>(to.data);
        if (a.size() != b.size()) {
            throw EvaluationFailure{
                fmt::format("Cannot interpolate values of different length. from: {}, to: {}", text_of(from),
                            text_of(to))};
        }
        ValueArray out = a;
        for (std::size_t i = 0; i < a.size(); i += 2) {
            if (!equal(a[i], b[i])) {
                throw EvaluationFailure{fmt::format(
                    "Cannot interpolate values containing mismatched anchors. from[{0}]: {1}, to[{0}]: {2}",
                    i, text_of(a[i]), text_of(b[i]))};
            }
            auto& offset = std::get<ValueArray>(out[i + 1].data);
            const auto& other = std::get<ValueArray>(b[i + 1].data);
            for (std::size_t axis = 0; axis < 2; ++axis) {
                const double low = std::get<double>(offset[axis].data);
                offset[axis] = make(low + factor * (std::get<double>(other[axis].data) - low));
            }
        }
        return Value{std::move(out)};
    }

    Value between_lists(const Value& from, const Value& to, double factor) const {
        const auto& a = std::get<ValueArray>(from.data);
        const auto& b = std::get<ValueArray>(to.data);
        const bool is_typed = type.kind == Kind::number_array || type.kind == Kind::color_array;
        if (is_typed && a.size() != b.size()) {
            throw EvaluationFailure{
                fmt::format("{}: Arrays have mismatched length ({} vs. {}), cannot interpolate.",
                            name_of(type), a.size(), b.size())};
        }
        ValueArray out;
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (type.kind == Kind::color_array) {
                out.push_back(
                    make(mix(std::get<Color>(a[i].data), std::get<Color>(b[i].data), factor, space_)));
                continue;
            }
            const double low = std::get<double>(a[i].data);
            out.push_back(make(low + factor * (std::get<double>(b[i].data) - low)));
        }
        return Value{std::move(out)};
    }

    Between between(const EvaluationContext& context) const {
        const double input = children[0]->number(context);
        const std::size_t index = stop_below(stops_, input);
        const Node* lower = children[1 + index].get();
        if (!(input > stops_.front()) || index + 1 == stops_.size()) return {lower, lower, 0};
        return {lower, children[2 + index].get(), easing_.factor(input, stops_[index], stops_[index + 1])};
    }

    std::vector<double> stops_;
    Easing easing_;
    ColorSpace space_;
};

/// Reads "stop, output" pairs from json[first] on into stops and parts.
bool parse_stops(Parser& parser, const nlohmann::json& json, const Place& place, std::size_t first,
                 std::string_view name, std::optional<Type> output, Children& parts,
                 std::vector<double>& stops) {
    for (std::size_t i = first; i + 1 < json.size(); i += 2) {
        if (!json[i].is_number()) {
            parser.fail_at(
                place, i,
                fmt::format("Input/output pairs for \"{}\" expressions must be defined using literal numeric "
                            "values (not computed expressions) for the input values.",
                            name));
            return false;
        }
        const double stop = json[i].get<double>();
        if (!stops.empty() && stops.back() >= stop) {
            parser.fail_at(
                place, i,
                fmt::format("Input/output pairs for \"{}\" expressions must be arranged with input values in "
                            "strictly ascending order.",
                            name));
            return false;
        }
        NodePtr part = parser.parse_operand(json, i + 1, place, output);
        if (!part) return false;
        if (!output) output = part->type;
        parts.push_back(std::move(part));
        stops.push_back(stop);
    }
    return true;
}

std::optional<Type> known(const std::optional<Type>& expected) {
    return expected && expected->kind != Kind::value ? expected : std::nullopt;
}

NodePtr parse_step(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 5) {
        return parser.fail(place,
                           fmt::format("Expected at least 4 arguments, but found only {}.", json.size() - 1));
    }
    if (json.size() % 2 != 1) return parser.fail(place, "Expected an even number of arguments.");
    NodePtr input = parser.parse_operand(json, 1, place, Type{Kind::number});
    if (!input) return nullptr;
    const auto output = known(place.expected);
    NodePtr lowest = parser.parse_operand(json, 2, place, output);
    if (!lowest) return nullptr;
    const Type type = output ? *output : lowest->type;
    Children parts{std::move(input), std::move(lowest)};
    std::vector<double> stops{-std::numeric_limits<double>::infinity()};
    if (!parse_stops(parser, json, place, 3, "step", type, parts, stops)) return nullptr;
    return std::make_shared<Step>(type, std::move(parts), std::move(stops));
}

std::optional<Easing> parse_easing(Parser& parser, const nlohmann::json& json, const Place& place) {
    Place inner = place;
    inner.key += "[1]";
    if (!json.is_array() || json.empty()) {
        parser.fail(inner, "Expected an interpolation type expression.");
        return std::nullopt;
    }
    const std::string name = json[0].is_string() ? json[0].get<std::string>() : "";
    Easing easing;
    if (name == "linear") return easing;
    if (name == "exponential") {
        if (json.size() < 2 || !json[1].is_number()) {
            parser.fail_at(inner, 1, "Exponential interpolation requires a numeric base.");
            return std::nullopt;
        }
        easing.kind = Easing::Kind::exponential;
        easing.base = json[1].get<double>();
        return easing;
    }
    if (name == "cubic-bezier") {
        bool fits = json.size() == 5;
        for (std::size_t i = 1; fits && i < 5; ++i) {
            fits = json[i].is_number() && json[i].get<double>() >= 0 && json[i].get<double>() <= 1;
        }
        if (!fits) {
            parser.fail(
                inner,
                "Cubic bezier interpolation requires four numeric arguments with values between 0 and 1.");
            return std::nullopt;
        }
        easing = {Easing::Kind::cubic_bezier, 1,
                  json[1].get<double>(),      json[2].get<double>(),
                  json[3].get<double>(),      json[4].get<double>()};
        return easing;
    }
    parser.fail_at(inner, 0, fmt::format("Unknown interpolation type {}", name));
    return std::nullopt;
}

bool is_interpolable(Type type) {
    return type.kind == Kind::number || type.kind == Kind::color || type.kind == Kind::padding ||
           type.kind == Kind::number_array || type.kind == Kind::color_array ||
           type.kind == Kind::projection || type.kind == Kind::anchor_offsets ||
           (type.kind == Kind::array && type.item == Kind::number && type.length >= 0);
}

template <ColorSpace space>
NodePtr parse_interpolate(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 2) return parser.fail(place, "Expected an interpolation type expression.");
    const auto easing = parse_easing(parser, json[1], place);
    if (!easing) return nullptr;
    if (json.size() < 5) {
        return parser.fail(place,
                           fmt::format("Expected at least 4 arguments, but found only {}.", json.size() - 1));
    }
    if (json.size() % 2 != 1) return parser.fail(place, "Expected an even number of arguments.");
    NodePtr input = parser.parse_operand(json, 2, place, Type{Kind::number});
    if (!input) return nullptr;
    std::optional<Type> output = known(place.expected);
    if (space != ColorSpace::rgb && !(output && output->kind == Kind::color_array))
        output = Type{Kind::color};
    Children parts{std::move(input)};
    std::vector<double> stops;
    if (!parse_stops(parser, json, place, 3, "interpolate", output, parts, stops)) return nullptr;
    const Type type = output ? *output : parts[1]->type;
    if (!is_interpolable(type))
        return parser.fail(place, fmt::format("Type {} is not interpolatable.", name_of(type)));
    return std::make_shared<Interpolate>(type, std::move(parts), std::move(stops), *easing, space);
}

}  // namespace

void add_curves(OperatorTable& table) {
    table.special["step"] = parse_step;
    table.special["interpolate"] = parse_interpolate<ColorSpace::rgb>;
    table.special["interpolate-hcl"] = parse_interpolate<ColorSpace::hcl>;
    table.special["interpolate-lab"] = parse_interpolate<ColorSpace::lab>;
}

}  // namespace dateline::expression
