// SPDX-License-Identifier: Apache-2.0
// Approximate look-up: the distance against its textbook definition, the bounds, and the look-up in a real
// gazetteer.
#include "geodata/gazetteer/edit_distance.h"
#include "geodata/gazetteer/search.h"
#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <bit>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// Optimal string alignment as its definition reads, without bounds or tables.
unsigned by_definition(std::u32string_view a, std::u32string_view b) {
    if (a.empty() || b.empty()) return static_cast<unsigned>(a.size() + b.size());
    const auto less = [](std::u32string_view text, std::size_t n) { return text.substr(0, text.size() - n); };
    unsigned best = std::min({by_definition(less(a, 1), b) + 1, by_definition(a, less(b, 1)) + 1,
                              by_definition(less(a, 1), less(b, 1)) + (a.back() == b.back() ? 0U : 1U)});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2])
        best = std::min(best, by_definition(less(a, 2), less(b, 2)) + 1);
    return best;
}

std::u32string random_word(std::mt19937& random, std::size_t longest) {
    std::u32string out;
    for (std::size_t i = random() % (longest + 1); i > 0; --i) out += U"abcب"[random() % 4];
    return out;
}

/// One letter of a word dropped, doubled, changed or swapped.
std::string with_slip(std::string word, std::mt19937& random) {
    const std::size_t at = 1 + random() % (word.size() - 2);
    switch (random() % 4) {
        case 0:
            return word.erase(at, 1);
        case 1:
            return word.insert(at, 1, word[at]);
        case 2:
            word[at] = word[at] == 'x' ? 'v' : 'x';
            return word;
        default:
            std::swap(word[at], word[at + 1]);
            return word;
    }
}

}  // namespace

TEST_CASE("the bounded distance is the distance, or says that it is too far") {
    std::mt19937 random(7);
    for (int i = 0; i < 3'000; ++i) {
        const std::u32string a = random_word(random, 6), b = random_word(random, 6);
        const unsigned distance = by_definition(a, b);
        for (unsigned most = 0; most <= 3; ++most) {
            CHECK(edit_distance(a, b, most) == std::min(distance, most + 1));
            CHECK(edit_distance(b, a, most) == std::min(distance, most + 1));
        }
        // What the index relies on to skip names without comparing them.
        CHECK(std::popcount(letter_signature(a) ^ letter_signature(b)) <= static_cast<int>(2 * distance));
    }
}

TEST_CASE("short names take no slip, long ones two") {
    CHECK(allowed_edits(0) == 0);
    CHECK(allowed_edits(4) == 0);
    CHECK(allowed_edits(5) == 1);
    CHECK(allowed_edits(8) == 1);
    CHECK(allowed_edits(9) == 2);
    CHECK(allowed_edits(1'000) == 2);
}

TEST_CASE("a town of the country is found through one slip, bounded and graded") {
    const Gazetteer gazetteer(gazetteer_path());
    std::mt19937 random(20'220'224);
    int tried = 0;
    while (tried < 300) {
        const Place place =
            gazetteer.place(PlaceIndex{static_cast<std::uint32_t>(random() % gazetteer.size())});
        const std::string name = fold_phrase(place.name);
        if (place.country.empty() || name.size() < 6 || name.size() > 40) continue;
        ++tried;
        const std::string slip = fold_phrase(with_slip(name, random));
        if (slip == name) continue;
        CAPTURE(name);
        CAPTURE(slip);
        const auto found = find_approximately(gazetteer, slip, place.country);
        const bool is_there = std::any_of(found.begin(), found.end(), [&](const ApproximateHit& hit) {
            return hit.hit.place == place.index;
        });
        // A slip may leave a name of the same sound, which is not approximate.
        const auto alike = gazetteer.find_alike(slip);
        const bool is_alike = std::any_of(alike.begin(), alike.end(),
                                          [&](const NameHit& hit) { return hit.place == place.index; });
        CHECK((is_there || is_alike));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Place other = gazetteer.place(found[i].hit.place);
            CHECK((other.country.empty() || other.country == place.country));
            CHECK(found[i].edits >= 1);
            CHECK(found[i].edits <= allowed_edits(code_points(slip).size()));
            CHECK(found[i].quality > 0);
            CHECK(found[i].quality < 1);
            if (i > 0) CHECK(found[i - 1].quality >= found[i].quality);
        }
    }
}

TEST_CASE("what is too short, too long or no text has no approximate matches") {
    const Gazetteer gazetteer(gazetteer_path());
    for (const std::string& name : {std::string(), std::string("ham"), std::string("\xFF\xFE"),
                                    std::string(500, 'a'), std::string("qqqqqqqqqqqq")}) {
        CAPTURE(name);
        CHECK(find_approximately(gazetteer, fold_phrase(name), "SY").empty());
    }
    CHECK(find_approximately(gazetteer, "allepo", "XX").size() <= 3);  // only what lies outside all countries
}
