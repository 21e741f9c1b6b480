// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

namespace dateline {

namespace {

/// All of one initial byte stand together, longest first: the first rule that fits is taken. Vowels keep
/// three classes, as Arabic has: a (a, e), i (i, y and the diphthongs ai, ei), u (o, u, w and the diphthongs
/// aw, au); consonants lose what the romanisations disagree on: sh/ch/s, kh/x/h, gh/g, q/k/c, dj/zh/j, th/t,
/// dh/d.
struct Rule {
    std::string_view spelling, key;
    std::string_view before = {};  ///< only before one of these letters
};
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr Rule kRules[] = {{"aou", "u"}, {"aw", "u"},
                           {"au", "u"},  {"ao", "u"},
                           {"ai", "i"},  {"ay", "i"},
                           {"aa", "a"},  {"a", "a"},
                           {"ch", "s"},  {"ck", "k"},
                           {"c", "k"},   {"dj", "j"},
                           {"dzh", "j"}, {"dh", "d"},
                           {"eou", "u"}, {"ew", "u"},
                           {"ei", "i"},  {"ey", "i"},
                           {"ee", "i"},  {"e", "a"},
                           {"gh", "g"},  {"gu", "g", "eiy"},
                           {"g", "g"},   {"h", "h"},
                           {"iy", "i"},  {"ie", "a", kLetters},
                           {"i", "i"},   {"j", "j"},
                           {"kh", "h"},  {"ou", "u"},
                           {"oo", "u"},  {"ow", "u"},
                           {"o", "u"},   {"ph", "f"},
                           {"q", "k"},   {"rh", "g"},
                           {"sch", "s"}, {"sh", "s"},
                           {"s", "s"},   {"tsch", "s"},
                           {"tch", "s"}, {"tz", "ts"},
                           {"th", "t"},  {"u", "u"},
                           {"w", "u"},   {"x", "h"},
                           {"yi", "i"},  {"ye", "a", kLetters},
                           {"y", "i"},   {"zh", "j"},
                           {"پ", "ب"},   {"گ", "ك"},
                           {"چ", "ج"},   {"ژ", "ز"},
                           {"ڤ", "ف"}};

/// Where the rules of each initial byte begin; those of a byte without any are an empty range.
struct RuleRange {
    std::uint8_t first = 0, end = 0;
};
constexpr std::array<RuleRange, 256> kRulesOfByte = [] {
    std::array<RuleRange, 256> ranges{};
    for (std::size_t i = 0; i < std::size(kRules); ++i) {
        RuleRange& range = ranges[static_cast<unsigned char>(kRules[i].spelling[0])];
        if (range.end == 0) range.first = static_cast<std::uint8_t>(i);
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return ranges;
}();
static_assert(
    [] {
        std::size_t rules = 0;
        for (const RuleRange range : kRulesOfByte) rules += range.end - range.first;
        return rules;
    }() == std::size(kRules),
    "rules of one initial byte stand together");

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

/// The Persian and Urdu link between two words: "mazar e sharif", "mazar i sharif", "qalah ye naw".
bool is_link(std::string_view word) {
    return word == "e" || word == "i" || word == "ye" || word == "yi";
}

/// Arabic script: without the article, and the feminine ending written ا as it is with ه ("سوريا", "سورية").
std::string_view without_arabic_article(std::string_view word) {
    constexpr std::string_view kArticle = "ال";
    constexpr std::size_t kTwoLetters = 4;
    if (word.starts_with(kArticle) && word.size() >= kArticle.size() + kTwoLetters)
        word.remove_prefix(kArticle.size());
    return word;
}

void unify_arabic_ending(std::string& key, std::size_t from) {
    constexpr std::string_view kAlef = "ا", kHeh = "ه";
    if (key.size() - from > 4 && key.ends_with(kAlef))
        key.replace(key.size() - kAlef.size(), kAlef.size(), kHeh);
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
        const RuleRange range = kRulesOfByte[static_cast<unsigned char>(word[at])];
        const Rule* const end = kRules + range.end;
        const Rule* const rule = std::find_if(kRules + range.first, end, [&](const Rule& candidate) {
            if (!word.substr(at).starts_with(candidate.spelling)) return false;
            const std::size_t next = at + candidate.spelling.size();
            return candidate.before.empty() ||
                   (next < word.size() && candidate.before.find(word[next]) != std::string_view::npos);
        });
        const std::string_view key = rule == end ? word.substr(at, 1) : rule->key;
        at += rule == end ? 1 : rule->spelling.size();
        // A doubled letter counts once; a multi-byte letter never equals the last byte of the one before.
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
        if (i > 0 && i + 1 < words.size() && is_link(words[i])) continue;
        const std::size_t from = out.size();
        out += spelled(without_arabic_article(i == 0 ? words[i] : without_glued_article(words[i])));
        drop_ending(out, from);
        unify_arabic_ending(out, from);
    }
    return out;
}

}  // namespace

std::vector<std::string> transliteration_keys(std::string_view folded) {
    std::vector<std::string> out{transliteration_key(folded)};
    // Arabic's short i is as often written e: read every e as one. Diphthongs keep their spelling.
    std::string as_i;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i], next = i + 1 < folded.size() ? folded[i + 1] : ' ';
        const bool single =
            c == 'e' && next != 'i' && next != 'y' && next != 'e' && next != 'w' && next != ' ' &&
            (i == 0 || (folded[i - 1] != 'i' && folded[i - 1] != 'y' && folded[i - 1] != 'e'));
        as_i += single && next != 'h' ? 'i' : c;
    }
    if (as_i != folded) {
        std::string key = transliteration_key(as_i);
        if (key != out.front()) out.push_back(std::move(key));
    }
    return out;
}

std::string transliteration_key(std::string_view folded) {
    // Joining words can bring letters together that are a spelling of their own ("s" + "h"): repeat until
    // nothing changes. Every pass that changes something shortens the key or moves a letter to its class, so
    // this ends.
    std::string key = one_pass(folded);
    for (std::string next = one_pass(key); next != key; next = one_pass(key)) key = std::move(next);
    return key;
}

}  // namespace dateline
