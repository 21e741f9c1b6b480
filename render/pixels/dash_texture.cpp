// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/dash_texture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr int kColumns = 256;
/// Rows to each side of a round pattern's middle.
constexpr int kHalf_rows = 7;
constexpr double kEdge = 128;  // the stored value at a dash's edge

std::uint8_t stored(double distance) {
    return static_cast<std::uint8_t>(std::clamp(std::floor(distance + kEdge), 0.0, 255.0));
}

}  // namespace

DashTexture::DashTexture(std::span<const double> lengths, bool round_caps)
    : length_(std::accumulate(lengths.begin(), lengths.end(), 0.0)),
      rows_(round_caps ? 2 * kHalf_rows + 1 : 1),
      values_(static_cast<std::size_t>(kColumns * rows_), 0) {
    if (!(length_ > 0) || !std::isfinite(length_)) {
        length_ = 0;
        return;
    }
    const double stretch = kColumns / length_;
    if (round_caps) {
        draw_round(ranges(lengths, stretch), stretch);
    } else {
        draw_butt(ranges(lengths, stretch));
    }
}

std::vector<DashTexture::Range> DashTexture::ranges(std::span<const double> lengths, double stretch) const {
    std::vector<Range> out;
    const bool odd = lengths.size() % 2 == 1;
    double at = 0;
    bool dash = true;
    for (const double length : lengths) {
        out.push_back({at * stretch, (at + length) * stretch, dash, length == 0});
        at += length;
        dash = !dash;
    }
    if (odd) out.front().left = -lengths.back() * stretch;
    return out;
}

void DashTexture::draw_butt(std::vector<Range> parts) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (parts[i].empty) {
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
        } else if (i + 1 < parts.size() && parts[i + 1].dash == parts[i].dash) {
            parts[i + 1].left = parts[i].left;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    // Around the seam of the period.
    if (parts.front().dash == parts.back().dash) {
        parts.front().left = parts.back().left - kColumns;
        parts.back().right = parts.front().right + kColumns;
    }
    std::size_t part = 0;
    for (int x = 0; x < kColumns; ++x) {
        if (x > parts[part].right && part + 1 < parts.size()) ++part;
        const double nearest = std::min(std::abs(x - parts[part].left), std::abs(x - parts[part].right));
        values_[static_cast<std::size_t>(x)] = stored(parts[part].dash ? nearest : -nearest);
    }
}

void DashTexture::draw_round(const std::vector<Range>& parts, double stretch) {
    const double half = stretch / 2;  // of the line's width
    for (int y = -kHalf_rows; y <= kHalf_rows; ++y) {
        std::size_t part = 0;
        for (int x = 0; x < kColumns; ++x) {
            if (x > parts[part].right && part + 1 < parts.size()) ++part;
            const double nearest = std::min(std::abs(x - parts[part].left), std::abs(x - parts[part].right));
            const double from_middle = double(y) / kHalf_rows * (half + 1);
            const double distance = parts[part].dash ? std::hypot(nearest, half - std::abs(from_middle))
                                                     : half - std::hypot(nearest, from_middle);
            values_[static_cast<std::size_t>((y + kHalf_rows) * kColumns + x)] = stored(distance);
        }
    }
}

double DashTexture::texel(int column, int row) const {
    const int x = ((column % kColumns) + kColumns) % kColumns;
    return values_[static_cast<std::size_t>(std::clamp(row, 0, rows_ - 1) * kColumns + x)] / 255.0;
}

double DashTexture::distance(double along, double across) const {
    const double x = (along - std::floor(along)) * kColumns - 0.5;
    const double y = rows_ == 1 ? 0 : kHalf_rows * (1 - across);
    const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
    const double tx = x - column, ty = y - row;
    const double upper = std::lerp(texel(column, row), texel(column + 1, row), tx);
    if (rows_ == 1) return upper;
    return std::lerp(upper, std::lerp(texel(column, row + 1), texel(column + 1, row + 1), tx), ty);
}

}  // namespace dateline
