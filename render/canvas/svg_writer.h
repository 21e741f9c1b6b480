// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// At most two decimals, no trailing zeros: "12", "-.5", "3.25".
std::string svg_number(double value);
/// Path data in steps of 1/100 px, relative after each moveto; rounding does not add up.
std::string svg_path_data(const Path& path);
/// For XML content and attributes in double quotes; characters XML 1.0 does not allow are left out.
std::string xml_escaped(std::string_view text);
/// RFC 4648.
std::string base64(std::string_view bytes);

}  // namespace dateline
