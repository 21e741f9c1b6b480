// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/line_paint.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>

namespace dateline {

LinePaint::LinePaint(const StyleLayer& of_layer, const EvaluationContext& frame)
    : layer(of_layer),
      width(layer, "line-width", frame),
      gap(layer, "line-gap-width", frame),
      offset(layer, "line-offset", frame),
      blur(layer, "line-blur", frame),
      opacity(layer, "line-opacity", frame),
      color(layer, "line-color", frame) {}

LineCap LinePaint::cap(const EvaluationContext& of) const {
    const std::string word = layer.text("line-cap", of);
    if (word == "round") return LineCap::round;
    return word == "square" ? LineCap::square : LineCap::butt;
}

LineJoin LinePaint::join(const EvaluationContext& of) const {
    const std::string word = layer.text("line-join", of);
    if (word == "round") return LineJoin::round;
    return word == "bevel" ? LineJoin::bevel : LineJoin::miter;
}

double LinePaint::miter_limit(const EvaluationContext& of) const {
    return layer.number("line-miter-limit", of);
}

double LinePaint::round_limit(const EvaluationContext& of) const {
    return layer.number("line-round-limit", of);
}

std::vector<double> LinePaint::dashes(const EvaluationContext& of) const {
    if (!has_dashes()) return {};
    std::vector<double> lengths = layer.numbers("line-dasharray", of);
    if (!(std::accumulate(lengths.begin(), lengths.end(), 0.0) > 0)) lengths.clear();
    return lengths;
}

bool LinePaint::has_dashes() const {
    return layer.has("line-dasharray");
}

bool LinePaint::is_same_for_all_features() const {
    constexpr std::string_view kOthers[] = {"line-cap", "line-join", "line-miter-limit", "line-dasharray"};
    return width.constant() && gap.constant() && offset.constant() && blur.constant() && opacity.constant() &&
           color.constant() &&
           std::all_of(std::begin(kOthers), std::end(kOthers),
                       [&](std::string_view name) { return layer.is_feature_constant(name); });
}

}  // namespace dateline
