// SPDX-License-Identifier: Apache-2.0
// What dateline map writes, as other programs read it.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <cmath>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

const std::string kArticle = fs::absolute("tests/articles/frappe-raqqa.txt").string();

std::string map_of(const ScratchFolder& folder, const std::string& name, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"map", kArticle, "-o", name};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result = run_dateline(arguments, folder.path());
    CAPTURE(result.output);
    REQUIRE(result.exit_code == 0);
    return (folder / name).string();
}

std::string said_by(const ScratchFolder& folder, const std::string& command) {
    const ProcessResult result = run_process({"sh", "-c", command}, folder.path());
    CAPTURE(result.output);
    CHECK(result.exit_code == 0);
    return result.output;
}

/// The numbers between a word and the line's end: "Origin = (1.5,2.5)".
std::vector<double> numbers_after(const std::string& text, const std::string& word) {
    const std::size_t at = text.find(word);
    REQUIRE(at != std::string::npos);
    std::string line = text.substr(at + word.size(), text.find('\n', at) - at - word.size());
    for (char& c : line) {
        if (c == '(' || c == ')' || c == ',' || c == '=') c = ' ';
    }
    std::istringstream in(line);
    std::vector<double> numbers;
    for (double number = 0; in >> number;) numbers.push_back(number);
    return numbers;
}

}  // namespace

TEST_CASE("GDAL reads where a PDF lies, and it is where the world file puts the picture") {
    const ScratchFolder folder("map-formats");
    const std::string pdf = map_of(folder, "a.pdf");
    map_of(folder, "a.png", {"--world-file"});
    const std::string info = said_by(folder, "gdalinfo a.pdf");
    CHECK(info.find("Lambert") != std::string::npos);
    const auto origin = numbers_after(info, "Origin ");
    const auto pixel = numbers_after(info, "Pixel Size ");
    REQUIRE(origin.size() == 2);
    REQUIRE(pixel.size() == 2);
    std::istringstream world(read_file(folder / "a.pgw"));
    double a = 0, d = 0, b = 0, e = 0, x = 0, y = 0;
    world >> a >> d >> b >> e >> x >> y;
    // To a fifth of a pixel: the PDF's numbers are rounded, and GDAL fits a grid through four corners.
    CHECK(std::abs(origin[0] - (x - a / 2)) < 0.2 * a);
    CHECK(std::abs(origin[1] - (y - e / 2)) < 0.2 * a);
    // GDAL draws 150 pixels an inch, the picture has 96.
    CHECK(pixel[0] == doctest::Approx(a * 96 / 150).epsilon(1e-3));
    CHECK(read_file(folder / "a.prj").starts_with("PROJCS["));
}

TEST_CASE("a PDF has the paper's size, its fonts, title and language") {
    const ScratchFolder folder("map-pdf");
    map_of(folder, "a.pdf", {"--paper", "A5-portrait"});
    const std::string info = said_by(folder, "pdfinfo a.pdf");
    // A5 is 148 x 210 mm: 419.5 x 595.3 points.
    const auto size = numbers_after(info, "Page size:");
    REQUIRE(!size.empty());
    CHECK(std::abs(size[0] - 419.5) < 0.6);
    CHECK(info.find("Raqqa") != std::string::npos);
    CHECK(read_file(folder / "a.pdf").find("/Lang (fr)") != std::string::npos);
    std::istringstream fonts(said_by(folder, "pdffonts a.pdf | tail -n +3"));
    int count = 0;
    for (std::string line; std::getline(fonts, line); ++count) {
        CAPTURE(line);
        CHECK(line.find(" yes ") != std::string::npos);
    }
    CHECK(count > 0);
    CHECK(said_by(folder, "pdftotext a.pdf - | head -60").find("Raqqa") != std::string::npos);
}

TEST_CASE("an SVG is valid, has its groups and ids once, and may carry outlines for text") {
    const ScratchFolder folder("map-svg");
    map_of(folder, "a.svg");
    map_of(folder, "b.svg", {"--outline-text"});
    for (const char* name : {"a.svg", "b.svg"}) {
        said_by(folder, std::string("xmllint --noout ") + name);
        const std::string svg = read_file(folder / name);
        CHECK(svg.size() < 2'000'000);
        CHECK(svg.find("id=\"layer-") != std::string::npos);
        CHECK(svg.find("id=\"labels-") != std::string::npos);
        CHECK((svg.find("<text") == std::string::npos) == (std::string(name) == "b.svg"));
        CHECK(said_by(folder, std::string("grep -o ' id=\"[^\"]*\"' ") + name + " | sort | uniq -d").empty());
    }
}

TEST_CASE("every template makes its page, with the text beside it") {
    const ScratchFolder folder("map-templates");
    for (const std::string name : {"report", "web", "column", "bare"}) {
        CAPTURE(name);
        map_of(folder, name + ".png", {"--template", name});
        const std::string text = read_file(folder / (name + ".alt.txt"));
        CHECK(text.find("Raqqa") != std::string::npos);
    }
    map_of(folder, "x.webp", {"--template", "web", "--size", "640x360"});
    CHECK(read_file(folder / "x.webp").substr(8, 4) == "WEBP");
    const ProcessResult wrong =
        run_dateline({"map", kArticle, "-o", "x.png", "--template", "poster"}, folder.path());
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.output.find("column") != std::string::npos);
}
