// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/heard_spellings.h"

#include "geodata/gazetteer/scripts.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

struct Sound {
    char32_t letter;
    std::string_view spelling;
};

/// BGN/PCGN romanisation of Russian and Ukrainian without its marks, which the press follows; ґ, ў, џ and the
/// Serbian, Macedonian and Kazakh letters added.
constexpr Sound kCyrillic[] = {
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'е', "e"},    {U'ё', "io"},
    {U'ж', "zh"}, {U'з', "z"},  {U'и', "i"},  {U'й', "y"},  {U'к', "k"},  {U'л', "l"},    {U'м', "m"},
    {U'н', "n"},  {U'о', "o"},  {U'п', "p"},  {U'р', "r"},  {U'с', "s"},  {U'т', "t"},    {U'у', "u"},
    {U'ф', "f"},  {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"}, {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},
    {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},  {U'ю', "yu"}, {U'я', "ya"}, {U'і', "i"},    {U'ї', "yi"},
    {U'є', "ie"}, {U'ґ', "g"},  {U'ў', "u"},  {U'ј', "y"},  {U'љ', "ly"}, {U'њ', "ny"},   {U'ћ', "ch"},
    {U'ђ', "dj"}, {U'џ', "dj"}, {U'ѓ', "gj"}, {U'ќ', "kj"}, {U'ѕ', "dz"}, {U'қ', "k"},    {U'ғ', "gh"},
    {U'ә', "a"},  {U'ө', "o"},  {U'ү', "u"},  {U'ұ', "u"},  {U'ң', "n"},  {U'һ', "h"},    {U'ҳ', "h"},
    {U'ҷ', "j"},  {U'ӣ', "i"},  {U'ӯ', "u"}};
/// Turkish, Azeri, Kurdish: one alphabet but for x and the circumflexes, which folding removes.
constexpr Sound kTurkish[] = {{U'ç', "ch"}, {U'ş', "sh"}, {U'c', "j"}, {U'ğ', "gh"},
                              {U'x', "kh"}, {U'ə', "a"},  {U'ı', "i"}};
/// Letters that only those alphabets have, and so show that "c" is a "j" there.
constexpr std::u32string_view kTurkishOnly = U"şğıə";

const Sound* sound_of(char32_t letter, const Sound* begin, const Sound* end) {
    const Sound* found = std::find_if(begin, end, [&](const Sound& s) { return s.letter == letter; });
    return found == end ? nullptr : found;
}

/// Composed and in lower case, Turkish İ as i.
std::u32string lower(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString text = nfc->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size()))),
        status);
    std::u32string out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        out += static_cast<char32_t>(c == 0x0130 ? 'i' : u_tolower(c));
    }
    return out;
}

void append(std::string& out, char32_t letter) {
    icu::UnicodeString(static_cast<UChar32>(letter)).toUTF8String(out);
}

std::string spell(std::u32string_view name, const Sound* begin, const Sound* end) {
    std::string out;
    for (const char32_t letter : name) {
        if (const Sound* sound = sound_of(letter, begin, end))
            out += sound->spelling;
        else
            append(out, letter);
    }
    return fold_phrase(out);
}

bool has_any(std::u32string_view name, std::u32string_view letters) {
    return name.find_first_of(letters) != std::u32string_view::npos;
}

bool is_cyrillic(char32_t c) {
    return c >= 0x0400 && c < 0x0530;
}

/// Ukrainian and Belarusian г is an h; a Russian name of the same town keeps its g, so both are spellings.
void add_cyrillic(std::u32string name, std::string_view country, std::vector<std::string>& out) {
    out.push_back(spell(name, std::begin(kCyrillic), std::end(kCyrillic)));
    if ((country == "UA" || country == "BY") && has_any(name, U"г")) {
        std::replace(name.begin(), name.end(), U'г', U'һ');
        out.push_back(spell(name, std::begin(kCyrillic), std::end(kCyrillic)));
    }
}

void add_with(std::string folded, char from, char to, std::vector<std::string>& out) {
    if (folded.find(from) == std::string::npos) return;
    std::replace(folded.begin(), folded.end(), from, to);
    out.push_back(std::move(folded));
}

}  // namespace

std::vector<std::string> heard_spellings(std::string_view name, std::string_view country) {
    std::vector<std::string> out;
    const std::u32string letters = lower(name);
    if (std::any_of(letters.begin(), letters.end(), is_cyrillic)) {
        if (writes_cyrillic(country)) add_cyrillic(letters, country, out);
        return out;
    }
    const bool turkish = country == "TR" || country == "AZ" || has_any(letters, kTurkishOnly);
    if (turkish && has_any(letters, U"çşcğxə"))
        out.push_back(spell(letters, std::begin(kTurkish), std::end(kTurkish)));
    const std::string folded = fold_phrase(name);
    if (hears_v_as_w(country)) {
        add_with(folded, 'w', 'v', out);
        add_with(folded, 'v', 'w', out);
    }
    if (country == "EG") add_with(folded, 'j', 'g', out);
    return out;
}

}  // namespace dateline
