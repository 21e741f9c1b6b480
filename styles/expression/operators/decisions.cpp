// SPDX-License-Identifier: Apache-2.0
// case, match, coalesce.
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

/// A node that hands the work to one of its children.
class Choice : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const EvaluationContext& context) const override {
        return chosen(context).evaluate(context);
    }
    double number(const EvaluationContext& context) const override { return chosen(context).number(context); }
    bool boolean(const EvaluationContext& context) const override { return chosen(context).boolean(context); }
    Color color(const EvaluationContext& context) const override { return chosen(context).color(context); }
    SeenValue see(const EvaluationContext& context) const override { return chosen(context).see(context); }

  protected:
    virtual const Node& chosen(const EvaluationContext& context) const = 0;
};

/// test, output, test, output, …, fallback
class Case final : public Choice {
  public:
    using Choice::Choice;

  protected:
    const Node& chosen(const EvaluationContext& context) const override {
        for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
            if (children[i]->boolean(context)) return *children[i + 1];
        }
        return *children.back();
    }
};

/// input, outputs…, fallback
class Match final : public Choice {
  public:
    struct Labels {
        std::map<double, std::size_t> numbers;
        std::map<std::string, std::size_t, std::less<>> texts;
    };
    Match(Type result, Children parts, Labels labels)
        : Choice(result, std::move(parts)), labels_(std::move(labels)) {}

  protected:
    const Node& chosen(const EvaluationContext& context) const override {
        const SeenValue input = children[0]->see(context);
        if (const auto number = input.number()) return branch(labels_.numbers, *number);
        if (const auto text = input.text()) return branch(labels_.texts, *text);
        return *children.back();
    }

  private:
    template <typename Map, typename Key>
    const Node& branch(const Map& labels, const Key& key) const {
        const auto found = labels.find(key);
        return found == labels.end() ? *children.back() : *children[found->second];
    }
    Labels labels_;
};

class Coalesce final : public Expression::Node {
  public:
    using Node::Node;
    bool is_transparent() const override { return true; }
    Value evaluate(const EvaluationContext& context) const override { return see(context).value(); }
    SeenValue see(const EvaluationContext& context) const override {
        // An image that the sprite lacks gives way to one it has; where it has none, the first stays.
        SeenValue missing;
        for (const auto& child : children) {
            SeenValue value = child->see(context);
            if (value.is_null()) continue;
            const ImageReference* image = value.image();
            if (image == nullptr || image->available) return value;
            if (missing.is_null()) missing = std::move(value);
        }
        return missing;
    }
};

std::optional<Type> known(const std::optional<Type>& expected) {
    return expected && expected->kind != Kind::value ? expected : std::nullopt;
}

NodePtr parse_case(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 4) {
        return parser.fail(place,
                           fmt::format("Expected at least 3 arguments, but found only {}.", json.size() - 1));
    }
    if (json.size() % 2 != 0) return parser.fail(place, "Expected an odd number of arguments.");
    std::optional<Type> output = known(place.expected);
    Children parts;
    for (std::size_t i = 1; i + 1 < json.size(); i += 2) {
        NodePtr test = parser.parse_operand(json, i, place, Type{Kind::boolean});
        if (!test) return nullptr;
        NodePtr result = parser.parse_operand(json, i + 1, place, output);
        if (!result) return nullptr;
        if (!output) output = result->type;
        parts.push_back(std::move(test));
        parts.push_back(std::move(result));
    }
    NodePtr fallback = parser.parse_operand(json, json.size() - 1, place, output);
    if (!fallback) return nullptr;
    parts.push_back(std::move(fallback));
    return std::make_shared<Case>(*output, std::move(parts));
}

/// Adds the labels of one branch; false when a problem was recorded.
bool add_labels(Parser& parser, const nlohmann::json& labels, const Place& place, std::size_t index,
                std::size_t output, std::optional<Type>& input, Match::Labels& known_labels) {
    const auto list = labels.is_array() ? labels : nlohmann::json::array({labels});
    const auto refuse = [&](std::string message) {
        parser.fail_at(place, index, std::move(message));
        return false;
    };
    if (list.empty()) return refuse("Expected at least one branch label.");
    for (const auto& label : list) {
        if (!label.is_number() && !label.is_string())
            return refuse("Branch labels must be numbers or strings.");
        if (label.is_number()) {
            const double number = label.get<double>();
            if (std::abs(number) > 9007199254740991) {
                return refuse("Branch labels must be integers no larger than 9007199254740991.");
            }
            if (number != std::floor(number)) return refuse("Numeric branch labels must be integer values.");
        }
        const Type type{label.is_number() ? Kind::number : Kind::string};
        if (input && !is_subtype(*input, type)) return refuse(mismatch(*input, type));
        input = type;
        const bool is_new = label.is_number()
                                ? known_labels.numbers.emplace(label.get<double>(), output).second
                                : known_labels.texts.emplace(label.get<std::string>(), output).second;
        if (!is_new) return refuse("Branch labels must be unique.");
    }
    return true;
}

NodePtr parse_match(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 5) {
        return parser.fail(place,
                           fmt::format("Expected at least 4 arguments, but found only {}.", json.size() - 1));
    }
    if (json.size() % 2 != 1) return parser.fail(place, "Expected an even number of arguments.");
    std::optional<Type> input_type;
    std::optional<Type> output = known(place.expected);
    Match::Labels labels;
    Children parts{nullptr};
    for (std::size_t i = 2; i + 1 < json.size(); i += 2) {
        if (!add_labels(parser, json[i], place, i, parts.size(), input_type, labels)) return nullptr;
        NodePtr result = parser.parse_operand(json, i + 1, place, output);
        if (!result) return nullptr;
        if (!output) output = result->type;
        parts.push_back(std::move(result));
    }
    NodePtr input = parser.parse_operand(json, 1, place, Type{Kind::value});
    if (!input) return nullptr;
    NodePtr fallback = parser.parse_operand(json, json.size() - 1, place, output);
    if (!fallback) return nullptr;
    if (input->type.kind != Kind::value && !is_subtype(*input_type, input->type)) {
        return parser.fail_at(place, 1, mismatch(*input_type, input->type));
    }
    parts.front() = std::move(input);
    parts.push_back(std::move(fallback));
    return std::make_shared<Match>(*output, std::move(parts), std::move(labels));
}

NodePtr parse_coalesce(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 2) return parser.fail(place, "Expected at least one argument.");
    const std::optional<Type> asked = known(place.expected);
    std::optional<Type> output = asked;
    Children parts;
    for (std::size_t i = 1; i < json.size(); ++i) {
        NodePtr part = parser.parse_operand(json, i, place, output, Annotation::omit);
        if (!part) return nullptr;
        if (!output) output = part->type;
        parts.push_back(std::move(part));
    }
    // Operands were left unchecked so that a null among them falls through; the whole is checked instead.
    const bool unchecked = asked && std::any_of(parts.begin(), parts.end(), [&](const NodePtr& p) {
                               return !is_subtype(*asked, p->type);
                           });
    return std::make_shared<Coalesce>(unchecked ? Type{Kind::value} : *output, std::move(parts));
}

}  // namespace

void add_decisions(OperatorTable& table) {
    table.special["case"] = parse_case;
    table.special["match"] = parse_match;
    table.special["coalesce"] = parse_coalesce;
}

}  // namespace dateline::expression
