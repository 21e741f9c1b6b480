// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/name_variants.h"

#include "geodata/gazetteer/heard_spellings.h"
#include "geodata/gazetteer/scripts.h"
#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

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

namespace {

/// Keeps a text once, under its best kind.
class NameSet {
  public:
    explicit NameSet(std::size_t shortest) : shortest_(shortest) {}
    void add(std::string text, NameKind kind) {
        if (text.size() < shortest_) return;
        const auto [entry, fresh] = places_.try_emplace(text, names_.size());
        if (fresh)
            names_.push_back({std::move(text), kind});
        else
            names_[entry->second].kind = std::min(names_[entry->second].kind, kind);
    }
    const std::vector<NameDraft>& names() const { return names_; }
    std::vector<NameDraft> take() { return std::move(names_); }

  private:
    std::size_t shortest_;
    std::vector<NameDraft> names_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// Visits the place's own name, its labels and its further names as they are written.
template <typename Visit>
void visit_names(const PlaceDraft& place, const Visit& visit) {
    visit(place.name, NameKind::canonical);
    for (const auto& [language, text] : place.labels) visit(text, NameKind::preferred);
    for (const NameDraft& name : place.names) visit(name.text, name.kind);
}

/// Apostrophes of every kind, and what stands for ayn and hamza.
constexpr std::u32string_view kApostrophes =
    U"'`´\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\uFF07";

/// A name with all its apostrophes within words left out, or made spaces; empty when it has none. One after
/// the first letter of a word is an elision ("L'Aquila").
std::string without_apostrophes(std::string_view name, std::string_view instead) {
    std::string out;
    std::size_t letters = 0;
    bool changed = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
    const auto size = static_cast<std::int32_t>(name.size());
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t from = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        const bool apostrophe = kApostrophes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
        if (apostrophe && letters > 1 && at < size) {
            out += instead;
            changed = true;
            letters = 0;
            continue;
        }
        letters = u_isalpha(c) ? letters + 1 : 0;
        out.append(name.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from)));
    }
    return changed ? out : std::string();
}

}  // namespace

namespace {

/// A well-known place whose French or English name begins with an article also goes without it in a text: "la
/// Mecque", "au Havre", "the Hague conventions". Of hamlets that would bring too many words and first names.
std::string without_western_article(const PlaceDraft& place, std::string_view folded) {
    constexpr std::int64_t kWellKnown = 50'000;
    constexpr std::size_t kShortest = 4;
    if (place.kind == PlaceKind::settlement && place.population < kWellKnown) return {};
    for (const std::string_view article : {"le ", "la ", "les ", "the "}) {
        if (folded.starts_with(article) && folded.size() >= article.size() + kShortest)
            return std::string(folded.substr(article.size()));
    }
    return {};
}

}  // namespace

std::vector<NameDraft> indexed_names(const PlaceDraft& place) {
    // One letter or two bytes match too much to be a name in a text.
    NameSet out(2);
    visit_names(place, [&](const std::string& text, NameKind kind) {
        out.add(fold_phrase(text), kind);
        for (const char* instead : {"", " "}) out.add(fold_phrase(without_apostrophes(text, instead)), kind);
    });
    const std::vector<NameDraft> whole = out.names();
    for (const NameDraft& name : whole) {
        const std::string bare(without_article(name.text));
        if (!bare.empty()) out.add(bare, NameKind::colloquial);
    }
    for (const auto& [language, text] : place.labels) {
        if (language == "fr" || language == "en")
            out.add(without_western_article(place, fold_phrase(text)), NameKind::colloquial);
    }
    if (place.country == "FR")
        out.add(without_western_article(place, fold_phrase(place.name)), NameKind::colloquial);
    return out.take();
}

std::vector<NameDraft> indexed_keys(const PlaceDraft& place, const std::vector<NameDraft>& folded_names) {
    constexpr std::size_t kShortestKey = 3;
    NameSet out(kShortestKey);
    const auto add = [&](const std::string& folded, NameKind kind) {
        if (writes_arabic_script(place.country)) {
            for (std::string& key : transliteration_keys(folded)) out.add(std::move(key), kind);
        } else {
            out.add(transliteration_key(folded), kind);
        }
    };
    for (const NameDraft& name : folded_names) add(name.text, name.kind);
    visit_names(place, [&](const std::string& text, NameKind kind) {
        for (const std::string& heard : heard_spellings(text, place.country)) add(heard, kind);
    });
    return out.take();
}

}  // namespace dateline
