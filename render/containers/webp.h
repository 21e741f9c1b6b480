// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/containers/png.h"

#include <string>

namespace dateline {

/// Lossless WebP (RFC 9649); the same bytes for the same pixels. Throws Error(input) for a picture larger
/// than the format's 16383 pixels a side.
std::string encode_webp(const PixelView& pixels);

}  // namespace dateline
