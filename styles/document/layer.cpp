// SPDX-License-Identifier: Apache-2.0
// What a style layer answers when a property is asked for.
#include "geodata/core/error.h"
#include "styles/document/properties.h"
#include "styles/document/style.h"
#include "styles/expression/node.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Defaults = std::map<std::string_view, Expression>;

/// The specification's defaults, compiled once.
const Expression* default_of(std::string_view property) {
    static const Defaults defaults = [] {
        Defaults out;
        for (const PropertySpec& spec : property_specs()) {
            if (spec.default_value.empty()) continue;
            out.emplace(spec.name, Expression::compile(nlohmann::json::parse(spec.default_value), spec.type));
        }
        return out;
    }();
    const auto found = defaults.find(property);
    return found == defaults.end() ? nullptr : &found->second;
}

/// Reads a property in one way from the layer's own expression, or else from the default.
template <typename Result, typename Read>
Result read_or_default(const Expression* own, std::string_view property, Read read) {
    if (own != nullptr) {
        try {
            return read(own->root());
        } catch (const expression::EvaluationFailure&) {
            // The specification: a value that does not fit the feature counts as the default.
        }
    }
    const Expression* otherwise = default_of(property);
    return otherwise != nullptr ? read(otherwise->root()) : Result{};
}

}  // namespace

std::string_view StyleLayer::type_name() const {
    switch (type) {
        case LayerType::background:
            return "background";
        case LayerType::fill:
            return "fill";
        case LayerType::line:
            return "line";
        case LayerType::circle:
            return "circle";
        case LayerType::heatmap:
            return "heatmap";
        case LayerType::symbol:
            return "symbol";
        case LayerType::raster:
            return "raster";
        case LayerType::hillshade:
            return "hillshade";
        case LayerType::color_relief:
            return "color-relief";
    }
    return {};
}

const Expression* StyleLayer::find(std::string_view property) const {
    const auto found = properties_.find(property);
    return found == properties_.end() ? nullptr : &found->second;
}

bool StyleLayer::is_feature_constant(std::string_view property) const {
    const Expression* own = find(property);
    return own == nullptr || own->is_feature_constant();
}

bool StyleLayer::is_stepped(std::string_view property) const {
    const Expression* own = find(property);
    return own != nullptr && own->root().is_step();
}

bool StyleLayer::has_sections(std::string_view property) const {
    const Expression* own = find(property);
    if (own == nullptr) return false;
    // Variables make nodes children of several others.
    std::set<const Expression::Node*> seen;
    std::vector<const Expression::Node*> waiting{&own->root()};
    while (!waiting.empty()) {
        const Expression::Node* node = waiting.back();
        waiting.pop_back();
        if (node->has_looks()) return true;
        if (!seen.insert(node).second) continue;
        for (const auto& child : node->children) waiting.push_back(child.get());
    }
    return false;
}

bool StyleLayer::reads_shapes() const {
    const auto reads = [](const Expression& e) { return (e.root().depends & expression::kOnShape) != 0; };
    return (filter_ && reads(*filter_)) || std::any_of(properties_.begin(), properties_.end(),
                                                       [&](const auto& p) { return reads(p.second); });
}

bool StyleLayer::accepts(const EvaluationContext& context) const {
    if (!filter_) return true;
    try {
        return filter_->root().boolean(context);
    } catch (const expression::EvaluationFailure&) {
        return false;
    }
}

double StyleLayer::number(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<double>(find(property), property, [&](const auto& node) {
        const double value = node.number(context);
        if (std::isnan(value)) throw expression::EvaluationFailure{"Not a number."};
        return value;
    });
}

Color StyleLayer::color(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<Color>(find(property), property,
                                  [&](const auto& node) { return node.color(context); });
}

bool StyleLayer::flag(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<bool>(find(property), property,
                                 [&](const auto& node) { return node.boolean(context); });
}

std::string StyleLayer::text(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<std::string>(find(property), property, [&](const auto& node) {
        return expression::text_of(node.evaluate(context));
    });
}

Value StyleLayer::value(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<Value>(find(property), property,
                                  [&](const auto& node) { return node.evaluate(context); });
}

std::vector<Color> StyleLayer::colors(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<std::vector<Color>>(find(property), property, [&](const auto& node) {
        const Value value = node.evaluate(context);
        std::vector<Color> out;
        if (const auto* single = std::get_if<Color>(&value.data)) out.push_back(*single);
        if (const auto* items = std::get_if<ValueArray>(&value.data)) {
            for (const Value& item : *items) {
                if (const auto* color = std::get_if<Color>(&item.data)) out.push_back(*color);
            }
        }
        return out;
    });
}

std::vector<double> StyleLayer::numbers(std::string_view property, const EvaluationContext& context) const {
    return read_or_default<std::vector<double>>(find(property), property, [&](const auto& node) {
        const Value value = node.evaluate(context);
        std::vector<double> out;
        if (const auto* items = std::get_if<ValueArray>(&value.data)) {
            for (const Value& item : *items) {
                if (const auto* number = std::get_if<double>(&item.data)) out.push_back(*number);
            }
        }
        return out;
    });
}

std::vector<std::string> StyleLayer::texts(std::string_view property,
                                           const EvaluationContext& context) const {
    return read_or_default<std::vector<std::string>>(find(property), property, [&](const auto& node) {
        const Value value = node.evaluate(context);
        std::vector<std::string> out;
        if (const auto* items = std::get_if<ValueArray>(&value.data)) {
            for (const Value& item : *items) out.push_back(expression::text_of(item));
        }
        return out;
    });
}

}  // namespace dateline
