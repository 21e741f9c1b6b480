// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/symbol_text.h"

#include "render/style_layers/symbol_boxes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace dateline {

namespace {

/// The baseline lies so far below the middle of a line, in sizes of the text, in the fonts for which the
/// reference renderer was made.
constexpr double kBaseline = 7.0 / 24;

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
    for (const std::string& anchor : layer.texts("text-variable-anchor", of)) {
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

Point SymbolText::baseline(const TextPosition& position, std::size_t line) const {
    const double middle = (static_cast<double>(line) + 0.5) * style.line_height_px;
    return {position.corner.x + (width_px - lines[line]->advance_px) * position.justify,
            position.corner.y + middle + kBaseline * style.font.size_px};
}

std::shared_ptr<const SymbolText> set_text(const StyleLayer& layer, const EvaluationContext& of,
                                           double layout_zoom, bool wrapped, TextShaper& shaper) {
    auto text = std::make_shared<SymbolText>();
    text->style = read_text_style(layer, of);
    if (text->style.text.empty() || !(text->style.font.size_px > 0)) return nullptr;
    const double width = wrapped ? text->style.max_width_px : 0;
    // A text's own breaks come first.
    std::string_view rest = text->style.text;
    while (true) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view piece = rest.substr(0, end);
        if (width > 0 && !piece.empty()) {
            const auto lines = shaper.wrap(piece, text->style.font, width);
            text->lines.insert(text->lines.end(), lines.begin(), lines.end());
        } else {
            text->lines.push_back(shaper.shape(piece, text->style.font));
        }
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
    }
    for (const auto& line : text->lines) text->width_px = std::max(text->width_px, line->advance_px);
    text->height_px = static_cast<double>(text->lines.size()) * text->style.line_height_px;
    text->rotation = layer.number("text-rotate", of) * std::numbers::pi / 180;
    EvaluationContext later = of;
    later.zoom = layout_zoom + 1;
    text->growth = layer.number("text-size", later) / text->style.font.size_px;
    text->positions = positions_of(layer, of, *text);
    return text;
}

}  // namespace dateline
