// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/lexicon.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A lexicon file with this content, and a list of first names beside it; removed with the object.
class Folder {
  public:
    explicit Folder(const std::string& lexicon)
        : path_(std::filesystem::temp_directory_path() / "dateline_lexicon_test") {
        write_file(path_ / "toponyms.json", lexicon);
        write_file(path_ / "names.txt", "# names\nÉlise\n");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    ToponymLexicon read() const { return {path_ / "toponyms.json", path_ / "names.txt"}; }

  private:
    std::filesystem::path path_;
};

std::string complaint(const std::string& lexicon) {
    try {
        Folder(lexicon).read();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("entries are folded, endings spread, phrases kept by their first word") {
    const Folder folder(
        R"({"cues": {"place": ["près de"], "title": ["Général|e"]}, "type": {"île|s": ["island"]},
                            "demonyms": {"SY": ["syrien|ne"]}, "weights": {"bias": -1.5}})");
    const ToponymLexicon lexicon = folder.read();
    REQUIRE(lexicon.find("pres") != nullptr);
    CHECK(lexicon.find("pres")->cues.empty());
    CHECK(lexicon.find("pres")->phrases.at(0).cues.has(Cue::place));
    CHECK(lexicon.find("generale")->cues.has(Cue::title));
    CHECK(lexicon.find("iles")->kinds.has(PlaceKind::island));
    CHECK(lexicon.find("syrienne")->demonym_place == "SY");
    CHECK(lexicon.find("elise")->cues.has(Cue::first_name));
    CHECK(lexicon.weight(Evidence::bias) == -1.5);
    CHECK(lexicon.find("# names") == nullptr);
}

TEST_CASE("a malformed lexicon is named with its key") {
    CHECK(complaint("[]").find("toponyms.json") != std::string::npos);
    CHECK(complaint(R"({"cues": {"plaice": []}})").find("cues.plaice") != std::string::npos);
    CHECK(complaint(R"({"cues": {"place": [1]}})").find("cues.place") != std::string::npos);
    CHECK(complaint(R"({"type": {"ville": ["towne"]}})").find("towne") != std::string::npos);
    CHECK(complaint(R"({"weights": {"bias": "much"}})").find("weights.bias") != std::string::npos);
}

TEST_CASE("the lexicons of the project are well-formed") {
    const auto folder = resource_dir() / "geodata" / "lexicons";
    for (const char* language : {"fr", "en", "ar"}) {
        CAPTURE(language);
        const ToponymLexicon lexicon(folder / language / "toponyms.json",
                                     folder / "persons" / "first_names.txt");
        CHECK(lexicon.weight(Evidence::place_cue) > 0);
    }
}
