// SPDX-License-Identifier: Apache-2.0
// Needs the built gazetteer. Publishers and sentences are invented.
#include "geodata/toponyms/publisher_home.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"
#include "tests/support/scratch_folder.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const Gazetteer& gazetteer() {
    static const Gazetteer opened(gazetteer_path());
    return opened;
}

std::filesystem::path lexicons() {
    return resource_dir() / "geodata" / "lexicons";
}

PublisherHome home(std::string_view publisher, std::string_view url = {}) {
    static const PublisherLexicon lexicon(lexicons() / "publishers.json");
    return lexicon.home_of({publisher, url}, gazetteer());
}

std::string country(std::string_view publisher, std::string_view url = {}) {
    return std::string(home(publisher, url).country);
}

std::string seat(std::string_view publisher, std::string_view url = {}) {
    const PublisherHome found = home(publisher, url);
    return found.seat ? std::string(found.seat->name) : "";
}

/// The country of the first place of a text.
std::string placed(std::string_view text, std::string_view language, const Publication& publication = {}) {
    static const Geoparser geoparser(gazetteer(), lexicons());
    const auto found = geoparser.parse(analyse_text(text, {0, text.size()}, language), publication);
    REQUIRE_FALSE(found.empty());
    REQUIRE(found.front().place() != kNoPlace);
    return std::string(gazetteer().place(found.front().place()).country);
}

}  // namespace

TEST_CASE("domains of countries tell a home, those sold to the world do not") {
    CHECK(country("", "https://www.example.fr/a/b.html?from=x.de") == "FR");
    CHECK(country("", "http://user@paper.example.com.AU:8080/") == "AU");
    CHECK(country("", "https://example.co.uk/news") == "GB");
    CHECK(country("feuille-du-soir.fr") == "FR");
    CHECK(country("lagazettedulevant.com") == "");
    CHECK(country("", "https://example.tv/a.fr") == "");
    CHECK(country("", "https://example.io") == "");
    CHECK(country("", "not a url") == "");
    CHECK(country("", "") == "");
    CHECK(country("", "https://10.0.0.1/a") == "");
    CHECK(country("", "https://example.zz/") == "");
}

TEST_CASE("well-known places in publishers' names are their home") {
    CHECK(country("Feuille de Beyrouth") == "LB");
    CHECK(seat("The Cincinnati Lantern") == "Cincinnati");
    CHECK(country("Le Matin d'Algérie") == "DZ");
    CHECK(seat("Le Matin d'Algérie") == "");  // the whole country is no seat
    CHECK(country("Sud Ouest") == "");
    CHECK(country("The Post") == "");
    CHECK(country("The Meridian Star") == "");
}

TEST_CASE("where domain and name disagree, the domain is believed") {
    CHECK(country("Feuille de Beyrouth", "https://example.ca/") == "CA");
    CHECK(seat("Feuille de Beyrouth", "https://example.ca/") == "");
    // Namesakes: the domain says which one is meant.
    CHECK(country("Tripoli Lantern", "https://example.lb") == "LB");
}

TEST_CASE("the publisher's home breaks near-ties") {
    const std::string_view merida = "Un incendie a éclaté à Mérida.";
    CHECK(placed(merida, "fr", {"", "https://example.ve/"}) == "VE");
    CHECK(placed(merida, "fr", {"", "https://example.mx/"}) == "MX");
    const std::string_view cordoba = "A fire broke out in Cordoba.";
    CHECK(placed(cordoba, "en", {"Madrid Lantern", ""}) == "ES");
    CHECK(placed(cordoba, "en", {"Buenos Aires Lantern", ""}) == "AR");
    CHECK(placed(cordoba, "en") == placed(cordoba, "en", {"The Lantern", "https://example.com"}));
}

TEST_CASE("it does not beat what the text says, nor what the world knows") {
    CHECK(placed("Un incendie a éclaté à Tripoli, au Liban.", "fr", {"", "https://example.ly"}) == "LB");
    CHECK(placed("Un incendie a éclaté à Mérida (Mexique).", "fr", {"", "https://example.ve"}) == "MX");
    CHECK(placed("Un incendie a éclaté à Mérida. La police mexicaine enquête.", "fr",
                 {"", "https://example.ve"}) == "MX");
    CHECK(placed("A fire broke out in Paris.", "en", {"Houston Lantern", ""}) == "FR");
    CHECK(placed("A fire broke out in Hyderabad.", "en", {"Karachi Lantern", ""}) == "IN");
    CHECK(placed("A fire broke out in London.", "en", {"", "https://example.ca"}) == "GB");
}

TEST_CASE("a malformed file is named with the key") {
    const test::ScratchFolder folder("publisher-home-test");
    const auto message = [&](const char* content) {
        const auto file = folder.write("publishers.json", content);
        try {
            const PublisherLexicon lexicon(file);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK(message("[]").find("not a JSON object") != std::string::npos);
    CHECK(message("{}").find("\"worldwide_domains\"") != std::string::npos);
    CHECK(message(R"({"worldwide_domains":[1]})").find("\"worldwide_domains\"") != std::string::npos);
    CHECK(message(R"({"worldwide_domains":[],"paper_words":[],"domain_countries":{"uk":1}})")
              .find("\"domain_countries\"") != std::string::npos);
}
