// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The bytes of an article file as text: UTF-8 without BOM, line ends as LF, nothing else changed.
/// Recognised: UTF-8 and UTF-16 by their BOM, UTF-8 by its form, anything else as Windows-1252 (of which
/// Latin-1's printable part is a subset). Single broken bytes in UTF-8 become U+FFFD, with a warning. Throws
/// Error(input), naming `source`, for an empty file and for one that is not text.
std::string decode_text(std::string_view bytes, std::string_view source, Diagnostics& diagnostics);

/// The same for HTML and XML, which may declare their charset. Well-formed UTF-8 is believed over a
/// declaration, as feeds often lie; else the declared one is used ("iso-8859-1" means Windows-1252, as in
/// browsers: WHATWG Encoding Standard); an unknown or missing declaration is as plain text.
std::string decode_markup(std::string_view bytes, std::string_view source, Diagnostics& diagnostics);

/// Text in the charset of that name ("windows-1256"), by ICU. Nothing for a name nobody knows. Bytes that the
/// charset does not have become U+FFFD.
std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset);

}  // namespace dateline
