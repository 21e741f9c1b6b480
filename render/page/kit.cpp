// SPDX-License-Identifier: Apache-2.0
#include "render/page/kit.h"

namespace dateline {

double PageKit::width_px(std::string_view text, const Font& font) const {
    return shaper.shape(text, font, direction())->advance_px;
}

void PageKit::draw_text(Canvas& canvas, std::string_view text, const Font& font, const TextPaint& paint,
                        Point baseline, Anchor anchor) const {
    const auto line = shaper.shape(text, font, direction());
    const bool at_left = (anchor == Anchor::start) != right_to_left();
    const double x = anchor == Anchor::middle ? baseline.x - line->advance_px / 2
                     : at_left                ? baseline.x
                                              : baseline.x - line->advance_px;
    canvas.text(*line, {x, baseline.y}, paint);
}

}  // namespace dateline
