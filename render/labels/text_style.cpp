// SPDX-License-Identifier: Apache-2.0
#include "render/labels/text_style.h"

#include "styles/document/font_name.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

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

}  // namespace

std::string transformed_text(const std::string& text, std::string_view transform, std::string_view language) {
    if (transform == "none" || transform.empty()) return text;
    auto wide = icu::UnicodeString::fromUTF8(text);
    const icu::Locale locale(std::string(language).c_str());
    if (transform == "uppercase") wide.toUpper(locale);
    if (transform == "lowercase") wide.toLower(locale);
    std::string out;
    wide.toUTF8String(out);
    return out;
}

TextStyle read_text_style(const StyleLayer& layer, const EvaluationContext& context, double enlarge_px,
                          double lengths) {
    std::string text = transformed_text(layer.text("text-field", context),
                                        layer.text("text-transform", context), context.language);
    if (text.empty()) return {};
    TextStyle style = read_text_look(layer, context, enlarge_px, lengths);
    style.text = std::move(text);
    return style;
}

TextStyle read_text_look(const StyleLayer& layer, const EvaluationContext& context, double enlarge_px,
                         double lengths) {
    TextStyle style;
    const auto fonts = layer.texts("text-font", context);
    if (!fonts.empty()) {
        const FontName name = parse_font_name(fonts.front());
        style.font.family = name.family;
        style.font.weight = name.weight;
        style.font.italic = name.italic;
    }
    const double size = lengths * (layer.number("text-size", context) + enlarge_px);
    style.font.size_px = size;
    style.font.letter_spacing_px = layer.number("text-letter-spacing", context) * size;

    const auto opacity = static_cast<float>(layer.number("text-opacity", context));
    const Color fill = layer.color("text-color", context);
    const Color halo = layer.color("text-halo-color", context);
    style.paint.fill = fill.with_alpha(fill.alpha * opacity);
    style.paint.halo = halo.with_alpha(halo.alpha * opacity);
    style.paint.halo_radius_px = lengths * layer.number("text-halo-width", context);

    const std::string placement = layer.text("symbol-placement", context);
    style.along_line = placement == "line" || placement == "line-center";
    style.max_width_px = layer.number("text-max-width", context) * size;
    style.line_height_px = layer.number("text-line-height", context) * size;
    style.padding_px = lengths * layer.number("text-padding", context);
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
