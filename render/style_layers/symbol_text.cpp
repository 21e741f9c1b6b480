// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/symbol_text.h"

#include "render/style_layers/symbol_boxes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace dateline {

namespace {

double justify_of(const std::string& word, Point alignment) {
    if (word == "left") return 0;
    if (word == "right") return 1;
    return word == "auto" ? alignment.x : 0.5;
}

/// "text-radial-offset" away from the anchor: for corners along the diagonal.
Point radial_offset(Point alignment, double distance) {
    const bool corner = alignment.x != 0.5 && alignment.y != 0.5;
    const double by = std::max(0.0, distance) / (corner ? std::numbers::sqrt2 : 1);
    return {by * (1 - 2 * alignment.x), by * (1 - 2 * alignment.y)};
}

/// Where the text may stand when its layer gives several anchors: "text-offset" then counts away from the
/// anchor on each side.
std::vector<TextPosition> positions_of(const StyleLayer& layer, const EvaluationContext& of,
                                       const SymbolText& text) {
    const double size = text.style.font.size_px;
    const std::string justify = layer.text("text-justify", of);
    const double radial = layer.number("text-radial-offset", of) * size;
    const Point plain = text.style.offset_px;
    std::vector<TextPosition> out;
    const auto add = [&](const std::string& anchor, Point offset) {
        const Point align = alignment_of(anchor);
        out.push_back({{offset.x - align.x * text.width_px, offset.y - align.y * text.height_px},
                       justify_of(justify, align)});
    };
    const Value offsets = layer.value("text-variable-anchor-offset", of);
    if (const auto* pairs = std::get_if<ValueArray>(&offsets.data)) {
        for (std::size_t i = 0; i + 1 < pairs->size(); i += 2) {
            const auto& offset = std::get<ValueArray>((*pairs)[i + 1].data);
            const auto ems = [&](std::size_t axis) { return std::get<double>(offset[axis].data) * size; };
            add(std::get<std::string>((*pairs)[i].data), {ems(0), ems(1)});
        }
    }
    for (const std::string& anchor :
         out.empty() ? layer.texts("text-variable-anchor", of) : std::vector<std::string>()) {
        const Point align = alignment_of(anchor);
        add(anchor, radial != 0 ? radial_offset(align, radial)
                                : Point{std::abs(plain.x) * (1 - 2 * align.x),
                                        std::abs(plain.y) * (1 - 2 * align.y)});
    }
    if (out.empty()) {
        const std::string anchor = layer.text("text-anchor", of);
        add(anchor, radial != 0 ? radial_offset(alignment_of(anchor), radial) : plain);
    }
    return out;
}

}  // namespace

Box SymbolText::room(const TextPosition& position) const {
    const Box block{position.corner.x * growth, position.corner.y * growth,
                    (position.corner.x + width_px) * growth, (position.corner.y + height_px) * growth};
    return turned(block.grown(style.padding_px), rotation);
}

Point SymbolText::baseline(const TextPosition& position, const TextLine& line) const {
    return {position.corner.x + (width_px - line.width_px) * position.justify,
            position.corner.y + line.baseline_px};
}

std::shared_ptr<const SymbolText> set_text(const StyleLayer& layer, const EvaluationContext& of,
                                           double layout_zoom, bool wrapped, TextShaper& shaper,
                                           const Sprite* sprite) {
    auto text = std::make_shared<SymbolText>();
    text->style = read_text_look(layer, of);
    if (!(text->style.font.size_px > 0)) return nullptr;
    const std::vector<StyledSection> sections = sections_of(layer, of, text->style, sprite);
    for (const StyledSection& section : sections) text->style.text += section.text;
    static_cast<TextBlock&>(*text) =
        set_lines(sections, text->style, wrapped ? text->style.max_width_px : 0, shaper);
    if (text->lines.empty()) return nullptr;
    text->halo_blur_px = layer.number("text-halo-blur", of);
    text->rotation = layer.number("text-rotate", of) * std::numbers::pi / 180;
    EvaluationContext later = of;
    later.zoom = layout_zoom + 1;
    text->growth = layer.number("text-size", later) / text->style.font.size_px;
    text->positions = positions_of(layer, of, *text);
    return text;
}

}  // namespace dateline
