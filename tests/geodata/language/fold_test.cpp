// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/fold.h"

#include "geodata/language/analyse.h"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// The folded words of a text as analyse_text cuts it, joined by spaces.
std::string joined_words(std::string_view text, std::string_view language) {
    std::string out;
    for (const Token& token : analyse_text(text, {0, text.size()}, language).tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        if (!out.empty()) out += ' ';
        out += token.folded;
    }
    return out;
}

}  // namespace

TEST_CASE("composed, decomposed and plain spellings meet") {
    CHECK(fold_word("Île") == "ile");
    CHECK(fold_word("I\u0302le") == "ile");
    CHECK(fold_word("STRASSE") == fold_word("Straße"));
    CHECK(fold_word("Œuvre") == "oeuvre");
    CHECK(fold_word("İstanbul") == "istanbul");
    CHECK(fold_word("Łódź") == "lodz");
    CHECK(fold_word("Sy\u00ADrie") == "syrie");
}

TEST_CASE("Arabic: vowel signs, tatweel and exchanged letters do not matter") {
    CHECK(fold_word("إِدْلِب") == fold_word("ادلب"));
    CHECK(fold_word("معـــرة") == fold_word("معره"));
    CHECK(fold_word("مستشفى") == fold_word("مستشفي"));
    // Presentation forms, as copied from PDF: حلب
    CHECK(fold_word("\uFEA3\uFEE0\uFE90") == fold_word("حلب"));
}

TEST_CASE("a phrase is cut at hyphens, apostrophes and full stops") {
    CHECK(fold_phrase("Deir ez-Zor") == "deir ez zor");
    CHECK(fold_phrase("L’Aquila") == "l aquila");
    CHECK(fold_phrase("St. John's") == "st john s");
    CHECK(fold_phrase("Ma‘arrat an Nu‘mān") == "maarrat an numan");
    CHECK(fold_phrase("  \n ") == "");
}

TEST_CASE("folding twice changes nothing, and a phrase folds as its tokens do") {
    for (const char* text :
         {"Ma‘arrat an Nu‘mān", "L'Île-d’Yeu", "Saint-Étienne-du-Rouvray", "دِمَشق القديمة", "Ъгъл Ёлка",
          "ﬁn ½ km² ǅ ẞ ΐ", "caf\xE9 \xFF\xFE", "2,5 millions d'hab.", "Kafr ʿAyn", "東京都 👍🏽 ok",
          "e\u0301\u0323", "ΑΣ ας", "d‘Alep", "a.b.c", "l'«Irak»"}) {
        CAPTURE(text);
        const std::string once = fold_phrase(text);
        CHECK(fold_phrase(once) == once);
        CHECK(joined_words(text, "fr") == once);
        CHECK(joined_words(text, "") == once);
    }
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
    CHECK(fold_word("caf\xE9") == "caf\uFFFD");
    CHECK(fold_word("\xC3") == "\uFFFD");
}
