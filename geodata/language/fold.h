// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// The look-up form of one word: NFKD, marks removed, case folded, ligatures opened (œ → oe, ß → ss);
/// Arabic without tashkeel and tatweel, alef forms → ا, ta marbuta → ه, alef maqsura → ي. Idempotent.
/// Invalid UTF-8 becomes U+FFFD.
std::string fold_word(std::string_view word);

/// fold_word over the words of a phrase joined by one space; hyphens, apostrophes and full stops separate
/// words, exactly as analyse_text cuts them, so that a name's key equals its tokens' folded forms joined by
/// spaces.
std::string fold_phrase(std::string_view phrase);
/// The same of the phrase's first words, at most so many.
std::string fold_phrase_start(std::string_view phrase, std::size_t most_words);

}  // namespace dateline
