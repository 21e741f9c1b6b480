// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/map_labels.h"

#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

/// Letters that stand for hamza and ayn, and the combining marks of romanisation: macron, breve, dots and
/// cedilla below, line below. Accents of French and umlauts are none of them.
bool is_romanisation_mark(UChar32 c) {
    return c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC || c == 0x02BE || c == 0x02BF ||
           c == '`' || c == 0x0304 || c == 0x0306 || c == 0x0323 || c == 0x0324 || c == 0x0327 ||
           c == 0x0328 || c == 0x0331;
}

struct PlainName {
    std::string text;
    bool had_marks = false;
};

PlainName without_marks(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString apart = nfd->normalize(icu::UnicodeString::fromUTF8(name), status);
    icu::UnicodeString kept;
    PlainName out;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        if (is_romanisation_mark(apart.char32At(i))) {
            out.had_marks = true;
        } else {
            kept.append(apart.char32At(i));
        }
    }
    nfc->normalize(kept, status).toUTF8String(out.text);
    return out;
}

int count(std::string_view text, std::string_view part) {
    int out = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++out;
    return out;
}

/// How French a spelling looks: digraphs and accents that French uses for these sounds count for it, those of
/// English and German against it.
int frenchness(const std::string& name) {
    struct Weight {
        std::string_view part;
        int weight;
    };
    static constexpr Weight kWeights[] = {{"ou", 2},  {"Ou", 2},  {"é", 2},   {"è", 1},    {"ï", 2},
                                          {"ch", 1},  {"Ch", 1},  {"dj", 1},  {"Dj", 1},   {"oo", -3},
                                          {"sh", -3}, {"Sh", -3}, {"ee", -3}, {"sch", -6}, {"Sch", -6},
                                          {"w", -1},  {"x", -2},  {"ß", -9},  {"ä", -9},   {"ü", -9},
                                          {"ö", -9},  {"ş", -9},  {"oe", -2}, {"ij", -2},  {"j", -1}};
    int out = name.ends_with("ine") || name.ends_with("ane") ? 1 : 0;
    for (const Weight& weight : kWeights) out += weight.weight * count(name, weight.part);
    return out;
}

/// Only letters of the Arabic alphabet itself (U+0621 to U+064A, but U+063B to U+063F, which Arabic lacks),
/// marks and spaces.
bool is_arabic(const std::string& text) {
    const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
    bool letters = false;
    for (std::int32_t i = 0; i < characters.length(); ++i) {
        const char16_t c = characters.charAt(i);
        const bool letter = c >= 0x0621 && c <= 0x064A && !(c >= 0x063B && c <= 0x063F);
        if (!letter && c != ' ' && !(c >= 0x064B && c <= 0x0652)) return false;
        letters = letters || letter;
    }
    return letters;
}

}  // namespace

void complete_labels(PlaceDraft& place) {
    const PlainName plain = without_marks(place.name);
    if (!plain.had_marks) return;
    if (!place.label("en")) place.labels.emplace_back("en", plain.text);
    if (place.label("fr")) return;
    const std::string key = transliteration_key(fold_phrase(place.name));
    std::string best = plain.text;
    int most = 0;
    for (const NameDraft& name : place.names) {
        const int french = frenchness(name.text);
        const bool better = french > most || (french == most && french > 0 &&
                                              std::make_tuple(name.text.size(), std::string_view(name.text)) <
                                                  std::make_tuple(best.size(), std::string_view(best)));
        if (!better || without_marks(name.text).had_marks ||
            transliteration_key(fold_phrase(name.text)) != key)
            continue;
        best = name.text;
        most = french;
    }
    place.labels.emplace_back("fr", best);
}

void complete_arabic_label(PlaceDraft& place) {
    if (place.label("ar")) return;
    for (const NameDraft& name : place.names) {
        if (is_arabic(name.text)) {
            place.labels.emplace_back("ar", name.text);
            return;
        }
    }
}

}  // namespace dateline
