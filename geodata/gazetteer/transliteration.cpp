// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace dateline {

namespace {

/// Longest first within one initial letter: the first rule that fits is taken. Vowels keep three classes, as
/// Arabic has: a (a, e), i (i, y and the diphthongs ai, ei), u (o, u, w and the diphthongs aw, au);
/// consonants lose what the romanisations disagree on: sh/ch/s, kh/x/h, gh/g, q/k/c, dj/j, th/t, dh/d.
struct Rule {
    std::string_view spelling, key;
};
constexpr Rule kRules[] = {
    {"aou", "u"}, {"aw", "u"}, {"au", "u"},   {"ao", "u"},  {"ai", "i"},  {"ay", "i"}, {"a", "a"},
    {"eou", "u"}, {"ew", "u"}, {"ei", "i"},   {"ey", "i"},  {"ee", "i"},  {"e", "a"},  {"iy", "i"},
    {"yi", "i"},  {"y", "i"},  {"i", "i"},    {"ou", "u"},  {"oo", "u"},  {"ow", "u"}, {"o", "u"},
    {"w", "u"},   {"u", "u"},  {"tsch", "s"}, {"tch", "s"}, {"sch", "s"}, {"sh", "s"}, {"ch", "s"},
    {"s", "s"},   {"kh", "h"}, {"x", "h"},    {"h", "h"},   {"gh", "g"},  {"g", "g"},  {"dj", "j"},
    {"j", "j"},   {"th", "t"}, {"dh", "d"},   {"ph", "f"},  {"ck", "k"},  {"q", "k"},  {"c", "k"},
};

/// The Arabic article before the next word: al/el before any, assimilated only before its own "sun letter".
bool is_article(std::string_view word, std::string_view next) {
    if (next.empty()) return false;
    if (word == "al" || word == "el" || word == "ul" || word == "il") return true;
    if (word == "ash" || word == "ach" || word == "esh" || word == "ech")
        return next[0] == 's' || next[0] == 'c';
    constexpr std::string_view kSunLetters = "dnrstz";
    return word.size() == 2 && (word[0] == 'a' || word[0] == 'e') && word[1] == next[0] &&
           kSunLetters.find(word[1]) != std::string_view::npos;
}

/// "ezzor" in "deir ezzor": the assimilated article written together with its noun.
std::string_view without_glued_article(std::string_view word) {
    constexpr std::string_view kSunLetters = "dnrstz";
    if (word.size() > 4 && (word[0] == 'a' || word[0] == 'e') && word[1] == word[2] &&
        kSunLetters.find(word[1]) != std::string_view::npos)
        return word.substr(2);
    return word;
}

/// The feminine ending is written -a, -ah, -e, -eh, -é or not at all.
void drop_ending(std::string& key, std::size_t from) {
    if (key.size() - from > 3 && key.back() == 'h' && key[key.size() - 2] == 'a') key.pop_back();
    if (key.size() - from > 3 && key.back() == 'a') key.pop_back();
}

std::string spelled(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto* rule = std::find_if(std::begin(kRules), std::end(kRules), [&](const Rule& candidate) {
            return word.substr(at, candidate.spelling.size()) == candidate.spelling;
        });
        const std::string_view key = rule == std::end(kRules) ? word.substr(at, 1) : rule->key;
        at += rule == std::end(kRules) ? 1 : rule->spelling.size();
        if (out.empty() || out.back() != key[0]) out += key;
    }
    return out;
}

std::string one_pass(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto space = std::min(folded.find(' '), folded.size());
        if (space > 0) words.push_back(folded.substr(0, space));
        folded.remove_prefix(std::min(space + 1, folded.size()));
    }
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_article(words[i], i + 1 < words.size() ? words[i + 1] : std::string_view{})) continue;
        const std::size_t from = out.size();
        out += spelled(i == 0 ? words[i] : without_glued_article(words[i]));
        drop_ending(out, from);
    }
    return out;
}

}  // namespace

std::string transliteration_key(std::string_view folded) {
    // Joining words can bring letters together that are a spelling of their own ("s" + "h"): repeat until
    // nothing changes. Every pass that changes something shortens the key or moves a letter to its class, so
    // this ends.
    std::string key = one_pass(folded);
    for (std::string next = one_pass(key); next != key; next = one_pass(key)) key = std::move(next);
    return key;
}

}  // namespace dateline
