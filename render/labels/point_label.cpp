// SPDX-License-Identifier: Apache-2.0
#include "render/labels/point_label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr std::array kTownSides = {TextSide::right,       TextSide::above_right, TextSide::left,
                                   TextSide::above_left,  TextSide::above,       TextSide::below,
                                   TextSide::below_right, TextSide::below_left};

/// Of Noto's lines above and below the baseline, in em: what programs take for a text's height.
constexpr double kLineAscent_em = 1.07;
constexpr double kLineDescent_em = 0.29;
/// Beside a dot, a name stands a little above its middle.
constexpr double kRaise_em = 0.06;

/// Half the height of Noto's capitals, in em: what the eye takes for the middle of a line.
constexpr double kMiddle_em = 0.357;

double quarter(double px) {
    return std::round(px * 4) / 4;
}

/// A paragraph set with the middle of its first baseline's start at the origin.
struct Block {
    double width = 0;
    double height = 0;  ///< between the first and the last baseline
    double top = 0;     ///< ink above the first baseline, negative
    double bottom = 0;  ///< ink below the last baseline
};

Block measure(const ShapedLines& lines, const TextStyle& style) {
    Block block;
    for (const auto& line : lines) block.width = std::max(block.width, line->advance_px);
    block.height = static_cast<double>(lines.size() - 1) * style.line_height_px;
    block.top = lines.front()->ink.top;
    block.bottom = lines.back()->ink.bottom;
    return block;
}

enum class Justify { left, centre, right };

/// left: of the block; baseline: of its first line.
LabelPosition set_block(Point left_baseline, const ShapedLines& lines, const TextStyle& style,
                        const Block& block, Justify justify) {
    LabelPosition position;
    double baseline = left_baseline.y;
    for (const auto& line : lines) {
        const double slack = block.width - line->advance_px;
        const double indent = justify == Justify::left ? 0 : justify == Justify::right ? slack : slack / 2;
        const Point start{quarter(left_baseline.x + indent), quarter(baseline)};
        position.lines.push_back({line, start});
        // The spacing after the last letter counts, as it does where browsers measure the text.
        const Box ink{start.x + line->ink.left, start.y + line->ink.top,
                      start.x + line->ink.right + line->font.letter_spacing_px, start.y + line->ink.bottom};
        const double top = std::min(ink.top, start.y - kLineAscent_em * style.font.size_px);
        const double bottom = std::max(ink.bottom, start.y + kLineDescent_em * style.font.size_px);
        const Box padded = ink.grown(style.padding_px);
        position.boxes.push_back(
            {padded.left, std::min(padded.top, top), padded.right, std::max(padded.bottom, bottom)});
        position.ink.push_back({ink.left - 1, top, ink.right + 1, bottom});
        baseline += style.line_height_px;
    }
    return position;
}

}  // namespace

std::span<const TextSide> town_sides() {
    return kTownSides;
}

std::vector<LabelPosition> positions_around(Point point, const ShapedLines& lines, const TextStyle& style,
                                            double radius_px, std::span<const TextSide> sides) {
    std::vector<LabelPosition> positions;
    if (lines.empty()) return positions;
    const Block block = measure(lines, style);
    const double reach = radius_px + style.gap_px;
    const double diagonal = radius_px * 0.7 + style.gap_px * 0.5;
    const double raise = radius_px > 0 && sides.size() > 4 ? kRaise_em * style.font.size_px : 0;
    const double middle = kMiddle_em * style.font.size_px - block.height / 2;
    for (const TextSide side : sides) {
        Point start{point.x - block.width / 2, point.y + middle};
        Justify justify = Justify::centre;
        switch (side) {
            case TextSide::centre:
                break;
            case TextSide::right:
                start = {point.x + reach, start.y - raise};
                break;
            case TextSide::left:
                start = {point.x - reach - block.width, start.y - raise};
                break;
            case TextSide::above:
                start.y = point.y - reach - block.bottom - block.height;
                break;
            case TextSide::below:
                start.y = point.y + reach - block.top;
                break;
            case TextSide::below_left:
                start = {point.x - diagonal - block.width, point.y + diagonal - block.top};
                break;
            case TextSide::below_right:
                start = {point.x + diagonal, point.y + diagonal - block.top};
                break;
            case TextSide::above_right:
                start = {point.x + diagonal, point.y - diagonal - block.bottom - block.height};
                break;
            case TextSide::above_left:
                start = {point.x - diagonal - block.width, point.y - diagonal - block.bottom - block.height};
                break;
        }
        if (side == TextSide::right || side == TextSide::below_right || side == TextSide::above_right) {
            justify = Justify::left;
        } else if (side == TextSide::left || side == TextSide::below_left || side == TextSide::above_left) {
            justify = Justify::right;
        }
        LabelPosition position = set_block({start.x + style.offset_px.x, start.y + style.offset_px.y}, lines,
                                           style, block, justify);
        position.penalty = static_cast<int>(positions.size());
        positions.push_back(std::move(position));
    }
    return positions;
}

std::vector<LabelPosition> positions_inside(Point centre, const ShapedLines& lines, const TextStyle& style,
                                            double area_side_px) {
    std::vector<LabelPosition> positions;
    if (lines.empty()) return positions;
    const Block block = measure(lines, style);
    if (block.width > area_side_px * 1.15) return positions;
    const double line = style.font.size_px * 1.3;
    // Room beside the text in a square area; real areas are less regular, so only a part of it is used.
    const double room_y = std::max(0.0, (area_side_px - block.height) * 0.28);
    const double room_x = std::max(0.0, (area_side_px - block.width) * 0.28);
    std::vector<Point> shifts = {{0, 0}};
    for (int step = 1; step <= 3 && step * line <= room_y; ++step) {
        shifts.push_back({0, step * line});
        shifts.push_back({0, -step * line});
    }
    for (int step = 1; step <= 2; ++step) {
        const double by = room_x * step / 2;
        if (by < style.font.size_px) continue;
        for (const double sign : {1.0, -1.0}) {
            shifts.push_back({sign * by, 0});
            if (line <= room_y) {
                shifts.push_back({sign * by, line});
                shifts.push_back({sign * by, -line});
            }
        }
    }
    for (const Point shift : shifts) {
        const Point start{
            centre.x - block.width / 2 + style.offset_px.x + shift.x,
            centre.y + kMiddle_em * style.font.size_px - block.height / 2 + style.offset_px.y + shift.y};
        positions.push_back(set_block(start, lines, style, block, Justify::centre));
        positions.back().penalty = static_cast<int>(positions.size()) - 1;
    }
    return positions;
}

}  // namespace dateline
