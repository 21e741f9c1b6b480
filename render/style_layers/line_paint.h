// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/style_layers/layer_property.h"

#include <vector>

namespace dateline {

/// What a line layer says of its lines, read alike for paths and for pixels. Lengths in CSS px; the context
/// each value is asked with says which zoom counts.
struct LinePaint {
    LinePaint(const StyleLayer& layer, const EvaluationContext& frame);

    LineCap cap(const EvaluationContext& of) const;
    LineJoin join(const EvaluationContext& of) const;
    double miter_limit(const EvaluationContext& of) const;
    double round_limit(const EvaluationContext& of) const;
    /// Lengths of dashes and gaps, in line widths; empty: solid.
    std::vector<double> dashes(const EvaluationContext& of) const;
    bool has_dashes() const;
    /// Apart from patterns and gradients.
    bool is_same_for_all_features() const;

    const StyleLayer& layer;
    LayerProperty<double> width, gap, offset, blur, opacity;
    LayerProperty<Color> color;
};

}  // namespace dateline
