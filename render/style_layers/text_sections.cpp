// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/text_sections.h"

#include "render/pixels/shading.h"
#include "styles/document/font_name.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr const char* kObject_replacement = "\xEF\xBF\xBC";  // U+FFFC

/// A distance field as a picture in one colour: its edge lies at 3/4, softened over a px.
Image coloured(const SpriteImage& field, Color color) {
    Image out = field.pixels;
    const double softness = 0.105 * field.ratio;
    for (std::size_t i = 0; i + 3 < out.rgba.size(); i += 4) {
        const double alpha = smoothstep(0.75 - softness, 0.75 + softness, out.rgba[i + 3] / 255.0) *
                             static_cast<double>(color.alpha);
        const auto byte = [&](float part) {
            return static_cast<std::uint8_t>(std::lround(static_cast<double>(part) * alpha * 255));
        };
        out.rgba[i] = byte(color.red);
        out.rgba[i + 1] = byte(color.green);
        out.rgba[i + 2] = byte(color.blue);
        out.rgba[i + 3] = byte(1);
    }
    return out;
}

Image faded(Image image, float opacity) {
    if (opacity >= 1) return image;
    for (std::uint8_t& part : image.rgba)
        part = static_cast<std::uint8_t>(std::lround(static_cast<float>(part) * opacity));
    return image;
}

}  // namespace

std::vector<StyledSection> sections_of(const StyleLayer& layer, const EvaluationContext& of,
                                       const TextStyle& style, const Sprite* sprite) {
    const Value field = layer.value("text-field", of);
    const auto* formatted = std::get_if<std::shared_ptr<const FormattedText>>(&field.data);
    const std::string transform = layer.text("text-transform", of);
    if (formatted == nullptr) {
        std::string text = transformed_text(expression::text_of(field), transform, of.language);
        if (text.empty()) return {};
        return {{std::move(text), nullptr, 0, 0, style.font, style.paint, style.font.size_px, 1}};
    }
    const auto opacity = static_cast<float>(layer.number("text-opacity", of));
    std::vector<StyledSection> out;
    for (const TextSection& section : (*formatted)->sections) {
        StyledSection styled{transformed_text(section.text, transform, of.language),
                             nullptr,
                             0,
                             0,
                             style.font,
                             style.paint,
                             style.font.size_px,
                             1};
        if (section.fonts) {
            const FontName name = parse_font_name(section.fonts->substr(0, section.fonts->find(',')));
            styled.font.family = name.family;
            styled.font.weight = name.weight;
            styled.font.italic = name.italic;
        }
        const double scale = std::max(0.0, section.scale.value_or(1));
        styled.size_px *= scale;
        styled.font.size_px = styled.size_px;
        if (section.color) styled.paint.fill = section.color->with_alpha(section.color->alpha * opacity);
        if (section.vertical_align == "center") styled.alignment = 0.5;
        if (section.vertical_align == "top") styled.alignment = 0;
        if (section.image) {
            const SpriteImage* image = sprite != nullptr ? sprite->find(section.image->name) : nullptr;
            if (image == nullptr) continue;
            styled.text = kObject_replacement;
            styled.width_px = image->width_px() * scale;
            styled.height_px = image->height_px() * scale;
            styled.image =
                std::make_shared<const Image>(image->is_distance_field ? coloured(*image, styled.paint.fill)
                                                                       : faded(image->pixels, opacity));
        }
        if (!styled.text.empty() && (styled.image || styled.size_px > 0)) out.push_back(std::move(styled));
    }
    return out;
}

}  // namespace dateline
