// SPDX-License-Identifier: Apache-2.0
#include "render/labels/label_sides.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

void keep_on_globe(Label& label, const View& view) {
    constexpr double kAway_px = 3;
    const auto on_map = [&](Point p) {
        const Point back = view.to_px(view.to_mercator(p));
        return std::hypot(back.x - p.x, back.y - p.y) < kAway_px;
    };
    std::erase_if(label.positions, [&](const LabelPosition& position) {
        const std::vector<Box>& ink = ink_of(position);
        return !std::all_of(ink.begin(), ink.end(), [&](const Box& box) {
            return on_map({box.left, box.top}) && on_map({box.right, box.top}) &&
                   on_map({box.left, box.bottom}) && on_map({box.right, box.bottom});
        });
    });
}

void keep_at_sea(Label& label, const CountryAt& country_at) {
    constexpr int kSamples = 6;
    if (!country_at) return;
    std::erase_if(label.positions, [&](const LabelPosition& position) {
        const std::vector<Box>& ink = ink_of(position);
        return std::any_of(ink.begin(), ink.end(), [&](const Box& box) {
            for (int i = 0; i < kSamples; ++i) {
                const double x = box.left + box.width() * i / (kSamples - 1);
                if (!country_at({x, box.top}).empty() || !country_at({x, box.bottom}).empty()) return true;
            }
            return false;
        });
    });
}

void weigh_sides(Label& label, Point town, const CountryAt& country_at) {
    constexpr double kCoast_px = 9;
    constexpr int kDirections = 8;
    constexpr int kSamples = 5;
    constexpr int kAcrossCoast = 6, kInland = 3, kAbroad = 5;
    if (!country_at) return;
    const std::string home = country_at(town);
    bool on_coast = false;
    for (int i = 0; i < kDirections && !on_coast; ++i) {
        const double angle = i * std::numbers::pi / 4;
        on_coast =
            country_at({town.x + kCoast_px * std::cos(angle), town.y + kCoast_px * std::sin(angle)}).empty();
    }
    for (LabelPosition& position : label.positions) {
        const Box& words = ink_of(position).front();
        int at_sea = 0, abroad = 0;
        for (int i = 0; i < kSamples; ++i) {
            const std::string there =
                country_at({words.left + words.width() * i / (kSamples - 1), words.centre().y});
            at_sea += there.empty() ? 1 : 0;
            abroad += !there.empty() && !home.empty() && there != home ? 1 : 0;
        }
        const bool across = at_sea > 0 && at_sea < kSamples;
        if (across) position.penalty += kAcrossCoast;
        if (on_coast && at_sea == 0) position.penalty += kInland;
        if (abroad > 0) position.penalty += kAbroad;
    }
    std::stable_sort(label.positions.begin(), label.positions.end(),
                     [](const LabelPosition& a, const LabelPosition& b) { return a.penalty < b.penalty; });
}

}  // namespace dateline
