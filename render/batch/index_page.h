// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/batch/manifest.h"

#include <string>
#include <string_view>

namespace dateline {

/// A page without script that shows the maps of a batch, date after date: the first picture format of each,
/// linked to its file. Holds dates and file names alone, no word of an article.
std::string index_page(const Manifest& manifest, std::string_view language);

}  // namespace dateline
