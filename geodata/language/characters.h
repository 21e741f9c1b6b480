// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What a character does when a text is cut into words.
enum class CharClass : std::uint8_t {
    space,       ///< white space and control characters, NUL included
    lower,       ///< a lower-case letter
    upper,       ///< an upper-case or title-case letter
    letter,      ///< a letter without case; also a byte that is no UTF-8
    digit,       ///< decimal digits of any script
    extender,    ///< continues a word but starts none: marks, format characters, modifier letters for ayn and
                 ///< hamza
    apostrophe,  ///< ' and its typographic forms
    ayn,         ///< ‘ and `, which gazetteers write for the letter ayn and some texts for an apostrophe
    mark         ///< punctuation, symbols, emoji
};

struct Character {
    char32_t code_point = 0;  ///< U+FFFD for a byte that is no UTF-8
    std::size_t size = 1;     ///< bytes
    CharClass kind = CharClass::space;

    bool is_letter() const {
        return kind == CharClass::lower || kind == CharClass::upper || kind == CharClass::letter;
    }
    bool starts_word() const { return is_letter() || kind == CharClass::digit; }
};

/// The classes of the ASCII characters: most of most texts, and so known without a look-up elsewhere.
inline constexpr std::array<CharClass, 128> kAsciiClasses = [] {
    std::array<CharClass, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        classes[c] = c >= '0' && c <= '9'   ? CharClass::digit
                     : c >= 'a' && c <= 'z' ? CharClass::lower
                     : c >= 'A' && c <= 'Z' ? CharClass::upper
                     : c <= ' ' || c == 127 ? CharClass::space
                     : c == '\''            ? CharClass::apostrophe
                     : c == '`'             ? CharClass::ayn
                                            : CharClass::mark;
    }
    return classes;
}();

/// character_at() where a character beyond ASCII stands.
Character wide_character_at(std::string_view text, std::size_t at);

/// The character at a byte of the text (at < text.size()). Never fails; thread-safe.
inline Character character_at(std::string_view text, std::size_t at) {
    assert(at < text.size());
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Character{byte, 1, kAsciiClasses[byte]} : wide_character_at(text, at);
}

/// Appends the folded form of one character (see fold_word), which may be empty.
void append_folded(const Character& character, std::string& out);

}  // namespace dateline
