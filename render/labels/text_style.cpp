// SPDX-License-Identifier: Apache-2.0
#include "render/labels/text_style.h"

#include <array>
#include <optional>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 11> kWeights = {{{"Thin", 100},
                                                                        {"ExtraLight", 200},
                                                                        {"Light", 300},
                                                                        {"Regular", 400},
                                                                        {"Book", 400},
                                                                        {"Medium", 500},
                                                                        {"SemiBold", 600},
                                                                        {"Semibold", 600},
                                                                        {"Bold", 700},
                                                                        {"ExtraBold", 800},
                                                                        {"Black", 900}}};

constexpr std::array<std::pair<std::string_view, TextSide>, 9> kAnchors = {
    {{"center", TextSide::centre},
     {"left", TextSide::right},
     {"right", TextSide::left},
     {"bottom", TextSide::above},
     {"top", TextSide::below},
     {"top-right", TextSide::below_left},
     {"top-left", TextSide::below_right},
     {"bottom-left", TextSide::above_right},
     {"bottom-right", TextSide::above_left}}};

std::optional<TextSide> side_of_anchor(std::string_view anchor) {
    for (const auto& [name, side] : kAnchors) {
        if (name == anchor) return side;
    }
    return std::nullopt;
}

std::string transformed(const std::string& text, std::string_view transform, std::string_view language) {
    if (transform == "none" || transform.empty()) return text;
    auto wide = icu::UnicodeString::fromUTF8(text);
    const icu::Locale locale(std::string(language).c_str());
    if (transform == "uppercase") wide.toUpper(locale);
    if (transform == "lowercase") wide.toLower(locale);
    std::string out;
    wide.toUTF8String(out);
    return out;
}

}  // namespace

Font font_of_name(std::string_view name) {
    Font font;
    font.weight = 400;
    for (std::size_t space = name.rfind(' '); space != std::string_view::npos; space = name.rfind(' ')) {
        const std::string_view word = name.substr(space + 1);
        bool known = word == "Italic";
        if (known) font.italic = true;
        for (const auto& [weight_name, weight] : kWeights) {
            if (word != weight_name) continue;
            font.weight = weight;
            known = true;
        }
        if (!known) break;
        name = name.substr(0, space);
    }
    font.family = name;
    return font;
}

TextStyle read_text_style(const StyleLayer& layer, const EvaluationContext& context) {
    TextStyle style;
    style.text = transformed(layer.text("text-field", context), layer.text("text-transform", context),
                             context.language);
    if (style.text.empty()) return style;
    const auto fonts = layer.texts("text-font", context);
    if (!fonts.empty()) style.font = font_of_name(fonts.front());
    const double size = layer.number("text-size", context);
    style.font.size_px = size;
    style.font.letter_spacing_px = layer.number("text-letter-spacing", context) * size;

    const auto opacity = static_cast<float>(layer.number("text-opacity", context));
    const Color fill = layer.color("text-color", context);
    const Color halo = layer.color("text-halo-color", context);
    style.paint.fill = fill.with_alpha(fill.alpha * opacity);
    style.paint.halo = halo.with_alpha(halo.alpha * opacity);
    style.paint.halo_radius_px = layer.number("text-halo-width", context);

    const std::string placement = layer.text("symbol-placement", context);
    style.along_line = placement == "line" || placement == "line-center";
    style.max_width_px = layer.number("text-max-width", context) * size;
    style.line_height_px = layer.number("text-line-height", context) * size;
    style.padding_px = layer.number("text-padding", context);
    style.gap_px = layer.number("text-radial-offset", context) * size;
    style.max_angle_deg = layer.number("text-max-angle", context);
    style.keep_upright = layer.flag("text-keep-upright", context);
    if (const auto offset = layer.numbers("text-offset", context); offset.size() == 2) {
        style.offset_px = {offset[0] * size, offset[1] * size};
    }
    for (const std::string& anchor : layer.texts("text-variable-anchor", context)) {
        if (const auto side = side_of_anchor(anchor)) style.sides.push_back(*side);
    }
    if (style.sides.empty() && layer.has("text-anchor")) {
        if (const auto side = side_of_anchor(layer.text("text-anchor", context)))
            style.sides.push_back(*side);
    }
    return style;
}

}  // namespace dateline
