// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/locales/locale.h"

#include <string>
#include <string_view>

namespace dateline {

/// Who says so, as it stands after a dash within an entry: a leading article in lower case (the locale's
/// "list.speaker-lowercase"), no elided word at the end ("n’"), no punctuation around it.
std::string speaker_words(std::string_view attribution, const Locale& locale);

/// An article's words between the locale's quotation marks: no punctuation at their beginning; quotation
/// marks within are those of the second level ("list.inner-quote"), or dropped where they do not pair.
std::string quoted_words(std::string_view text, const Locale& locale);
/// The same without the marks around it, to be shortened first.
std::string without_leading_punctuation(std::string_view text);

}  // namespace dateline
