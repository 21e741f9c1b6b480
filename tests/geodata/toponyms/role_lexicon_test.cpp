// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/role_lexicon.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A roles.json with this content, removed with the object.
class File {
  public:
    explicit File(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / "dateline_roles_test.json") {
        write_file(path_, text);
    }
    ~File() { std::filesystem::remove(path_); }
    RoleLexicon read() const { return RoleLexicon(path_); }

  private:
    std::filesystem::path path_;
};

std::string complaint(const std::string& text) {
    try {
        File(text).read();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("frames are found by their first word, longest first, folded") {
    const RoleLexicon lexicon =
        File(R"({"weights": {"bias": -0.5}, "endings": {"past": ["ed"]}, "words": {"be": ["était"]},
                 "frames": {"by a party": {"at": "before", "weight": 2, "words": ["de", "de la part de"]}}})")
            .read();
    const auto* phrases = lexicon.phrases("de");
    REQUIRE(phrases != nullptr);
    REQUIRE(phrases->size() == 2);
    CHECK(phrases->front().words.size() == 4);
    CHECK(lexicon.frame(phrases->front().frames.front()).weight == 2);
    CHECK(lexicon.is(RoleWord::be, "etait"));
    CHECK_FALSE(lexicon.is(RoleWord::have, "etait"));
    CHECK(lexicon.ends_past("used"));
    CHECK_FALSE(lexicon.ends_past("red"));
    CHECK(lexicon.weight(RoleSetting::bias) == -0.5);
}

TEST_CASE("a malformed role lexicon is named with its key") {
    CHECK(complaint("{").find("dateline_roles_test.json") != std::string::npos);
    CHECK(complaint(R"({"weights": {"by us": 1}})").find("weights.by us") != std::string::npos);
    CHECK(complaint(R"({"words": {"verbs": []}})").find("words.verbs") != std::string::npos);
    CHECK(complaint(R"({"endings": {"future": []}})").find("endings.future") != std::string::npos);
    CHECK(complaint(R"({"frames": {"a": {"at": "above", "weight": 1, "words": []}}})").find("above") !=
          std::string::npos);
    CHECK(complaint(R"({"frames": {"a": {"at": "after", "weight": "x", "words": []}}})")
              .find("frames.a.weight") != std::string::npos);
    CHECK(complaint(R"({"frames": {"a": {"at": "after", "weight": 1, "words": [""]}}})")
              .find("frames.a.words") != std::string::npos);
}

TEST_CASE("the role lexicons of the project are well-formed") {
    for (const char* language : {"fr", "en", "ar"}) {
        CAPTURE(language);
        const RoleLexicon lexicon(resource_dir() / "geodata" / "lexicons" / language / "roles.json");
        CHECK(lexicon.weight(RoleSetting::bias) < 0);
    }
}
