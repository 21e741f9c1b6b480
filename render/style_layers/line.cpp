// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/style_frame.h"

namespace dateline {

void draw_line_layer(const StyleFrame&, const StyleLayer&) {}

}  // namespace dateline
