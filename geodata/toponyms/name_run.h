// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"

#include <cstddef>
#include <string>

namespace dateline {

/// The end of a run of capitalised words, with Arabic articles inside: "Hammam al-Alil", "Bab al-Tabbaneh".
std::size_t name_end(const MarkedText& text, std::size_t first);

/// The tokens go on with an Arabic article. Without a hyphen "et", "en", "as" may be words of their own.
bool joined_by_particle(const MarkedText& text, std::size_t from, std::size_t to);

/// The end of the run before the first particle that may be a word of its own: "Bab al-Tabbaneh [et] Jabal".
std::size_t certain_end(const MarkedText& text, std::size_t first, std::size_t run);

/// A word in small letters stands inside.
bool has_lower_case(const MarkedText& text, std::size_t first, std::size_t last);

/// The end of the same run without its last capitalised word; first when nothing is left.
std::size_t shorter_run(const MarkedText& text, std::size_t first, std::size_t end);

/// The folded words of the tokens [first, last) as one line.
std::string joined_words(const MarkedText& text, std::size_t first, std::size_t last);

}  // namespace dateline
