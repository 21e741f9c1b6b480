// SPDX-License-Identifier: Apache-2.0
#include "render/containers/pdf_update.h"

#include "geodata/core/error.h"
#include "render/canvas/canvas.h"

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("entries are added behind the file's own bytes, and the new table points at them") {
    const auto canvas = make_pdf_canvas(200, 100, {});
    const std::string before = canvas->finish();
    const std::string after = with_pdf_entries(before, "/Lang (fr)", "/VP [ ]");
    REQUIRE(after.starts_with(before));
    const std::string added = after.substr(before.size());
    CHECK(added.find("/Lang (fr)") != std::string::npos);
    CHECK(added.find("/VP [ ]") != std::string::npos);
    CHECK(added.find("/Type /Catalog") != std::string::npos);
    const std::size_t table = std::stoul(after.substr(after.rfind("startxref") + 10));
    CHECK(after.substr(table, 5) == "xref\n");
    // Each offset of the table is that of its object.
    std::size_t at = table + 5;
    int objects = 0;
    while (after[at] >= '0' && after[at] <= '9') {
        const std::string number = after.substr(at, after.find(' ', at) - at);
        at = after.find('\n', at) + 1;
        CHECK(after.substr(std::stoul(after.substr(at, 10))).starts_with(number + " 0 obj"));
        at = after.find('\n', at) + 1;
        ++objects;
    }
    CHECK(objects == 2);
}

TEST_CASE("what is no PDF is refused; strings are escaped") {
    CHECK_THROWS_AS(with_pdf_entries("no PDF", "", ""), Error);
    CHECK(pdf_string("a(b)\\") == "(a\\(b\\)\\\\)");
}

}  // namespace dateline
