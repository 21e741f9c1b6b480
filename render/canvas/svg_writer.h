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
/// Path data in steps of 1/100 px, relative after each moveto; rounding does not add up. Of lines shorter
/// than anybody sees several become one.
std::string svg_path_data(const Path& path);
/// The same inside a box: of lines that run outside on one side of it only the ends are kept. Fills and
/// undashed strokes look the same there, if the box holds their width too.
Path without_unseen(const Path& path, const Box& seen);
/// For XML content and attributes in double quotes; characters XML 1.0 does not allow are left out.
std::string xml_escaped(std::string_view text);
/// RFC 4648.
std::string base64(std::string_view bytes);

}  // namespace dateline
