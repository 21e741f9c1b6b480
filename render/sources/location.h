// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// What a style's URL names on this machine: a path (relative ones count from `folder`, the folder of the
/// document that names it), a file: URL, or mbtiles:// before a path. Braces of tile templates are kept.
/// Throws Error(input) naming the URL when it points to a network or elsewhere: the program reads files only.
std::filesystem::path locate(std::string_view url, const std::filesystem::path& folder);

}  // namespace dateline
