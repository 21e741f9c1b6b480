// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/sentence_model.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/events/learned/labelled_sentences.h"
#include "geodata/events/learned/sentence_features.h"
#include "geodata/events/learned/train_sentence_model.h"
#include "geodata/language/analyse.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

const EventLexicon& french() {
    static const EventLexicon lexicon =
        read_event_lexicon(resource_dir() / "geodata" / "lexicons" / "fr" / "events.json");
    return lexicon;
}

SentenceFeatures features_of(std::string_view sentence) {
    const AnalysedText text = analyse_text(sentence, {0, sentence.size()}, "fr");
    const SentenceWords words(text, 0, french().vocabulary);
    return sentence_features(words, find_triggers(french(), words), find_instruments(french(), words),
                             find_tolls(french(), words, {}));
}

/// A folder of lexicons with French sentences to learn from.
void write_lessons(const fs::path& folder, std::string_view sentences) {
    fs::create_directories(folder / "fr");
    fs::copy_file(resource_dir() / "geodata" / "lexicons" / "fr" / "events.json",
                  folder / "fr" / "events.json", fs::copy_options::overwrite_existing);
    write_file(folder / "fr" / "sentences.tsv", sentences);
}

constexpr std::string_view kLessons =
    "# a comment\n"
    "Looting/property destruction\tLe marché a été dévalisé hier par des inconnus.\n"
    "Looting/property destruction\tDes inconnus ont dévalisé le dépôt de vivres.\n"
    "Looting/property destruction\tTrois boutiques dévalisées pendant la nuit.\n"
    "Peaceful protest\tLes marchandes ont chanté devant la mairie pour réclamer du riz.\n"
    "Peaceful protest\tOn a chanté longtemps devant la préfecture.\n"
    "none\tLa récolte de riz sera bonne cette année, espère le maire.\n"
    "none\tLe maire espère une bonne année pour les récoltes de coton.\n"
    "none\tLa mairie publie les prix du riz et du coton.\n";

}  // namespace

TEST_CASE("features mask names and figures, so that neither place nor count is learned") {
    const auto one = features_of("Hier, des inconnus sont venus à Bamako avec 12 camions.");
    const auto other = features_of("Hier, des inconnus sont venus à Tombouctou avec 745 camions.");
    CHECK(one.buckets == other.buckets);
    CHECK(one.buckets != features_of("Hier, des inconnus sont venus à Bamako avec 12 chameaux.").buckets);
}

TEST_CASE("each word owns its letter runs") {
    // " eau " has 5 letters with its ends: 4 runs of 2, 3 of 3, 2 of 4, 1 of 5 = 10; " du " 3 + 2 + 1 = 6.
    const auto features = features_of("eau du");
    REQUIRE(features.word_starts.size() == 3);
    CHECK(features.word_starts[0] == 0);
    CHECK(features.word_starts[1] == 10);
    CHECK(features.word_starts[2] == 16);
    CHECK(std::all_of(features.buckets.begin(), features.buckets.end(),
                      [](std::uint32_t bucket) { return bucket < kFeatureBuckets; }));
}

TEST_CASE("a model tells what it was taught, of sentences it has not seen, and which word says so") {
    const test::ScratchFolder scratch("lessons");
    write_lessons(scratch.path() / "lexicons", kLessons);
    CollectedDiagnostics diagnostics;
    train_sentence_model(scratch.path() / "lexicons", scratch.path() / "one.pack", std::string(64, '0'),
                         diagnostics);
    const SentenceModel model(scratch.path() / "one.pack");
    const SentenceReading looted = model.read(features_of("Une pharmacie a été dévalisée."));
    const SentenceReading sung = model.read(features_of("Ils ont chanté devant le palais."));
    const SentenceReading talk = model.read(features_of("Les prix du coton seront bons."));
    CHECK(looted.event > talk.event);
    CHECK(sung.event > talk.event);
    CHECK(looted.likeliest(EventType::strategic) == SubEventType::looting);
    CHECK(looted.likeliest_type() == EventType::strategic);
    CHECK(sung.likeliest_type() == EventType::protests);
    CHECK(looted.telling_word == 4);
    double sum = 0;
    for (const double share : looted.sub_types) sum += share;
    CHECK(sum == doctest::Approx(1));
    CHECK(looted.of(EventType::strategic) > looted.of(EventType::protests));
}

TEST_CASE("learning twice gives the same bytes") {
    const test::ScratchFolder scratch("lessons");
    write_lessons(scratch.path() / "lexicons", kLessons);
    CollectedDiagnostics diagnostics;
    for (const char* name : {"one.pack", "two.pack"})
        train_sentence_model(scratch.path() / "lexicons", scratch.path() / name, std::string(64, '0'),
                             diagnostics);
    CHECK(read_file(scratch.path() / "one.pack") == read_file(scratch.path() / "two.pack"));
}

TEST_CASE("a sentence may report two events; comments and empty lines are passed over") {
    const test::ScratchFolder scratch("lessons");
    write_lessons(scratch.path(),
                  "# words\n\nArmed clash + Looting/property destruction\tIls ont tout pris.\n");
    const auto sentences = read_labelled_sentences(scratch.path());
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0].language == "fr");
    CHECK(sentences[0].text == "Ils ont tout pris.");
    CHECK(sentences[0].reports == std::vector{SubEventType::armed_clash, SubEventType::looting});
}

TEST_CASE("bad lessons are named with file and line") {
    const test::ScratchFolder scratch("lessons");
    const auto message = [&](std::string_view lessons) {
        write_lessons(scratch.path(), lessons);
        try {
            read_labelled_sentences(scratch.path());
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(message("none\tRien.\nBattle\tUn combat.\n").find("sentences.tsv:2: unknown label") !=
          std::string::npos);
    CHECK(message("none\tRien.\n\nnone Rien.\n").find("sentences.tsv:3: no labelled sentence") !=
          std::string::npos);
    CHECK(message("none\t\n").find("sentences.tsv:1:") != std::string::npos);
}

TEST_CASE("a missing or foreign pack is an error of missing data") {
    const test::ScratchFolder scratch("lessons");
    CHECK_THROWS_AS(SentenceModel(scratch.path() / "none.pack"), Error);
    write_file(scratch.path() / "other.pack", "no pack at all");
    CHECK_THROWS_AS(SentenceModel(scratch.path() / "other.pack"), Error);
}
