// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/document/style.h"

#include <optional>
#include <string_view>

namespace dateline {

/// A number or colour property of a layer for one picture: evaluated once when it is the same for every
/// feature, else for each. The layer must outlive it; names are literals.
template <typename T>
class LayerProperty {
  public:
    LayerProperty(const StyleLayer& layer, std::string_view name, const EvaluationContext& frame)
        : layer_(layer), name_(name) {
        if (layer.is_feature_constant(name)) constant_ = evaluate(frame);
    }
    T operator()(const EvaluationContext& feature) const {
        return constant_ ? *constant_ : evaluate(feature);
    }
    /// The value for all features; nothing when it depends on the feature.
    const std::optional<T>& constant() const { return constant_; }

  private:
    T evaluate(const EvaluationContext& context) const;

    const StyleLayer& layer_;
    std::string_view name_;
    std::optional<T> constant_;
};

template <>
inline double LayerProperty<double>::evaluate(const EvaluationContext& context) const {
    return layer_.number(name_, context);
}
template <>
inline Color LayerProperty<Color>::evaluate(const EvaluationContext& context) const {
    return layer_.color(name_, context);
}

/// "…-translate" in device px.
struct Shift {
    double x = 0, y = 0;
};
inline Shift shift_of(const StyleLayer& layer, std::string_view name, const EvaluationContext& frame,
                      double ratio) {
    const std::vector<double> px = layer.numbers(name, frame);
    return px.size() == 2 ? Shift{px[0] * ratio, px[1] * ratio} : Shift{};
}

}  // namespace dateline
