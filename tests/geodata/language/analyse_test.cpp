// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/analyse.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::vector<std::string> sentences(std::string_view text, std::string_view language) {
    std::vector<std::string> out;
    const AnalysedText analysed = analyse_text(text, {0, text.size()}, language);
    for (const Sentence& sentence : analysed.sentences) out.emplace_back(sentence.span.in(text));
    return out;
}

/// What must hold for any text: tokens in order, inside the text, each in exactly one sentence.
void check_structure(std::string_view text, std::string_view language) {
    const AnalysedText analysed = analyse_text(text, {0, text.size()}, language);
    std::size_t end = 0;
    for (const Token& token : analysed.tokens) {
        REQUIRE(token.span.begin >= end);
        REQUIRE(token.span.end > token.span.begin);
        REQUIRE(token.span.end <= text.size());
        end = token.span.end;
    }
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < analysed.sentences.size(); ++i) {
        const Sentence& sentence = analysed.sentences[i];
        CHECK(sentence.first_token == next);
        CHECK(sentence.last_token > sentence.first_token);
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            CHECK(analysed.tokens[t].sentence == i);
            CHECK(sentence.span.contains(analysed.tokens[t].span));
        }
        next = sentence.last_token;
    }
    CHECK(next == analysed.tokens.size());
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("words, elisions, hyphens and numbers") {
    const std::string_view text = "L’ex-chef de l'Irak, 2,5 km à Deir-ez-Zor";
    const AnalysedText analysed = analyse_text(text, {0, text.size()}, "fr");
    List tokens;
    for (const Token& token : analysed.tokens) tokens.emplace_back(analysed.of(token));
    CHECK(tokens == List{"L’", "ex", "-", "chef", "de", "l'", "Irak", ",", "2,5", "km", "à", "Deir", "-",
                         "ez", "-", "Zor"});
    CHECK(analysed.tokens[0].folded == "l");
    CHECK(analysed.tokens[0].starts_sentence);
    CHECK_FALSE(analysed.tokens[1].starts_sentence);
    CHECK(analysed.tokens[1].glued);
    CHECK_FALSE(analysed.tokens[3 + 1].glued);
    CHECK(analysed.tokens[6].capitals == Capitals::initial);
    CHECK(analysed.tokens[8].kind == TokenKind::number);
    CHECK(analysed.token_at(text.find("Irak")) == 6);
    CHECK(analysed.token_at(text.size()) == analysed.tokens.size());
}

TEST_CASE("French sentences: abbreviations, initials, numbers, quotations") {
    CHECK(sentences("M. Durand et Mme. Petit sont là. Le gén. Roux aussi.", "fr") ==
          List{"M. Durand et Mme. Petit sont là.", "Le gén. Roux aussi."});
    CHECK(sentences("J. B. Martin a 2.500 hommes. Il part.", "fr") ==
          List{"J. B. Martin a 2.500 hommes.", "Il part."});
    CHECK(sentences("« Nous partons. Ils restent. », a dit M.Leroux. Fin", "fr") ==
          List{"« Nous partons.", "Ils restent. », a dit M.Leroux.", "Fin"});
    CHECK(sentences("\"Vraiment ?\" demande-t-il. \"Oui.\" \"Non.\"", "fr") ==
          List{"\"Vraiment ?\" demande-t-il.", "\"Oui.\"", "\"Non.\""});
    CHECK(sentences("Une force (...) sera là... Puis rien… enfin presque", "fr") ==
          List{"Une force (...) sera là...", "Puis rien… enfin presque"});
    CHECK(sentences("Il vit en Syrie.La guerre dure. Voir exemple.fr ici", "fr") ==
          List{"Il vit en Syrie.", "La guerre dure.", "Voir exemple.fr ici"});
}

TEST_CASE("English and Arabic sentences") {
    CHECK(sentences("The U.S. Army left. He met Gen. Smith in the U.S. The war ended.", "en") ==
          List{"The U.S. Army left.", "He met Gen. Smith in the U.S.", "The war ended."});
    CHECK(sentences("وصل الوفد إلى حلب. هل غادر؟ نعم، غادر.", "ar") ==
          List{"وصل الوفد إلى حلب.", "هل غادر؟", "نعم، غادر."});
}

TEST_CASE("line ends: headlines stand alone, wrapped lines join, blank lines part") {
    CHECK(sentences("Un titre sans point\nLe texte commence ici.\n\nSuite", "fr") ==
          List{"Un titre sans point", "Le texte commence ici.", "Suite"});
    CHECK(sentences("une phrase qui\ncontinue ici", "fr").size() == 1);
    const std::string wrapped =
        "Les habitants de la petite ville ont quitté leurs maisons à l'aube et\n"
        "marché vers la côte avec leurs bêtes. Le maire de la commune, monsieur\n"
        "Dupont, les attendait devant une école où des lits étaient préparés de\n"
        "longue date.\n"
        "Personne n'est rentré.";
    const AnalysedText analysed = analyse_text(wrapped, {0, wrapped.size()}, "fr");
    CHECK(analysed.sentences.size() == 3);
    CHECK(analysed.sentences[0].paragraph == analysed.sentences[1].paragraph);
    CHECK(analysed.sentences[1].paragraph != analysed.sentences[2].paragraph);
}

TEST_CASE("only the extent is cut, offsets count in the whole text") {
    const std::string_view text = "Premier. Second mot. Fin.";
    const AnalysedText analysed = analyse_text(text, {9, 20}, "fr");
    REQUIRE(analysed.sentences.size() == 1);
    CHECK(analysed.sentences[0].span.in(text) == "Second mot.");
}

TEST_CASE("any bytes are cut without loss of order") {
    for (const std::string_view text :
         {std::string_view(""), std::string_view("\0\0a\0.\0B", 7), std::string_view("\xFF\xFE\xC3"),
          std::string_view("..."),
          std::string_view("e\u0301te\u0301 👩‍👩‍👧 🇸🇾. A\u200F\u200E b"),
          std::string_view("\u0301\u0302"), std::string_view("قال: \"نعم\".\n\n\n ٣٫٥ مليون"),
          std::string_view("l'"), std::string_view("\n\n\n"), std::string_view("'''’’’``‘‘")}) {
        check_structure(text, "fr");
        check_structure(text, "");
    }
    check_structure(std::string(100000, 'a'), "fr");
}
