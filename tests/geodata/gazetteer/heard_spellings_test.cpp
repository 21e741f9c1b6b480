// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/heard_spellings.h"

#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// Whether a text's spelling meets a place of that name and country in the index of keys.
bool meets(const std::string& spelling, const std::string& name, const std::string& country) {
    PlaceDraft place;
    place.name = name;
    place.country = country;
    const auto keys = indexed_keys(place, indexed_names(place));
    for (const std::string& key : transliteration_keys(fold_phrase(spelling))) {
        if (std::any_of(keys.begin(), keys.end(), [&](const NameDraft& known) { return known.text == key; }))
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("press spellings meet names in Cyrillic, Turkish, Persian, Kurdish and Arabic orthographies") {
    // Right: the official name; left: how French or English papers print it.
    for (const auto& [spelling, name, country] :
         std::vector<std::tuple<const char*, const char*, const char*>>{
             {"Louhansk", "Луганськ", "UA"},
             {"Lougansk", "Луганськ", "UA"},
             {"Marioupol", "Маріуполь", "UA"},
             {"Jytomyr", "Житомир", "UA"},
             {"Zhytomyr", "Житомир", "UA"},
             {"Lyssytchansk", "Лисичанськ", "UA"},
             {"Tchassiv Iar", "Часів Яр", "UA"},
             {"Bakhmout", "Бахмут", "UA"},
             {"Izioum", "Ізюм", "UA"},
             {"Makhatchkala", "Махачкала", "RU"},
             {"Koursk", "Курск", "RU"},
             {"Chebekino", "Шебекино", "RU"},
             {"Hrodna", "Гродна", "BY"},
             {"Djizré", "Cizre", "TR"},
             {"Chirnak", "Şırnak", "TR"},
             {"Shirnak", "Şırnak", "TR"},
             {"Tchanakkale", "Çanakkale", "TR"},
             {"Gandja", "Gəncə", "AZ"},
             {"Mazar-e-Charif", "Mazār-i-Sharīf", "AF"},
             {"Ravalpindi", "Rawalpindi", "PK"},
             {"Soleimaniyé", "As Sulaymānīyah", "IQ"},
             {"Belbeis", "Bilbays", "EG"},
             {"Girga", "Jirjā", "EG"},
             {"Gelma", "Guelma", "DZ"},
             {"Rhardaïa", "Ghardaïa", "DZ"},
             {"سورية", "سوريا", "SY"},
             {"حسكة", "الحسكة", "SY"},
             {"کركوک", "كركوك", "IQ"}}) {
        const std::string pair = std::string(spelling) + " / " + std::string(name);
        CAPTURE(pair);
        CHECK(meets(spelling, name, country));
    }
    CHECK_FALSE(meets("Kharkiv", "Херсон", "UA"));
    CHECK_FALSE(meets("Sumgait", "Gəncə", "AZ"));
}

TEST_CASE("every kind of apostrophe, hyphen and space leads to one name of the index") {
    PlaceDraft place;
    place.name = "Ma’arrat an-Nu‘mān";
    place.country = "SY";
    const auto names = indexed_names(place);
    for (const char* apostrophe : {"'", "’", "‘", "ʼ", "ʾ", "ʿ", "ʻ", "`", "´", "′", "＇"}) {
        for (const char* joint : {"-", "‐", "‑", "–", " ", "\u00A0", "\u202F", "\u2009"}) {
            const std::string written = std::string("Ma") + apostrophe + "arrat an" + joint + "Numan";
            CAPTURE(written);
            const std::string folded = fold_phrase(written);
            CHECK(std::any_of(names.begin(), names.end(),
                              [&](const NameDraft& known) { return known.text == folded; }));
        }
    }
    // A soft hyphen or a zero-width space is not there.
    CHECK(fold_phrase("Da\u00ADmas") == "damas");
}

TEST_CASE("Arabic writing: marks, hamza, ta marbuta and the letters of other languages fold alike") {
    for (const auto& [written, same] :
         std::vector<std::pair<const char*, const char*>>{{"حَلَب", "حلب"},
                                                          {"الرقّة", "الرقه"},
                                                          {"أربيل", "اربيل"},
                                                          {"صنعاء", "صنعا"},
                                                          {"الزهراء", "الزهرا"},
                                                          {"مؤتة", "موته"},
                                                          {"حمـــص", "حمص"},
                                                          {"کرمانشاه", "كرمانشاه"},
                                                          {"سەردەم", "سهردهم"}}) {
        const std::string text(written);
        CAPTURE(text);
        CHECK(fold_phrase(written) == fold_phrase(same));
        CHECK(fold_phrase(fold_phrase(written)) == fold_phrase(written));
    }
}
