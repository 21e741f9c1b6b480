// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/properties.h"
#include "styles/document/color.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

struct Shape;
struct ValueObject;
struct Value;
using ValueArray = std::vector<Value>;

struct FormattedText;

/// An image of the sprite, by name; available when EvaluationContext::images has it.
struct ImageReference {
    std::string name;
    bool available = false;
    friend bool operator==(const ImageReference&, const ImageReference&) = default;
};

/// A value of the style language: null, boolean, number, string, colour, array, object, formatted text or
/// image. Paddings, arrays of numbers or colours are arrays; a projection is its name, or between two of them
/// an object {from, to, transition}.
struct Value {
    std::variant<std::monostate, bool, double, std::string, Color, ValueArray,
                 std::shared_ptr<const ValueObject>, std::shared_ptr<const FormattedText>, ImageReference>
        data;
};

/// A run of a label's text with a look of its own, or an image among the text. What is not given is as the
/// layer has it.
struct TextSection {
    std::string text;
    std::optional<ImageReference> image;
    std::optional<double> scale;
    std::optional<std::string> fonts;  ///< names with commas
    std::optional<Color> color;
    std::optional<std::string> vertical_align;  ///< "bottom", "center", "top"
    friend bool operator==(const TextSection&, const TextSection&) = default;
};
struct FormattedText {
    std::vector<TextSection> sections;
};

/// Named members in the order of the document.
struct ValueObject {
    std::vector<std::pair<std::string, Value>> members;
    /// Null when there is no such member.
    const Value* find(std::string_view key) const;
};

/// What an expression is evaluated against. Everything pointed to is owned by the caller and must outlive the
/// call.
struct EvaluationContext {
    double zoom = 0;  ///< 512 px world at zoom 0, as the specification has it
    const Properties* feature = nullptr;
    std::string_view geometry_type;  ///< "Point", "LineString", "Polygon"
    /// Where the feature lies (styles/expression/geometry/shape.h), for ["within"] and ["distance"].
    const Shape* shape = nullptr;
    int tile_zoom = 0;          ///< of the tile that is drawn: the grid on which ["within"] compares
    std::string_view language;  ///< of the map; the value of ["global-state", "language"]
    /// Properties of a feature that holds arrays and objects too; asked before `feature`.
    const ValueObject* properties = nullptr;
    const Value* feature_id = nullptr;
    const ValueObject* global_state = nullptr;
    const ValueObject* feature_state = nullptr;
    const std::vector<std::string>* images = nullptr;  ///< names in the sprite
    double heatmap_density = 0;
    double line_progress = 0;
    double elevation = 0;
};

/// A compiled expression: immutable, cheap to copy, evaluated from any thread.
class Expression {
  public:
    /// Compiles a JSON expression, a literal, or a function of the older form ({"stops": …}). expected_type:
    /// "number", "color", "string", "boolean", "enum", "array", "array<number>", "array<number, 2>",
    /// "array<string>", "formatted", "resolvedImage", "padding", "numberArray", "colorArray",
    /// "projectionDefinition", "variableAnchorOffsetCollection" or "" for anything. Throws Error(input) whose text starts with the key path
    /// inside the expression.
    static Expression compile(const nlohmann::json& json, std::string_view expected_type);
    /// A layer's filter, in the expression form or in the older one (["==", "class", "capital"]).
    static Expression compile_filter(const nlohmann::json& json);

    /// Throws Error(input) when a value does not fit, with the specification's wording.
    Value evaluate(const EvaluationContext& context) const;
    /// The same without building a Value; for numbers and colours nothing is allocated.
    double number(const EvaluationContext& context) const;
    bool boolean(const EvaluationContext& context) const;
    Color color(const EvaluationContext& context) const;
    /// Depends on nothing but the zoom.
    bool is_feature_constant() const;
    bool is_zoom_constant() const;

    struct Node;
    explicit Expression(std::shared_ptr<const Node> root) : root_(std::move(root)) {}
    const Node& root() const { return *root_; }

  private:
    std::shared_ptr<const Node> root_;
};

}  // namespace dateline
