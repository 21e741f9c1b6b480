// SPDX-License-Identifier: Apache-2.0
// RSS, Atom, NewsML-G2 and NITF of our own making, after the specifications' element names.
#include "geodata/core/error.h"
#include "tests/geodata/articles/reading.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::vector<Article> xml(std::string_view bytes) {
    CollectedDiagnostics diagnostics;
    return reader().read_xml(bytes, "feed.xml", "feed", {}, diagnostics);
}

}  // namespace

TEST_CASE("RSS: full text over descriptions, escaped and CDATA markup, the channel's name and language") {
    const auto articles = xml(
        R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>La Voix du Lac</title><language>fr-td</language>
<item><title>L&#8217;arm&#233;e &amp; le march&#233; de Bol</title><link>https://lac.example/1</link><guid isPermaLink="false">lac-1</guid>
<pubDate>Tue, 05 Mar 2030 23:50:00 -0500</pubDate><description>R&#233;sum&#233;</description>
<content:encoded><![CDATA[<p>Le marché de Bol a rouvert mardi.</p><p>Les piroguiers s'y pressent &agrave; nouveau.</p>]]></content:encoded></item>
<item><title>Crue</title><link>https://lac.example/2</link><pubDate>6 Mar 30 10:00 GMT</pubDate>
<description>&lt;p&gt;Le lac monte &lt;b&gt;encore&lt;/b&gt; &amp;agrave; Bol.&lt;/p&gt;</description></item>
<item><title>Sans date ni adresse</title></item></channel></rss>)");
    REQUIRE(articles.size() == 3);
    CHECK(articles[0].id == "lac-1");
    CHECK(articles[0].text ==
          "L’armée & le marché de Bol\n\nLe marché de Bol a rouvert mardi.\n\nLes piroguiers s'y pressent à "
          "nouveau.");
    CHECK(published(articles[0]) == "2030-03-05");
    CHECK(articles[0].publisher == "La Voix du Lac");
    CHECK(articles[0].language == "fr");
    CHECK(articles[1].id == "https://lac.example/2");
    CHECK(articles[1].text == "Crue\n\nLe lac monte encore à Bol.");
    CHECK(published(articles[1]) == "2030-03-06");
    CHECK(articles[2].id == "feed#3");
    CHECK(articles[2].text == "Sans date ni adresse");
    CHECK_FALSE(articles[2].published.has_value());
}

TEST_CASE("Atom: text, html and xhtml contents") {
    const auto articles =
        xml(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Shore News</title>
<entry><id>urn:1</id><title type="html">Ferry &amp;amp; fog</title><link rel="self" href="https://x.example/self"/>
<link href="https://x.example/1"/><published>2030-03-05T09:00:00Z</published><updated>2030-03-09T09:00:00Z</updated>
<content type="html">&lt;p&gt;The ferry to Kalemie is late.&lt;/p&gt;&lt;p&gt;Fog lies on the lake.&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title>Rain</title><updated>2030-03-06T00:00:00Z</updated><summary>It rains in Kigoma.</summary></entry>
<entry><id>urn:3</id><title>Wind</title><updated>2030-03-07T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Wind over <em>Uvira</em>.</p></div></content></entry></feed>)");
    REQUIRE(articles.size() == 3);
    CHECK(articles[0].text == "Ferry & fog\n\nThe ferry to Kalemie is late.\n\nFog lies on the lake.");
    CHECK(articles[0].url == "https://x.example/1");
    CHECK(published(articles[0]) == "2030-03-05");
    CHECK(articles[0].publisher == "Shore News");
    CHECK(articles[0].language == "en");
    CHECK(articles[1].text == "Rain\n\nIt rains in Kigoma.");
    CHECK(published(articles[1]) == "2030-03-06");
    CHECK(articles[2].text == "Wind\n\nWind over Uvira.");
}

TEST_CASE("NewsML-G2 and NITF") {
    const auto news = xml(R"(<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:agency,2030:1" xml:lang="fr"><itemMeta><provider qcode="nprov:AFX"/><versionCreated>2030-03-05T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Grève au port</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>Le port de Douala est à l'arrêt.</p><p>Les dockers attendent.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:agency,2030:2"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem></itemSet></newsMessage>)");
    REQUIRE(news.size() == 1);
    CHECK(news[0].id == "tag:agency,2030:1");
    CHECK(news[0].text == "Grève au port\n\nLe port de Douala est à l'arrêt.\n\nLes dockers attendent.");
    CHECK(news[0].publisher == "AFX");
    CHECK(published(news[0]) == "2030-03-05");

    const auto nitf = xml(
        R"(<nitf><head><title>t</title><docdata><doc-id id-string="n7"/><date.issue norm="20300305T101500Z"/></docdata>
<pubdata name="Harbour Wire"/></head><body><body.head><hedline><hl1>Port halts</hl1></hedline><dateline><location>DOUALA</location></dateline></body.head>
<body.content><p>The port is at rest.</p><media media-type="image"><media-caption>A crane in Kribi</media-caption></media></body.content></body></nitf>)");
    REQUIRE(nitf.size() == 1);
    CHECK(nitf[0].id == "n7");
    CHECK(nitf[0].text == "Port halts\n\nDOUALA\n\nThe port is at rest.");
    CHECK(nitf[0].publisher == "Harbour Wire");
    CHECK(published(nitf[0]) == "2030-03-05");
}

TEST_CASE("a feed that lies about its encoding, and one that tells the truth") {
    const std::string tail =
        "<rss><channel><item><title>Caf\xC3\xA9 de Mop\xC3\xB4ti</title></item></channel></rss>";
    CHECK(xml("<?xml version='1.0' encoding='iso-8859-1'?>" + tail).front().text == "Café de Mopôti");
    const std::string latin =
        "<rss><channel><item><title>Caf\xE9 de Mop\xF4ti</title></item></channel></rss>";
    CHECK(xml("<?xml version='1.0' encoding='iso-8859-1'?>" + latin).front().text == "Café de Mopôti");
    CHECK(xml("<?xml version='1.0' encoding='utf-8'?>" + latin).front().text == "Café de Mopôti");
}

TEST_CASE("XML that is refused names what is wrong") {
    CHECK_THROWS_WITH_AS(xml("<rss><channel>\n<item></channel></rss>"),
                         doctest::Contains("feed.xml:2: is not well-formed XML"), Error);
    CHECK_THROWS_WITH_AS(xml("<gpx><wpt/></gpx>"), doctest::Contains("\"gpx\""), Error);
    CHECK_THROWS_WITH_AS(xml("<rss><channel/></rss>"), doctest::Contains("holds no article"), Error);
    // A bomb of entities, and one that would read a file.
    CHECK_THROWS_WITH_AS(
        xml("<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            "<rss><channel><item><title>&c;</title></item></channel></rss>"),
        doctest::Contains("declares entities, which is refused"), Error);
    CHECK_THROWS_AS(
        xml("<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&f;</title>"
            "</item></channel></rss>"),
        Error);
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<a>";
    CHECK_THROWS_AS(xml(deep), Error);
}
