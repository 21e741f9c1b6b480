// SPDX-License-Identifier: Apache-2.0
// Web pages of our own making: what is the article, and what stands around it.
#include "geodata/core/error.h"
#include "tests/geodata/articles/reading.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

Article page(std::string_view html, std::string_view sidecar = {}) {
    CollectedDiagnostics diagnostics;
    const auto articles =
        reader().read_page(html, "page.html", "page", sidecar, "page.meta.json", {}, diagnostics);
    REQUIRE(articles.size() == 1);
    return articles.front();
}

constexpr std::string_view kFirst =
    "Un bac a chaviré samedi soir sur le fleuve, non loin du port de Mbandaka, ont rapporté des riverains.";
constexpr std::string_view kSecond =
    "Les secours, arrivés dans la nuit, cherchaient encore une vingtaine de passagers dimanche matin.";

std::string body(std::string_view around) {
    std::string html(around);
    const std::string paragraphs = "<p>" + std::string(kFirst) + "</p>\n<p>" + std::string(kSecond) + "</p>";
    return html.replace(html.find("[body]"), 6, paragraphs);
}

std::string joined(std::string_view title) {
    return std::string(title) + "\n\n" + std::string(kFirst) + "\n\n" + std::string(kSecond);
}

}  // namespace

TEST_CASE("an article element between menus, share bars, captions and comments") {
    const Article article =
        page(body(R"(<!doctype html><html lang="fr"><head><title>Naufrage | Le Fleuve</title>
<meta property="og:title" content="Naufrage à Mbandaka"><meta property="og:site_name" content="Le Fleuve">
<meta property="article:published_time" content="2030-02-17T23:30:00+01:00">
<link rel="canonical" href="https://www.lefleuve.example/n/1"></head><body>
<nav><ul><li><a href="/">Accueil de notre journal en ligne</a></li></ul></nav>
<article><header><h1>Naufrage à Mbandaka</h1></header>
<figure><img src="x.jpg"><figcaption>Le port de Kinshasa, le 3 mars 2020, photo de nos archives</figcaption></figure>
<div class="share-bar">Partager cet article avec vos amis sur les réseaux</div>
[body]
<div class="related-links"><p>Un autre accident a fait trente morts à Kisangani l'an dernier.</p></div>
<script>var x = "Une explosion à Goma";</script></article>
<section id="comments"><p>Quelle tristesse pour les familles de Mbandaka, dit un lecteur.</p></section>
<footer><p>Notre rédaction se trouve à Kinshasa, avenue du Port, au premier étage.</p></footer></body></html>)"));
    CHECK(article.text == joined("Naufrage à Mbandaka"));
    CHECK(article.title == "Naufrage à Mbandaka");
    CHECK(article.publisher == "Le Fleuve");
    CHECK(published(article) == "2030-02-17");  // the day the paper's own clock showed
    CHECK(article.url == "https://www.lefleuve.example/n/1");
    CHECK(article.language == "fr");
}

TEST_CASE("linked data go before other metadata, and may hold the only text") {
    const std::string data = R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Organization","name":"Nobody"},
{"@type":["NewsArticle"],"headline":"Naufrage","datePublished":"2030-02-16T22:00:00Z",
"publisher":{"@type":"Organization","name":"La Dépêche du Fleuve"},"articleBody":")" +
                             std::string(kFirst) + R"("}]}</script>)";
    const Article rich =
        page(body("<html><head>" + data +
                  R"(<meta name="date" content="2031-01-01"></head><body><article>[body]</article></body>)"));
    CHECK(rich.text == joined("Naufrage"));
    CHECK(published(rich) == "2030-02-16");
    CHECK(rich.publisher == "La Dépêche du Fleuve");

    const Article empty = page("<html><head>" + data + "</head><body><div id=root></div></body></html>");
    CHECK(empty.text == "Naufrage\n\n" + std::string(kFirst));
}

TEST_CASE("without any hint the densest paragraphs win") {
    const Article article = page(body(R"(<html><head><title>Naufrage</title></head><body>
<table><tr><td><a href=1>Politique intérieure et affaires étrangères</a> <a href=2>Sports et loisirs de la semaine</a></td>
<td><div><div>[body]</div></div></td></tr></table><div>Tous droits réservés à notre journal, depuis 1999.</div></body>)"));
    CHECK(article.text == joined("Naufrage"));
    CHECK(published(article).empty());
}

TEST_CASE("a class that sounds like furniture does not hide the whole article") {
    const Article article =
        page(body(R"(<html><head><title>Naufrage</title></head><body class="has-sidebar comments-open">
<div class="content ad-free sidebar-layout">[body]</div></body>)"));
    CHECK(article.text == joined("Naufrage"));
}

TEST_CASE("hidden elements and lists of links are left out, links within sentences are kept") {
    const Article article = page(R"(<html><head><title>Naufrage</title></head><body><article>
<p>Un bac a chaviré sur <a href="/congo">le fleuve Congo</a>, près de Mbandaka, samedi soir.</p>
<p style="display: none">Trente personnes ont été tuées à Boma par un éboulement.</p>
<p><a href="/x">Lire notre reportage sur la traversée de Matadi</a></p>
<p>Les secours sont sur place.<br>La préfecture attend un bilan.</p></article></body>)");
    CHECK(article.text ==
          "Naufrage\n\nUn bac a chaviré sur le fleuve Congo, près de Mbandaka, samedi soir.\n\n"
          "Les secours sont sur place.\n\nLa préfecture attend un bilan.");
}

TEST_CASE("declared charsets, and declarations that lie") {
    const std::string head =
        "<html><head><meta charset=\"iso-8859-15\"><title>N</title></head><body><article><p>";
    const std::string tail = "</p></article></body></html>";
    // "péage de Bénin" in ISO 8859-15: é is E9, and A4 is the euro sign there.
    const Article latin = page(head +
                               "Le p\xE9"
                               "age de B\xE9nin City co\xFBte d\xE9sormais 5 \xA4 aux camions de passage" +
                               tail);
    CHECK(latin.text == "N\n\nLe péage de Bénin City coûte désormais 5 € aux camions de passage");
    const Article lying = page(head + "Le péage de Bénin City coûte désormais cinq euros aux camions" + tail);
    CHECK(lying.text == "N\n\nLe péage de Bénin City coûte désormais cinq euros aux camions");
    // Arabic in Windows-1256: "السودان" is C7 E1 D3 E6 CF C7 E4.
    const Article arabic = page(
        "<html><head><meta http-equiv='Content-Type' content='text/html; "
        "charset=windows-1256'><title>N</title></head>"
        "<body><article><p>\xC7\xE1\xD3\xE6\xCF\xC7\xE4 \xC7\xE1\xD3\xE6\xCF\xC7\xE4 "
        "\xC7\xE1\xD3\xE6\xCF\xC7\xE4</p>"
        "</article></body></html>");
    CHECK(arabic.text == "N\n\nالسودان السودان السودان");
}

TEST_CASE("a sidecar goes before the page") {
    const Article article =
        page(body("<html><head><title>Naufrage</title></head><body><article>[body]</article></body>"),
             R"({"published":"2030-03-01","publisher":"L'Écluse","title":"Un naufrage"})");
    CHECK(published(article) == "2030-03-01");
    CHECK(article.publisher == "L'Écluse");
    CHECK(article.title == "Un naufrage");
    CHECK(article.text == joined("Naufrage"));
}

TEST_CASE("broken and hostile pages") {
    const Article broken = page(
        "<html><body><article><h1>Naufrage<p><b>Un bac a chaviré <i>samedi</b> soir</i> non loin de Mbandaka "
        "&eacute;t&eacute; &nbsp; &bogus; "
        "<p>Fin");
    CHECK(broken.text.find("Un bac a chaviré samedi soir non loin de Mbandaka été &bogus;") !=
          std::string::npos);
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<div>";
    const Article nested =
        page("<html><body><p>Un bac a chaviré samedi soir sur le fleuve, près de Mbandaka.</p>" + deep);
    CHECK(nested.text == "Un bac a chaviré samedi soir sur le fleuve, près de Mbandaka.");
    CollectedDiagnostics diagnostics;
    CHECK_THROWS_WITH_AS(
        reader().read_page("<html><body><img src=x></body></html>", "p.html", "p", {}, {}, {}, diagnostics),
        doctest::Contains("p.html: no article text"), Error);
    CHECK_THROWS_WITH_AS(reader().read_page("%PDF-1.7\n", "p.html", "p", {}, {}, {}, diagnostics),
                         doctest::Contains("is a PDF, which is not read"), Error);
}
