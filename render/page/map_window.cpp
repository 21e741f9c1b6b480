// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_window.h"

#include "render/page/extent.h"
#include "render/view/default_projection.h"
#include "render/view/plane_extent.h"

namespace dateline {

namespace {

/// Around the outermost symbols, so that their names have room; lengths of the page's design.
constexpr double kMapMargin = 44;
/// Around a whole world, of which the sea is the margin.
constexpr double kWorldMargin = 1;
/// An extent that goes around most of the world is shown within the outline of all of it.
constexpr double kMostOfWorld_deg = 200;
/// Closer than this the base map has nothing more to show (about 1:1,000,000 on paper).
constexpr double kLargestZoom = 9;
constexpr double kLargestAsked = 22;

double width_deg(const LonLatBox& box) {
    return box.east - box.west + (box.west > box.east ? 360 : 0);
}

}  // namespace

MapWindow map_window(const BaseMap& base, std::span<const Event> events, std::span<const std::size_t> drawn,
                     const std::optional<LonLatBox>& asked_extent,
                     const std::shared_ptr<const Projection>& asked_projection) {
    MapWindow window;
    window.box = asked_extent ? *asked_extent : page_extent(base, events, drawn);
    window.projection = asked_projection ? asked_projection : projection_for(window.box);
    window.shape.margin_px = asked_extent ? 0 : kMapMargin;
    window.largest_zoom = asked_extent ? kLargestAsked : kLargestZoom;
    if (!asked_extent && !asked_projection && width_deg(window.box) > kMostOfWorld_deg) {
        // Not quite the cutting meridian, which has two images.
        const double middle = window.projection->central_lon(), half = 179.999;
        window.box = {middle - half, -90, middle + half, 90};
        window.shape.margin_px = kWorldMargin;
        window.shape.is_whole = true;
    }
    window.shape.aspect = aspect_of(window.box, window.projection.get());
    return window;
}

}  // namespace dateline
