// SPDX-License-Identifier: Apache-2.0
#include "render/view/style_view.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double kWorld_px_at_zoom_0 = 512;

/// 0, -1, 1, -2, 2 …: the world in the middle first.
int world_rank(int world) {
    return world < 0 ? -2 * world - 1 : 2 * world;
}

}  // namespace

StyleView::StyleView(LonLat centre, double zoom, Size size) : zoom_(zoom), size_(size), box_{} {
    MercatorPoint middle = to_mercator(centre);
    zoom_ = std::max(zoom, std::log2(size.height_px / kWorld_px_at_zoom_0));
    const double world_px = kWorld_px_at_zoom_0 * std::exp2(zoom_);
    const double half_width = size.width_px / world_px / 2;
    const double half_height = size.height_px / world_px / 2;
    middle.y = std::clamp(middle.y, half_height, std::max(half_height, 1 - half_height));
    box_ = {middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height};
    measure();
}

StyleView StyleView::window(MercatorPoint top_left, double zoom, const Device& device) {
    StyleView out(LonLat{}, zoom, Size{1, 1, device.ratio});
    out.zoom_ = zoom;
    out.size_.width_px = static_cast<int>(std::ceil(device.width / device.ratio));
    out.size_.height_px = static_cast<int>(std::ceil(device.height / device.ratio));
    out.device_width_ = device.width;
    out.device_height_ = device.height;
    const double world_px = kWorld_px_at_zoom_0 * std::exp2(zoom) * device.ratio;
    out.box_ = {top_left.x, top_left.y, top_left.x + device.width / world_px,
                top_left.y + device.height / world_px};
    return out;
}

void StyleView::measure() {
    device_width_ = static_cast<int>(std::floor(size_.width_px * size_.ratio));
    device_height_ = static_cast<int>(std::floor(size_.height_px * size_.ratio));
}

double StyleView::tile_side(int tile_zoom) const {
    return kWorld_px_at_zoom_0 * std::exp2(zoom_ - tile_zoom) * size_.ratio;
}

Point StyleView::origin(const DrawnTile& tile) const {
    const double world = kWorld_px_at_zoom_0 * std::exp2(zoom_) * size_.ratio;
    const double side = tile_side(tile.data.zoom);
    return {tile.world * world + tile.data.x * side - box_.left * world,
            tile.data.y * side - box_.top * world};
}

Point StyleView::to_device(const DrawnTile& tile, double unit_x, double unit_y) const {
    const Point corner = origin(tile);
    const double scale = unit_px(tile.data.zoom);
    return {corner.x + unit_x * scale, corner.y + unit_y * scale};
}

std::vector<DrawnTile> StyleView::covering_tiles(const TileRange& range) const {
    const double exact = zoom_ + std::log2(kWorld_px_at_zoom_0 / range.tile_px);
    const int wanted =
        std::max(0, static_cast<int>(range.round_zoom ? std::floor(exact + 0.5) : std::floor(exact)));
    if (wanted < range.min_zoom) return {};
    const int zoom = std::min(wanted, range.max_zoom);
    const double tiles = std::exp2(zoom);
    // Tiles that only touch the view count: large symbols of theirs may reach into it.
    constexpr double kTouch = 1e-6;
    const auto first = [&](double edge) { return static_cast<long>(std::floor(edge * tiles - kTouch)); };
    const auto last = [&](double edge) { return static_cast<long>(std::ceil(edge * tiles + kTouch)) - 1; };
    const long count = 1L << zoom;
    std::vector<DrawnTile> out;
    for (long y = std::max(0L, first(box_.top)); y <= std::min(count - 1, last(box_.bottom)); ++y) {
        for (long x = first(box_.left); x <= last(box_.right); ++x) {
            const long world = x >= 0 ? x / count : -((-x + count - 1) / count);
            out.push_back({{static_cast<std::uint8_t>(zoom), static_cast<std::uint32_t>(x - world * count),
                            static_cast<std::uint32_t>(y)},
                           range.overscale ? wanted : zoom,
                           static_cast<int>(world)});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const DrawnTile& a, const DrawnTile& b) {
        return world_rank(a.world) < world_rank(b.world);
    });
    return out;
}

}  // namespace dateline
