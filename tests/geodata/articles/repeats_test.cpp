// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/repeats.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Article article(const std::string& text, const char* published = nullptr) {
    Article made;
    made.text = text;
    made.extent = {0, text.size()};
    if (published != nullptr) made.published = parse_day(published);
    return made;
}

std::vector<std::pair<std::size_t, std::size_t>> repeats_of(const std::vector<Article>& articles) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const Repeat& repeat : find_repeats(articles)) pairs.emplace_back(repeat.repeated, repeat.original);
    return pairs;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

const std::string kWire =
    "Les pêcheurs de Mopti ont repris la mer lundi après une semaine de tempête, a annoncé leur coopérative. "
    "Deux pirogues manquent toujours à l'appel, selon la même source, qui attend l'aide de la marine.";
const std::string kOther =
    "À Kayes, le marché au bétail a rouvert mardi sous la pluie, avec trois semaines de retard sur la "
    "saison, "
    "ont constaté les éleveurs venus de Nioro et de Yélimané.";

}  // namespace

TEST_CASE("the same words are one text, whatever their case, lines and furniture") {
    std::string shouted = kWire;
    for (std::size_t at = shouted.find(' '); at != std::string::npos; at = shouted.find(' ', at + 30))
        shouted[at] = '\n';
    CHECK(repeats_of({article(kWire), article(kOther), article(shouted)}) == Pairs{{2, 0}});
    Article framed = article("Partager cet article sur tous vos réseaux sans attendre\n" + kWire);
    framed.boilerplate = {{0, framed.text.find('\n')}};
    CHECK(repeats_of({article(kWire), framed}) == Pairs{{1, 0}});
}

TEST_CASE("of two equal texts the one published first is the original") {
    CHECK(repeats_of({article(kWire, "2030-03-02"), article(kWire, "2030-03-01")}) == Pairs{{0, 1}});
    CHECK(repeats_of({article(kWire), article(kWire, "2030-03-01")}) == Pairs{{0, 1}});
    CHECK(repeats_of({article(kWire), article(kWire), article(kWire)}) == Pairs{{1, 0}, {2, 0}});
}

TEST_CASE("an article that holds another's body and more is the original") {
    CHECK(repeats_of({article(kWire), article(kWire + "\n\n" + kOther)}) == Pairs{{0, 1}});
    CHECK(repeats_of({article(kWire + " " + kOther), article(kOther)}) == Pairs{{1, 0}});
}

TEST_CASE("a shared sentence among others is no repeat, and short texts repeat only equals") {
    const std::string shared = kWire.substr(0, kWire.find('.') + 1);
    CHECK(repeats_of({article(kWire), article(shared + " " + kOther)}).empty());
    CHECK(repeats_of({article("Rien à Kayes."), article("Rien à Kayes."), article("Rien à Gao.")}) ==
          Pairs{{1, 0}});
    CHECK(repeats_of({article(""), article("")}).empty());
    CHECK(repeats_of({}).empty());
}
