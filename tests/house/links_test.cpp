// SPDX-License-Identifier: Apache-2.0
// The documents point at files that exist.
#include "geodata/core/files.h"

#include <filesystem>
#include <regex>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("every relative link of the documents leads to a file") {
    const std::regex link(R"re(\]\(([^)#:]+)\))re");
    for (const char* document : {"README.md", "ARCHITECTURE.md", "CHANGELOG.md"}) {
        const std::string text = dateline::read_file(document);
        int links = 0;
        for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at, ++links) {
            const std::string target = (*at)[1];
            CAPTURE(document);
            CAPTURE(target);
            CHECK(std::filesystem::exists(target));
        }
        CHECK((links > 2 || std::string(document) == "CHANGELOG.md"));
    }
}
