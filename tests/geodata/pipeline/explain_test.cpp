// SPDX-License-Identifier: Apache-2.0
// Why an event is what it is, from articles of our own in three languages. Dates: 12 March 2031 is a
// Wednesday.
#include "geodata/core/diagnostics.h"
#include "geodata/core/paths.h"
#include "geodata/events/explanation.h"
#include "geodata/pipeline/article_stages.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const ArticleStages& stages() {
    static const ArticleStages stages(resource_dir() / "geodata" / "lexicons");
    return stages;
}

Article article_of(const std::string& text, const std::string& language) {
    CollectedDiagnostics diagnostics;
    return stages()
        .reader()
        .read_text(text, "test", "test", {}, {}, {language, parse_day("2031-03-12"), {}}, diagnostics)
        .front();
}

/// The explanations of all events of a text, in their order.
std::vector<std::string> explained(const std::string& text, const std::string& language) {
    const Gazetteer gazetteer(gazetteer_path());
    std::vector<std::string> out;
    for (const ExplainedEvent& one : stages().explain(article_of(text, language)))
        out.push_back(explanation(one.event, one.reasons, gazetteer));
    return out;
}

bool has(const std::string& text, std::string_view part) {
    INFO(text);
    CHECK_MESSAGE(text.find(part) != std::string::npos, part);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("French: trigger, place and its rivals, date by tense, the conditional, tolls") {
    const auto found = explained(
        "Des avions venus de Hama auraient bombardé lundi la ville d'Idlib, tuant douze personnes.", "fr");
    REQUIRE(found.size() == 1);
    has(found[0], "[bombardé]");
    has(found[0], "a verb, conditional");
    has(found[0], "Hama\", ");
    has(found[0], "): no: ");
    has(found[0], "\"Idlib\", location");
    has(found[0], "chosen");
    // Of the Mondays before a Wednesday the nearest is two days back.
    has(found[0], "\"lundi\" is 2031-03-10 (2031-03-10): counted from the publication date 2031-03-12");
    has(found[0], "unconfirmed: the verb is in the conditional");
    has(found[0], "counted in  \"tuant douze");
    has(found[0], "confidence  ");
}

TEST_CASE("English: the speaker and the word of speech, a metonym that is no place") {
    const auto found =
        explained("Ankara condemned the violence. Rebels shelled Azaz, the governor said.", "en");
    REQUIRE(found.size() == 1);
    has(found[0], "[shelled]");
    has(found[0], "claimed: \"said\" says so");
    has(found[0], "said by     the governor, by the word \"said\"");
    has(found[0], "the publication date stands in");
}

TEST_CASE("Arabic: the sentence with its trigger, the place, the day before the publication") {
    const auto found = explained("قصفت طائرات مدينة إدلب أمس.", "ar");
    REQUIRE(found.size() == 1);
    has(found[0], "[قصفت");
    has(found[0], "chosen");
    has(found[0], "2031-03-11");
}

TEST_CASE("a day told before anchors the next; the parts of the confidence add up to it") {
    const Article article = article_of(
        "Des avions ont bombardé Idlib le 3 mars 2031. Le lendemain, des tirs ont tué deux civils à "
        "Saraqeb.",
        "fr");
    const auto found = stages().explain(article);
    REQUIRE(found.size() == 2);
    REQUIRE(found[1].reasons.dates.size() == 1);
    CHECK(found[1].reasons.dates[0].anchor == TimexAnchor::told_before);
    CHECK(found[1].reasons.dates[0].anchor_day == parse_day("2031-03-03"));
    REQUIRE(found[0].reasons.dates.size() == 1);
    CHECK(found[0].reasons.dates[0].anchor == TimexAnchor::words);
    for (const ExplainedEvent& one : found) {
        double sum = 0;
        for (const auto& part : one.reasons.confidence) sum += part.value;
        // The logistic function of the log-odds.
        CHECK(1 / (1 + std::exp(-sum)) == doctest::Approx(one.reasons.confidence_value).epsilon(0.02));
    }
    // Asking why changes nothing.
    const std::vector<Event> plain = stages().events_of(article);
    REQUIRE(plain.size() == found.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(plain[i].id == found[i].event.id);
        CHECK(plain[i].confidence == found[i].event.confidence);
    }
}

TEST_CASE("an event from a file: what the record holds, and no more") {
    Event event;
    event.id = "abc";
    event.type = EventType::riots;
    event.text = "They broke windows.";
    event.killed.min = 3;
    const std::string text = explanation(event);
    has(text, "abc  Riots");
    has(text, "They broke windows.");
    has(text, "killed      at least 3");
    has(text, "the record holds no more");
}
