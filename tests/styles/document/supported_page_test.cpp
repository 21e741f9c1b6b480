// SPDX-License-Identifier: Apache-2.0
#include "styles/document/supported_page.h"

#include "geodata/core/files.h"
#include "styles/document/members.h"
#include "styles/document/properties.h"
#include "styles/document/support.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("the page in the repository is the one the tables make") {
    INFO("dateline style list --properties > styles/SUPPORTED.md");
    CHECK(read_file("styles/SUPPORTED.md") == supported_page());
}

TEST_CASE("what is called unsupported exists in the specification's tables") {
    for (const Unsupported& part : unsupported_parts()) {
        CAPTURE(part.name);
        if (part.where == "property") {
            const auto specs = property_specs();
            CHECK(std::any_of(specs.begin(), specs.end(),
                              [&](const auto& spec) { return spec.name == part.name; }));
        } else if (part.where == "root" || part.where.starts_with("source_")) {
            const auto specs = member_specs();
            const std::string_view object = part.where == "root" ? "$root" : part.where;
            CHECK(std::any_of(specs.begin(), specs.end(), [&](const auto& spec) {
                return spec.object == object && spec.name == part.name;
            }));
        }
    }
}
