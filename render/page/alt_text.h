// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"

#include <string>

namespace dateline {

/// A page in words, for those who cannot see it, in its language: title, what the map counts, how many events
/// of each kind, and every event with place, date and speaker, whether the page's list has room for it or
/// not. Plain text, a paragraph a line.
std::string alt_text(const PageContent& content, const Locale& locale, const std::string& title,
                     const std::string& standfirst);

}  // namespace dateline
