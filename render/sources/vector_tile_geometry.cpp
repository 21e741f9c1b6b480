// SPDX-License-Identifier: Apache-2.0
#include "render/sources/vector_tile_geometry.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

using Part = std::vector<TilePoint>;

enum Command : std::uint32_t { kMove_to = 1, kLine_to = 2, kClose_path = 7 };

/// Signed integers are stored with the sign in the lowest bit.
std::int32_t zigzag(std::uint32_t value) {
    return static_cast<std::int32_t>(value >> 1) ^ -static_cast<std::int32_t>(value & 1);
}

/// Coordinates of broken files may leave the range of integers: they wrap around instead of being undefined.
std::int32_t wrapping_sum(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// Halves are rounded up, as ECMAScript's Math.round does; what lies far outside stays at a distance that
/// later sums can bear.
std::int32_t scaled(std::int32_t value, double scale) {
    constexpr double kFarthest = 32767;
    return static_cast<std::int32_t>(std::clamp(std::floor(value * scale + 0.5), -kFarthest, kFarthest));
}

/// Fewer points than this draw nothing.
std::size_t least_points(FeatureType type) {
    return type == FeatureType::polygon ? 3 : type == FeatureType::line ? 2 : 1;
}

}  // namespace

std::optional<std::vector<Part>> run_geometry_commands(std::span<const std::uint32_t> commands,
                                                       FeatureType type, std::uint32_t extent) {
    const double scale = double{kTile_extent} / extent;
    std::vector<Part> parts;
    TilePoint at;
    std::size_t i = 0;
    while (i < commands.size()) {
        const std::uint32_t command = commands[i] & 7U;
        const std::size_t count = commands[i] >> 3;
        ++i;
        if (command == kClose_path) {
            if (type != FeatureType::polygon || count != 1 || parts.empty()) return std::nullopt;
            if (!parts.back().empty()) parts.back().push_back(parts.back().front());
            continue;
        }
        if (command != kMove_to && command != kLine_to) return std::nullopt;
        if (count > (commands.size() - i) / 2) return std::nullopt;
        if (command == kLine_to && (type == FeatureType::point || parts.empty())) return std::nullopt;
        for (std::size_t k = 0; k < count; ++k, i += 2) {
            if (command == kMove_to) parts.emplace_back();
            at = {wrapping_sum(at.x, zigzag(commands[i])), wrapping_sum(at.y, zigzag(commands[i + 1]))};
            parts.back().push_back({scaled(at.x, scale), scaled(at.y, scale)});
        }
    }
    std::erase_if(parts, [&](const Part& part) { return part.size() < least_points(type); });
    return parts;
}

}  // namespace dateline
