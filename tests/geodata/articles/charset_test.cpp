// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/charset.h"

#include "geodata/core/error.h"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::string decoded(std::string_view bytes) {
    CollectedDiagnostics quiet;
    return decode_text(bytes, "page.txt", quiet);
}

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("one sentence comes out the same from every encoding") {
    // "Été – 5 €" : É E9/C9, – U+2013 is 96 and € U+20AC is 80 in Windows-1252.
    const std::string expected = "\u00C9t\u00E9 \u2013 5 \u20AC";
    CHECK(decoded("\u00C9t\u00E9 \u2013 5 \u20AC") == expected);
    CHECK(decoded("\xEF\xBB\xBF\u00C9t\u00E9 \u2013 5 \u20AC") == expected);
    CHECK(decoded("\xC9t\xE9 \x96 5 \x80") == expected);
    CHECK(decoded("\xFF\xFE\xC9\x00t\x00\xE9\x00 \x00\x13\x20 \x00"
                  "5\x00 \x00\xAC\x20"sv) == expected);
    CHECK(decoded("\xFE\xFF\x00\xC9\x00t\x00\xE9\x00 \x20\x13\x00 \x00"
                  "5\x00 \x20\xAC"sv) == expected);
}

TEST_CASE("line ends become line feeds and nothing else changes") {
    CHECK(decoded("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd");
    CHECK(decoded("e\u0301 \u00A0 \t") == "e\u0301 \u00A0 \t");  // no normalisation
}

TEST_CASE("a broken byte in a UTF-8 text does not turn the text into another encoding") {
    CollectedDiagnostics diagnostics;
    CHECK(decode_text("\u00E9\u00E8\u00EA\u00EB\u00E0 \xE9 fin", "page.txt", diagnostics) ==
          "\u00E9\u00E8\u00EA\u00EB\u00E0 \uFFFD fin");
    CHECK(diagnostics.warnings().size() == 1);
}

TEST_CASE("what is no text is refused by name") {
    for (const std::string_view bytes :
         {""sv, " \n\r\n "sv, "\xEF\xBB\xBF"sv, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "%PDF-1.5 abc"sv,
          "ab\x01\x02\x03\x04"sv}) {
        CAPTURE(bytes.size());
        CHECK_THROWS_WITH_AS(decoded(bytes), doctest::Contains("page.txt: is "), Error);
    }
}
