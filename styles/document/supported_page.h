// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline {

/// What of the style specification is drawn, property by property, as Markdown: styles/SUPPORTED.md. Made from
/// the tables that styles are read and checked with.
std::string supported_page();

}  // namespace dateline
