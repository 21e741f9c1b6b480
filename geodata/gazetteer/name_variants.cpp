// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/name_variants.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

constexpr std::size_t kLongestNameBytes = 120;

bool is_code(std::string_view name) {
    return name.size() <= 4 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The folded name without a leading Arabic article, or empty. Latin: a word of its own ("al bab") that is
/// al/el or is assimilated to the next word's first letter; Arabic script: the prefix ال.
std::string_view without_article(std::string_view folded) {
    constexpr std::string_view kArabicArticle = "ال";
    constexpr std::size_t kTwoArabicLetters = 4;
    if (folded.starts_with(kArabicArticle) && folded.size() >= kArabicArticle.size() + kTwoArabicLetters + 2)
        return folded.substr(kArabicArticle.size());
    const auto space = folded.find(' ');
    if (space == std::string_view::npos) return {};
    const std::string_view word = folded.substr(0, space), rest = folded.substr(space + 1);
    if (rest.size() < 3) return {};
    constexpr std::string_view kSunLetters = "dnrstz";
    if (word == "al" || word == "el") return rest;
    if (word == "ash" || word == "ach" || word == "esh" || word == "ech") {
        if (rest.starts_with("sh") || rest.starts_with("ch")) return rest;
        return {};
    }
    if (word.size() == 2 && (word[0] == 'a' || word[0] == 'e') && word[1] == rest[0] &&
        kSunLetters.find(word[1]) != std::string_view::npos)
        return rest;
    return {};
}

}  // namespace

bool is_usable_alternate(std::string_view name) {
    if (name.size() < 2 || name.size() > kLongestNameBytes || is_code(name)) return false;
    if (name.find('/') != std::string_view::npos || name.find('@') != std::string_view::npos) return false;
    bool latin = false, capital = false, letter = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
    const auto size = static_cast<std::int32_t>(name.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) return false;
        if (!u_isalpha(c)) continue;
        letter = true;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        if (script == USCRIPT_LATIN) {
            latin = true;
            capital = capital || u_isupper(c);
        } else if (script != USCRIPT_ARABIC && script != USCRIPT_CYRILLIC && script != USCRIPT_HEBREW &&
                   script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
            return false;
        }
    }
    return letter && (!latin || capital);
}

std::vector<NameDraft> indexed_names(const PlaceDraft& place) {
    std::vector<NameDraft> out;
    const auto add = [&](std::string folded, NameKind kind) {
        // One letter or two bytes match too much to be a name in a text.
        if (folded.size() < 2) return;
        const auto known =
            std::find_if(out.begin(), out.end(), [&](const NameDraft& name) { return name.text == folded; });
        if (known == out.end()) {
            out.push_back({std::move(folded), kind});
        } else {
            known->kind = std::min(known->kind, kind);
        }
    };
    add(fold_phrase(place.name), NameKind::canonical);
    for (const auto& [language, text] : place.labels) add(fold_phrase(text), NameKind::preferred);
    for (const NameDraft& name : place.names) add(fold_phrase(name.text), name.kind);
    for (std::size_t i = 0, count = out.size(); i < count; ++i) {
        const std::string bare(without_article(out[i].text));
        if (!bare.empty()) add(bare, NameKind::colloquial);
    }
    return out;
}

}  // namespace dateline
