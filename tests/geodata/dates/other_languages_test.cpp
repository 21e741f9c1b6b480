// SPDX-License-Identifier: Apache-2.0
// The same engine with the English and the Arabic lexicon. 2024-10-09 was a Wednesday (see the French tests).
#include "tests/geodata/dates/parsing.h"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char* kWednesday = "2024-10-09";

std::string english(std::string_view text) {
    return days(text, kWednesday, "en");
}

std::string arabic(std::string_view text) {
    return days(text, kWednesday, "ar");
}

}  // namespace

TEST_CASE("English dates") {
    CHECK(english("The road was cut on October 7, 2015.") == "2015-10-07..2015-10-07 day");
    CHECK(english("The road was cut on 7 October 2015.") == "2015-10-07..2015-10-07 day");
    CHECK(english("The road was cut on March 22.") == "2024-03-22..2024-03-22 day");
    CHECK(english("Two shells fell on Friday.") == "2024-10-04..2024-10-04 day");
    CHECK(english("Delegates will meet on Friday.") == "2024-10-11..2024-10-11 day");
    CHECK(english("A bridge was blown up yesterday.") == "2024-10-08..2024-10-08 day");
    CHECK(english("A bridge was blown up last week.") == "2024-09-30..2024-10-06 week");
    CHECK(english("A bridge was blown up two days ago.") == "2024-10-07..2024-10-07 day");
    CHECK(english("Clashes broke out over the weekend.") == "2024-10-05..2024-10-06 days");
    CHECK(english("Clashes have gone on since Friday.") == "2024-10-04..2024-10-09 days");
    CHECK(english("The mine reopened in mid-September.") == "2024-09-11..2024-09-20 month");
    CHECK(values("Mrs May said that 2000 people marched.", kWednesday, "en") == "");
    CHECK(values("A 34-year-old driver was hurt.", kWednesday, "en") == "");
}

TEST_CASE("Arabic dates, with Levantine, Egyptian and Maghrebi month names") {
    for (const char* text : {"وقع الانفجار في 13 كانون الأول/ديسمبر 2016.", "وقع الانفجار في 13 ديسمبر 2016.",
                             "وقع الانفجار في 13 دجنبر 2016.", "وقع الانفجار في ١٣ كانون الأول ٢٠١٦."}) {
        CAPTURE(std::string(text));
        CHECK(arabic(text) == "2016-12-13..2016-12-13 day");
    }
    CHECK(arabic("قُتل ثلاثة أشخاص أمس.") == "2024-10-08..2024-10-08 day");
    CHECK(arabic("سيطر الجيش يوم الاثنين على الحي.") == "2024-10-07..2024-10-07 day");
    CHECK(arabic("سيبدأ تنفيذ الاتفاق فجر الخميس.") == "2024-10-10..2024-10-10 day");
    CHECK(arabic("أعلنت البلدية الأسبوع الماضي إغلاق الطريق.") == "2024-09-30..2024-10-06 week");
    CHECK(arabic("تدور المعارك منذ السبت.") == "2024-10-05..2024-10-09 days");
}

TEST_CASE("Arabic dates written as one with a conjunction, and days of the month in words") {
    CHECK(arabic("وقبل يومين قُتل رجل.") == "2024-10-07..2024-10-07 day");
    CHECK(arabic("وأمس قُتل رجل.") == "2024-10-08..2024-10-08 day");
    CHECK(arabic("قُتل رجل مساء أمس الأول.") == "2024-10-07..2024-10-07 day");
    CHECK(arabic("قُتل رجل في الثالث من مارس 2024.") == "2024-03-03..2024-03-03 day");
    CHECK(arabic("قُتل رجل في الخامس عشر من يناير 2024.") == "2024-01-15..2024-01-15 day");
    CHECK(arabic("وفي السادس والعشرين من أبريل 2024 قُتل رجل.") == "2024-04-26..2024-04-26 day");
    CHECK(arabic("قُتل رجل في الحادي والثلاثين من آب 2024.") == "2024-08-31..2024-08-31 day");
    CHECK(arabic("وصل الحكم الثاني إلى الملعب.") == "none");
}

TEST_CASE("a language without a lexicon has no time expressions") {
    CHECK(parse("Am 9. Oktober 2024 wurde gestreikt.", kWednesday, "de").empty());
}
