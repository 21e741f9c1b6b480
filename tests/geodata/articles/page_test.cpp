// SPDX-License-Identifier: Apache-2.0
// What a scraped page says about itself, and pages that join several papers. All texts are made up.
#include "geodata/core/error.h"
#include "tests/geodata/articles/reading.h"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::string kBody =
    "Des affrontements ont opposé plusieurs groupes dans la nuit autour du marché de la ville, ont raconté "
    "des "
    "habitants joints par téléphone.\n";

Article one(const std::string& text, const ReadOptions& options = {}) {
    CollectedDiagnostics diagnostics;
    const auto articles = read(text, diagnostics, options);
    REQUIRE(articles.size() == 1);
    return articles.front();
}

}  // namespace

TEST_CASE("publication dates in the head of a page") {
    const std::string title = "Le marché couvert ferme ses portes\n";
    struct Row {
        std::string head, published;
    };
    const std::vector<Row> rows{
        {title + "Publié le : Jeudi 3 Octobre 2024 - 09:15\n", "2024-10-03"},
        {title + "Publié le :\n\nJeudi 3 Octobre 2024 - 09:15\n\nMise à jour :\n\nVendredi 4 Octobre 2024 - "
                 "10:00\n",
         "2024-10-03"},
        {title + "Mis à jour le 4 octobre 2024 à 10h00\n", "2024-10-04"},
        {"03/10/2024 exemple-presse.example  4min #2210\n" + title, "2024-10-03"},
        {title + "Par Jeanne Untel | 1er octobre 2024\n", "2024-10-01"},
        {title + "Beyrouth, le 3 mars 2020\n", "2020-03-03"},
        {title + "BEYROUTH, 3 mars 2020 (Agence du Port) - Le port rouvre.\n", "2020-03-03"},
        {title + "2024-10-03\n", "2024-10-03"},
        // Not dates of publication: in a headline, in a sentence, without a year, not in the calendar.
        {"Procès des incendies du 3 octobre 2023 : les avocats plaident\n", ""},
        {title + "Le 3 octobre 2023, un incendie avait ravagé les halles et leurs alentours.\n", ""},
        {title + "BEYROUTH, 3 octobre (Agence du Port) - Le port rouvre.\n", ""},
        {title + "Publié le 31 février 2024\n", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.head);
        CHECK(published(one(row.head + kBody)) == row.published);
    }
}

TEST_CASE("dates of figures alone: day first in French, in English only what is unambiguous") {
    const std::string body =
        "Several groups clashed around the market during the night, residents said when they were reached by "
        "phone.\n";
    const std::string title = "Covered market closes its doors\n";
    CHECK(published(one(title + "Published: 10/25/2024\n" + body)) == "2024-10-25");
    CHECK(published(one(title + "Published: 07/10/2024\n" + body)).empty());
    CHECK(published(one(title + "By A. Writer | March 3, 2020\n" + body)) == "2020-03-03");
    CHECK(published(one("Le marché couvert ferme\nPublié le 07/10/2024\n" + kBody)) == "2024-10-07");
}

TEST_CASE("Arabic datelines are read with either month name and give no year") {
    const std::string rest =
        " - أعلنت السلطات المحلية أن المتظاهرين أغلقوا الطريق الرئيسي أمام حركة المرور لعدة ساعات قبل أن "
        "يتفرقوا.\n";
    CHECK(published(one("نشر في 13 كانون الأول/ديسمبر 2024\n" + rest)) == "2024-12-13");
    CHECK(published(one("بيروت 13 كانون الأول/ديسمبر (وكالة الشرق)" + rest)).empty());
    CHECK(one("بيروت 13 كانون الأول/ديسمبر (وكالة الشرق)" + rest).publisher == "وكالة الشرق");
    CHECK(one("بيروت (وكالة الشرق)" + rest).language == "ar");
}

TEST_CASE("the sidecar goes before the text, the text before the option; a far dateline is reported") {
    CollectedDiagnostics diagnostics;
    const std::string text = "Le port rouvre ce matin\nBEYROUTH, 3 octobre (Agence du Port) - " + kBody;
    ReadOptions options;
    options.published = parse_day("2024-10-09");
    CHECK(published(read(text, diagnostics, options).front()) == "2024-10-09");
    CHECK(diagnostics.warnings().size() == 1);  // the dateline says the 3rd, six days earlier
    const auto with_sidecar = reader().read_text(
        text, "page.txt", "page", R"({"published":"2024-10-03T08:00:00Z","publisher":"Le Quai"})",
        "page.meta.json", options, diagnostics);
    CHECK(published(with_sidecar.front()) == "2024-10-03");
    CHECK(with_sidecar.front().publisher == "Le Quai");
    CHECK(diagnostics.warnings().size() == 1);
}

TEST_CASE("no year is guessed, and the reader says how to give one") {
    CollectedDiagnostics diagnostics;
    CHECK_FALSE(read("Le port rouvre ce matin\nMardi 8 octobre\n" + kBody, diagnostics).front().published);
    REQUIRE(diagnostics.infos().size() == 1);
    CHECK(diagnostics.infos().front().find("--published") != std::string::npos);
}

TEST_CASE("publishers and titles") {
    CHECK(one("03/10/2024 exemple-presse.example 4min\nLe marché couvert ferme ses portes\n" + kBody)
              .publisher == "exemple-presse.example");
    CHECK(one("Le marché couvert ferme\nLa rédaction de Plaine-Info\n" + kBody).publisher == "Plaine-Info");
    CHECK(one("PARIS (Agence du Port) - " + kBody).publisher == "Agence du Port");
    CHECK(one("International\n\nLe marché couvert ferme ses portes\n\n" + kBody).title ==
          "Le marché couvert ferme ses portes");
    CHECK(one("Le marché ferme.\n\nLe marché ferme.\n\n" + kBody).title == "Le marché ferme.");
    CHECK(one(kBody + "Sources : agences\n").title.empty());
}

TEST_CASE("a page of several papers is cut after its source lines") {
    const std::string page = "03/10/2024 exemple-presse.example\n\nLe marché couvert ferme ses portes\n\n" +
                             kBody + "\n Source\n\nUne trêve de trois jours entre en vigueur\n\n" + kBody +
                             kBody + "\n depeches.example.net\n\nUn convoi attendu au passage du nord\n\n" +
                             kBody + "\n autre.example.net\n\n exemple-presse.example\n";
    CollectedDiagnostics diagnostics;
    const auto papers = read(page, diagnostics);
    REQUIRE(papers.size() == 3);
    CHECK(papers[0].title == "Le marché couvert ferme ses portes");
    CHECK(papers[1].title == "Une trêve de trois jours entre en vigueur");
    CHECK(papers[2].title == "Un convoi attendu au passage du nord");
    CHECK(papers[1].publisher == "depeches.example.net");
    std::size_t end = 0;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        CHECK(papers[i].part == static_cast<int>(i) + 1);
        CHECK(papers[i].id == "page");
        CHECK(papers[i].text == page);
        CHECK(papers[i].extent.begin == end);  // the parts cover the page without gap
        CHECK(published(papers[i]) == "2024-10-03");
        end = papers[i].extent.end;
    }
    CHECK(end == page.size());
}

TEST_CASE("an ordinary article with its sources at the end stays whole") {
    const Article article = one("Le marché couvert ferme\n\n" + kBody +
                                "\nSource : agences\n\nLire aussi\n\n" + "Commentaires\n");
    CHECK(article.part == 0);
    CHECK(article.extent == Span{0, article.text.size()});
}

TEST_CASE("furniture of the page is told from sentences that begin alike") {
    const std::vector<std::string> furniture{"PARTAGER :",
                                             "-A +A",
                                             "©Jeanne Untel/Agence",
                                             "Commentaires",
                                             "Lire aussi : le marché a fermé hier soir",
                                             "Vous devez être membre pour ajouter des commentaires.",
                                             "Photo : A. Untel",
                                             "Publié le : 3 octobre 2024",
                                             "Sources: agences, radio locale"};
    const std::vector<std::string> sentences{
        "Partager le pouvoir avec l'opposition est exclu, a dit le gouverneur.",
        "Sources diplomatiques et témoins parlent de dix blessés.",
        "La photo d'un blessé a fait le tour de la région.", "Le 3 octobre 2024, dix maisons ont brûlé."};
    std::string text = "Le marché couvert ferme\n" + kBody;
    for (const std::string& line : furniture) text += line + "\n";
    for (const std::string& line : sentences) text += line + "\n";
    const Article article = one(text);
    std::vector<std::string> found;
    for (const Span span : article.boilerplate) found.emplace_back(span.in(article.text));
    CHECK(found == furniture);
}
