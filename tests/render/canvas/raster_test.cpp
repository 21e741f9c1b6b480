// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/canvas.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace dateline {
namespace {

const Color red{1, 0, 0, 1};

std::array<int, 4> pixel(const Image& image, int x, int y) {
    const std::uint8_t* p = image.rgba.data() + (static_cast<std::ptrdiff_t>(y) * image.width + x) * 4;
    return {p[0], p[1], p[2], p[3]};
}

long painted(const Image& image) {
    long count = 0;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
        count += image.rgba[i] != 0 ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a filled box covers exactly its pixels, at every ratio") {
    for (const int ratio : {1, 2, 3}) {
        const auto canvas = make_raster_canvas(20, 10, ratio);
        canvas->fill(Path{}.add_box({3, 2, 8, 6}), red);
        const Image image = canvas->take_image();
        CHECK(image.width == 20 * ratio);
        CHECK(painted(image) == 5 * 4 * ratio * ratio);
        CHECK(pixel(image, 3 * ratio, 2 * ratio) == std::array{255, 0, 0, 255});
        CHECK(pixel(image, 8 * ratio - 1, 6 * ratio - 1) == std::array{255, 0, 0, 255});
        // The view of the pixels is the same picture as BGRA.
        CHECK(canvas->pixels()[(static_cast<std::size_t>(2 * ratio * 20 * ratio + 3 * ratio)) * 4 + 2] ==
              255);
    }
}

TEST_CASE("a group's opacity counts once where its shapes overlap") {
    const auto canvas = make_raster_canvas(10, 10, 1);
    canvas->begin_group({}, 0.5);
    canvas->fill(Path{}.add_box({0, 0, 6, 6}), red);
    canvas->fill(Path{}.add_box({4, 4, 10, 10}), red);
    canvas->end_group();
    const Image image = canvas->take_image();
    CHECK(pixel(image, 5, 5) == pixel(image, 1, 1));
    CHECK(pixel(image, 5, 5)[3] == 128);
}

TEST_CASE("hatches of neighbours run through: two halves are the whole") {
    const auto whole = make_raster_canvas(40, 40, 1);
    whole->hatch(Path{}.add_box({0, 0, 40, 40}), 4.6, 1, red);
    const auto halves = make_raster_canvas(40, 40, 1);
    halves->hatch(Path{}.add_box({0, 0, 20, 40}), 4.6, 1, red);
    halves->hatch(Path{}.add_box({20, 0, 40, 40}), 4.6, 1, red);
    const Image a = whole->take_image(), b = halves->take_image();
    CHECK(painted(a) > 300);
    int worst = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) {
        worst = std::max(worst, std::abs(a.rgba[i] - b.rgba[i]));
    }
    CHECK(worst <= 8);  // of 255: Cairo rounds to 1/256 px, differently in each part
}

TEST_CASE("an offset shifts everything, clips too, until it ends") {
    const auto canvas = make_raster_canvas(20, 20, 1);
    canvas->push_offset({10, 5});
    canvas->push_clip(Path{}.add_box({0, 0, 4, 4}));
    canvas->fill(Path{}.add_box({2, 2, 9, 9}), red);
    canvas->pop_clip();
    canvas->pop_offset();
    canvas->fill(Path{}.add_box({0, 0, 1, 1}), red);
    const Image image = canvas->take_image();
    CHECK(painted(image) == 2 * 2 + 1);
    CHECK(pixel(image, 12, 7) == std::array{255, 0, 0, 255});
}

TEST_CASE("an image fills its box, and a clip cuts it") {
    const Image dot{1, 1, {0, 0, 255, 255}};
    const auto canvas = make_raster_canvas(10, 10, 1);
    canvas->push_clip(Path{}.add_box({0, 0, 10, 4}));
    canvas->image(dot, {2, 2, 8, 8}, 1);
    canvas->pop_clip();
    canvas->fill(Path{}.add_box({9, 9, 10, 10}), red);
    const Image image = canvas->take_image();
    CHECK(painted(image) == 6 * 2 + 1);
    CHECK(pixel(image, 7, 3) == std::array{0, 0, 255, 255});
}

}  // namespace dateline
