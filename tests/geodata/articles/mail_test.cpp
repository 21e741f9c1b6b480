// SPDX-License-Identifier: Apache-2.0
// E-mails of our own making: headers in RFC 2047 words, parts of several kinds, quotations and signatures.
#include "geodata/core/error.h"
#include "tests/geodata/articles/reading.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

Article mail(const std::string& bytes) {
    CollectedDiagnostics diagnostics;
    const auto articles = reader().read_mail(bytes, "note.eml", "note", {}, diagnostics);
    REQUIRE(articles.size() == 1);
    return articles.front();
}

}  // namespace

TEST_CASE("subject, sender and day of a plain message; quotations and the signature are not its text") {
    const Article article = mail(
        "From: =?ISO-8859-1?Q?Bureau_de_M=E9rida?= <bureau@example.org>\r\n"
        "Date: Tue, 11 Mar 2031 23:30:00 -0400\r\n"
        "Subject: =?UTF-8?B?RmVybWV0dXJlIGR1IG1hcmNow6k=?=\r\n"
        "Content-Type: text/plain; charset=iso-8859-1\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "Le march=E9 a ferm=E9.\r\n"
        "> Que se passe-t-il ?\r\n"
        "Il rouvrira.\r\n"
        "-- \r\n"
        "Bureau\r\n");
    CHECK(article.title == "Fermeture du marché");
    CHECK(article.publisher == "Bureau de Mérida");
    // The sender's day, although it is the 12th in UTC.
    CHECK(published(article) == "2031-03-11");
    CHECK(article.text == "Fermeture du marché\n\nLe marché a fermé.\nIl rouvrira.");
    CHECK(article.id == "note");
}

TEST_CASE("of several forms the plain one is read, an attached text is not, a page alone is read as a page") {
    const std::string head = "Subject: S\r\nDate: Tue, 11 Mar 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
    CHECK(mail(head + "Content-Type: multipart/mixed; boundary=A\r\n\r\n"
                      "--A\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nattached\r\n"
                      "--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n"
                      "--B\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n"
                      "--B\r\nContent-Type: text/plain\r\n\r\nplain\r\n--B--\r\n--A--\r\n")
              .text == "S\n\nplain");
    const std::string sentence =
        "Un bac a chaviré samedi soir sur le fleuve, non loin du port, ont rapporté des riverains.";
    const Article page =
        mail(head + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><article><p>" + sentence +
             "</p></article></body></html>\r\n");
    CHECK(page.text.find(sentence) != std::string::npos);
    CHECK(page.text.find("<p>") == std::string::npos);
    CHECK(page.title == "S");
}

TEST_CASE("what is no e-mail, and a mail without text, are errors that name the file") {
    CollectedDiagnostics diagnostics;
    for (const std::string bytes :
         {"", "no headers at all", "\x01\x02\x03", "Subject: S\r\nContent-Type: image/png\r\n\r\nxx\r\n"}) {
        CAPTURE(bytes);
        CHECK_THROWS_WITH_AS(reader().read_mail(bytes, "note.eml", "note", {}, diagnostics),
                             doctest::Contains("note.eml"), Error);
    }
}
