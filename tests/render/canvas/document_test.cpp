// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/files.h"
#include "render/canvas/canvas.h"
#include "render/canvas/svg_writer.h"

#include <cstdio>
#include <regex>
#include <string>

#include <doctest/doctest.h>

namespace dateline {
namespace {

const DocumentInfo info{"Frappes <14 octobre>", "Carte & légende", "fr", "Dateline", "Syrie"};

void draw(Canvas& canvas) {
    TextShaper shaper;
    const TextPaint paint{{0, 0, 0, 1}, {1, 1, 1, .9F}, 1.6};
    canvas.begin_group({"e1", "event", "Tirs & \"explosions\" <2>", "https://example.org/?a=1&b=2", "1f 2e"},
                       1);
    canvas.fill(Path{}.add_circle({50, 50}, 20), {1, 0, 0, .5F});
    canvas.end_group();
    canvas.begin_group({"", "event", "", "javascript:alert(1)"}, .5);
    canvas.hatch(Path{}.add_box({10, 10, 60, 60}), 4.6, .6, {0, 0, 0, 1});
    canvas.end_group();
    canvas.text(*shaper.shape("Alep \x01& Idlib", {}), {20, 80}, paint);
    canvas.text(*shaper.shape("حلب", {}), {100, 80}, paint, .3);
    canvas.text_along(*shaper.shape("Euphrate", {.family = "Noto Serif", .italic = true}),
                      Path::from_svg("M0 100C50 60 60 140 200 100"), paint);
    canvas.image(Image{1, 1, {1, 2, 3, 255}}, {0, 0, 5, 5}, 1);
}

std::unique_ptr<DocumentCanvas> svg_canvas(double width_px, double height_px, const DocumentInfo& about) {
    return make_svg_canvas(width_px, height_px, about);
}

template <class Make>
std::string document(Make make) {
    const auto canvas = make(220, 140, info);
    draw(*canvas);
    return canvas->finish();
}

int run(const std::string& command, std::string& output) {
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        output += static_cast<char>(c);
    }
    return pclose(pipe);
}

std::filesystem::path written(const char* name, const std::string& bytes) {
    const auto path = std::filesystem::temp_directory_path() / name;
    write_file(path, bytes);
    return path;
}

}  // namespace

TEST_CASE("SVG numbers are short and never exponents") {
    CHECK(svg_number(12) == "12");
    CHECK(svg_number(-0.5) == "-.5");
    CHECK(svg_number(0.004) == "0");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(3.256) == "3.26");
    CHECK(svg_number(1234567.05) == "1234567.05");
}

TEST_CASE("path data read again is the path, to a hundredth of a pixel") {
    Path path;
    for (int i = 0; i < 300; ++i) {  // thirds never fall on the grid: rounding would add up if it could
        const Point p{i / 3.0, 100 - i * 0.777};
        i == 0 ? path.move_to(p) : path.line_to(p);
    }
    path.close().add_circle({50, 50}, 7.123).add_box({1, 2, 3, 4});
    const Path again = Path::from_svg(svg_path_data(path));
    REQUIRE(again.points().size() == path.points().size());
    for (std::size_t i = 0; i < path.points().size(); ++i) {
        CHECK(again.points()[i].x == doctest::Approx(path.points()[i].x).epsilon(0.0051));
        CHECK(std::abs(again.points()[i].y - path.points()[i].y) < 0.0051);
    }
}

TEST_CASE("base64: the vectors of RFC 4648") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("SVG is well-formed XML that says what it shows") {
    const std::string svg = document(svg_canvas);
    std::string problems;
    CHECK(run("xmllint --noout --nonet '" + written("canvas_test.svg", svg).string() + "'", problems) == 0);
    CHECK(problems == "");
    for (const char* part :
         {"role=\"img\"", "Frappes &lt;14 octobre&gt;", ">Alep &amp; Idlib</text>", "<textPath",
          "paint-order:stroke", "direction=\"rtl\"", "data-events=\"1f 2e\"",
          "href=\"https://example.org/?a=1&amp;b=2\"", "data:image/png;base64,", "opacity=\".5\""}) {
        CAPTURE(part);
        CHECK(svg.find(part) != std::string::npos);
    }
    CHECK(svg.find("javascript") == std::string::npos);
    // Inkscape 1.2 tears such lines apart.
    CHECK(svg.find("direction=\"rtl\" textLength") == std::string::npos);
}

TEST_CASE("a space at the end of a piece of a line is kept") {
    TextShaper shaper;
    const auto canvas = make_svg_canvas(100, 100, info);
    canvas->text(*shaper.shape("Hama. ", {}), {0, 10}, {});
    canvas->text(*shaper.shape("Alep", {}), {0, 20}, {});
    const std::string svg = canvas->finish();
    CHECK(svg.find("xml:space=\"preserve\">Hama. </text>") != std::string::npos);
    CHECK(svg.find("xml:space=\"preserve\">Alep</text>") == std::string::npos);
}

TEST_CASE("a long path drawn several times in a row is written once, with every look of it") {
    Path coast;
    coast.move_to({0, 50});
    for (int i = 1; i <= 400; ++i) coast.line_to({i * .25, 50 + 10.0 * (i % 2)});
    const auto canvas = make_svg_canvas(100, 100, info);
    for (const double width_px : {3.0, 2.0, 1.0}) {
        canvas->stroke(coast, {.width_px = width_px, .dashes_px = {}}, {0, 0, 1, 1});
    }
    canvas->stroke(Path{}.move_to({0, 0}).line_to({9, 9}), {.width_px = 1, .dashes_px = {}}, {0, 0, 1, 1});
    canvas->stroke(coast, {.width_px = 4, .dashes_px = {}}, {0, 0, 1, 1});
    const std::string svg = canvas->finish();
    const auto count = [&](const std::regex& what) {
        return std::distance(std::sregex_iterator(svg.begin(), svg.end(), what), std::sregex_iterator());
    };
    CHECK(count(std::regex("<path[^>]* d=")) == 3);  // three in a row, a short one, and one that stands apart
    CHECK(count(std::regex("<use class=\"[^\"]+\" xlink:href=\"#p1\"/>")) == 3);
    for (const char* width : {":1", ":2", ":3", ":4"}) {
        CHECK(svg.find(std::string("stroke-width") + width) != std::string::npos);
    }
}

TEST_CASE("the same drawing twice is the same bytes") {
    CHECK(document(svg_canvas) == document(svg_canvas));
    CHECK(document(make_pdf_canvas) == document(make_pdf_canvas));
}

TEST_CASE("PDF embeds every font and keeps its text") {
    const auto path = written("canvas_test.pdf", document(make_pdf_canvas));
    std::string fonts;
    REQUIRE(run("pdffonts '" + path.string() + "'", fonts) == 0);
    CHECK(fonts.find("NotoSans-SemiCondensed") != std::string::npos);
    CHECK(fonts.find("NotoSansArabic") != std::string::npos);
    // name type encoding emb sub uni: the third column from the dashes on says "yes" on each line.
    const std::regex line("\\n[A-Z]{6}\\+\\S+ .*? (yes|no) +(yes|no) +(yes|no)");
    int count = 0;
    for (auto it = std::sregex_iterator(fonts.begin(), fonts.end(), line); it != std::sregex_iterator();
         ++it, ++count) {
        CHECK((*it)[1] == "yes");
    }
    CHECK(count >= 3);
    std::string text;
    REQUIRE(run("pdftotext '" + path.string() + "' -", text) == 0);
    CHECK(text.find("& Idlib") != std::string::npos);
    std::string about;
    REQUIRE(run("pdfinfo -isodates '" + path.string() + "'", about) == 0);
    CHECK(about.find("Frappes <14 octobre>") != std::string::npos);
    CHECK(about.find("CreationDate:    1970-01-01") != std::string::npos);
    CHECK(about.find("165 x 105 pts") != std::string::npos);  // 220 x 140 px
}

TEST_CASE("what lies outside loses its detail, what is seen keeps it") {
    // A comb whose teeth stand inside, to the left and above; a spiral around the box.
    Path path;
    path.move_to({5, 5});
    for (int i = 0; i < 50; ++i) path.line_to({5.0 + i % 7, 5.0 + i % 5});
    path.move_to({-30, 0});
    for (int i = 0; i < 50; ++i) path.line_to({-30.0 - i % 7, static_cast<double>(i)});
    path.close();
    path.move_to({-10, -10}).line_to({30, -10}).line_to({30, 30}).line_to({-10, 30}).close();
    const Box seen{0, 0, 20, 20};
    const Path less = without_unseen(path, seen);
    CHECK(less.points().size() == 51 + 2 + 4);
    // The same twice.
    CHECK(without_unseen(less, seen).points().size() == less.points().size());
    CHECK(without_unseen(path, {-1000, -1000, 1000, 1000}).points().size() == path.points().size());
}

}  // namespace dateline
