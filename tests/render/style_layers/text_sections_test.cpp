// SPDX-License-Identifier: Apache-2.0
// Sections of a formatted text: each in its own look, in the order of the scripts, on lines as high as they
// ask. Expected places follow from the sections' own sizes and Unicode's bidirectional algorithm.
#include "render/style_layers/placed_text.h"
#include "render/style_layers/symbol_text.h"

#include <memory>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr double kSize_px = 20;

TextShaper& shaper() {
    static TextShaper shared;
    return shared;
}

std::shared_ptr<const SymbolText> text_of(const std::string& field, const std::string& more = "",
                                          const Sprite* sprite = nullptr, const std::string& paint = "") {
    const Style style = Style::parse(R"({"version": 8, "sources": {"s": {"type": "geojson", "data": null}},
        "layers": [{"id": "t", "type": "symbol", "source": "s", "layout": {"text-size": 20,
        "text-font": ["Noto Sans Regular"], "text-field": )" +
                                         field + more + "}, \"paint\": {" + paint + "}}]}",
                                     "test");
    EvaluationContext context;
    if (sprite != nullptr) context.images = &sprite->names();
    return set_text(style.layers().front(), context, 0, true, shaper(), sprite);
}

}  // namespace

TEST_CASE("each section has its own colour, size and font; what it does not say is the layer's") {
    const auto text = text_of(
        R"(["format", "Homs", {"text-color": "#ff0000"}, " 12", {"font-scale": 0.5, "text-font": ["literal", ["Noto Serif Bold"]]}])",
        "", nullptr, R"("text-color": "#0000ff", "text-opacity": 0.5)");
    REQUIRE(text->lines.size() == 1);
    const auto& pieces = text->lines[0].pieces;
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].paint.fill == Color{1, 0, 0, 0.5F});
    CHECK(pieces[1].paint.fill == Color{0, 0, 1, 0.5F});
    CHECK(pieces[0].shape->font.size_px == kSize_px);
    CHECK(pieces[1].shape->font.size_px == kSize_px / 2);
    CHECK(pieces[1].shape->font.family.find("Serif") != std::string::npos);
    CHECK(pieces[1].shape->font.weight == 700);
    CHECK(pieces[1].left_px == doctest::Approx(pieces[0].width_px));
    CHECK(text->width_px == doctest::Approx(pieces[0].width_px + pieces[1].width_px));
}

TEST_CASE("one section is set as plain text is") {
    const auto plain = text_of(R"("one two three four five")", R"(, "text-max-width": 5)");
    const auto section = text_of(R"(["format", "one two three four five", {}])", R"(, "text-max-width": 5)");
    CHECK(section->width_px == doctest::Approx(plain->width_px));
    CHECK(section->height_px == doctest::Approx(plain->height_px));
    REQUIRE(section->lines.size() == plain->lines.size());
    for (std::size_t i = 0; i < plain->lines.size(); ++i)
        CHECK(section->lines[i].pieces[0].shape->text == plain->lines[i].pieces[0].shape->text);
}

TEST_CASE("a text of several sections is broken as a whole: at its spaces, where lines grow too wide") {
    const std::string red = R"({"text-color": "#f00"})";
    const auto text = text_of(R"(["format", "one two th", {}, "ree four", )" + red + R"(, " five", {}])",
                              R"(, "text-max-width": 4)");
    std::string all;
    for (const TextLine& line : text->lines) {
        CHECK(line.width_px <= 4 * kSize_px);
        for (const TextPiece& piece : line.pieces) all += piece.shape->text;
        all += "|";
    }
    // No word is torn, though "three" is of two sections.
    CHECK(all.find("three") != std::string::npos);
    CHECK(text->lines.size() > 1);
    const auto broken = text_of(R"(["format", "one\n", {}, "two", )" + red + "]");
    CHECK(broken->lines.size() == 2);
}

TEST_CASE("sections of a right-to-left paragraph run from the right, Latin ones among them not reversed") {
    const auto text = text_of(
        R"(["format", "مدينة ", {}, "حلب", {"text-color": "#f00"}, " ABC ", {}, "DEF", {"text-color": "#00f"}])");
    REQUIRE(text->lines.size() == 1);
    std::string visual;
    for (const TextPiece& piece : text->lines[0].pieces) {
        const std::string& t = piece.shape->text;
        if (t.find("ABC") != t.npos) visual += "A";
        if (t.find("DEF") != t.npos) visual += "D";
        if (t.find("حلب") != t.npos) visual += "2";
        if (t.find("مدينة") != t.npos) visual += "1";
    }
    CHECK(visual == "AD21");
}

TEST_CASE("a larger section makes its line higher; vertical-align says where smaller ones stand") {
    // 1.2 ems of 40 px for the first line, of 20 px for the second.
    const auto text = text_of(R"(["format", "A", {"font-scale": 2}, "b", {}, "\nc", {}])");
    REQUIRE(text->lines.size() == 2);
    CHECK(text->height_px == doctest::Approx(1.2 * (40 + 20)));
    CHECK(text->lines[0].pieces[1].rise_px == doctest::Approx(0));
    for (const auto& expected : {std::pair{"bottom", 0.0}, {"center", 10.0}, {"top", 20.0}}) {
        CAPTURE(std::string(expected.first));
        const auto aligned =
            text_of(std::string(R"(["format", "A", {"font-scale": 2}, "b", {"vertical-align": ")") +
                    expected.first + "\"}]");
        CHECK(aligned->lines[0].pieces[1].rise_px == doctest::Approx(expected.second));
    }
}

TEST_CASE("sections are drawn one beside the other, their halos under all of them") {
    const auto text = text_of(R"(["format", "H", {"text-color": "#f00"}, "H", {}])", "", nullptr,
                              R"("text-halo-color": "#fff", "text-halo-width": 2)");
    const TextGround ground;
    const LabelPosition at = upright_text(*text, text->positions.front(), {50, 50}, ground);
    REQUIRE(at.lines.size() == 2);
    CHECK(at.lines[1].baseline.x - at.lines[0].baseline.x ==
          doctest::Approx(text->lines[0].pieces[0].width_px));
    CHECK(at.lines[0].baseline.y == doctest::Approx(at.lines[1].baseline.y));
    REQUIRE(at.lines[0].paint.has_value());
    CHECK(at.lines[0].paint->fill == Color{1, 0, 0, 1});
    CHECK(at.lines[0].paint->halo_radius_px == 2);
}

TEST_CASE("each variable anchor takes its own offset, in ems") {
    const auto text =
        text_of(R"("Homs")", R"(, "text-variable-anchor-offset": ["left", [2, 0], "bottom", [0, -1]])");
    REQUIRE(text->positions.size() == 2);
    CHECK(text->positions[0].corner.x == doctest::Approx(2 * kSize_px));
    CHECK(text->positions[1].corner.x == doctest::Approx(-text->width_px / 2));
    CHECK(text->positions[1].corner.y == doctest::Approx(-kSize_px - text->height_px));
}
