// SPDX-License-Identifier: Apache-2.0
#include "styles/document/color.h"

#include <cmath>

#include <fmt/format.h>

namespace dateline {

std::string hex_of(Color color) {
    const auto byte = [](float part) { return static_cast<unsigned>(std::lround(part * 255)); };
    return fmt::format("#{:02x}{:02x}{:02x}", byte(color.red), byte(color.green), byte(color.blue));
}

}  // namespace dateline
