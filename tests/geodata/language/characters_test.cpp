// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/characters.h"

#include "geodata/language/fold.h"
#include "geodata/language/lower_case.h"

#include <string>

#include <doctest/doctest.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

using namespace dateline;

TEST_CASE("the classes of ASCII characters are those of Unicode") {
    for (char32_t c = 0; c < 0x80; ++c) {
        CAPTURE(static_cast<unsigned>(c));
        const CharClass kind = kAsciiClasses[c];
        CHECK((kind == CharClass::lower) == (u_charType(static_cast<UChar32>(c)) == U_LOWERCASE_LETTER));
        CHECK((kind == CharClass::upper) == (u_charType(static_cast<UChar32>(c)) == U_UPPERCASE_LETTER));
        CHECK((kind == CharClass::digit) == (u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER));
        const auto type = u_charType(static_cast<UChar32>(c));
        CHECK((kind == CharClass::space) == (type == U_CONTROL_CHAR || type == U_SPACE_SEPARATOR));
    }
    CHECK(kAsciiClasses['\''] == CharClass::apostrophe);
    CHECK(kAsciiClasses['`'] == CharClass::ayn);
}

TEST_CASE("a character is read whole, and what is none is a letter by itself") {
    const std::string text = "a\u00e9\u0639\u2019\U0001F600\xC3";
    std::size_t at = 0;
    for (const auto& [code_point, size] :
         {std::pair{U'a', 1U}, {U'é', 2U}, {U'ع', 2U}, {U'’', 3U}, {U'\U0001F600', 4U}, {U'\uFFFD', 1U}}) {
        const Character c = character_at(text, at);
        CHECK(c.code_point == code_point);
        CHECK(c.size == size);
        at += c.size;
    }
    CHECK(at == text.size());
}

TEST_CASE("lower case is ICU's for every letter, alone and among others") {
    for (UChar32 c = 1; c < 0x3000; ++c) {
        if (U_IS_SURROGATE(c) || !u_isalpha(c)) continue;
        CAPTURE(c);
        for (const char* around : {"", "A", "É"}) {
            icu::UnicodeString text(around, "UTF-8");
            text.append(c).append(icu::UnicodeString(around, "UTF-8"));
            std::string word, expected;
            text.toUTF8String(word);
            text.toLower(icu::Locale::getRoot()).toUTF8String(expected);
            CHECK(lower_case(word) == expected);
        }
    }
}

TEST_CASE("the start of a folded phrase is the fold of its first words") {
    const std::string phrase = "« L’Écho », n° 12 : Deir-ez-Zor — fin";
    const std::string all = fold_phrase(phrase);
    CHECK(fold_phrase_start(phrase, 0) == "");
    for (std::size_t words = 1, end = 0; end != all.size(); ++words) {
        end = std::min(all.find(' ', end + 1), all.size());
        CHECK(fold_phrase_start(phrase, words) == all.substr(0, end));
    }
    CHECK(fold_phrase_start(phrase, 100) == all);
}
