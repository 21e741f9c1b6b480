// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/cairo_path.h"

#include "geodata/core/error.h"

#include <optional>
#include <string>

namespace dateline {

void add_to_cairo(cairo_t* cairo, const Path& path) {
    const Point* p = path.points().data();
    for (const Path::Verb verb : path.verbs()) {
        switch (verb) {
            case Path::Verb::move:
                cairo_move_to(cairo, p->x, p->y);
                ++p;
                break;
            case Path::Verb::line:
                cairo_line_to(cairo, p->x, p->y);
                ++p;
                break;
            case Path::Verb::cubic:
                cairo_curve_to(cairo, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
                p += 3;
                break;
            case Path::Verb::close:
                cairo_close_path(cairo);
        }
    }
}

Path current_path(cairo_t* cairo) {
    const CairoPathHandle copy(cairo_copy_path(cairo));
    check(copy->status, "path");
    Path path;
    std::optional<Point> pending_move;
    const auto point = [](const cairo_path_data_t& data) { return Point{data.point.x, data.point.y}; };
    for (int i = 0; i < copy->num_data; i += copy->data[i].header.length) {
        const cairo_path_data_t* data = copy->data + i;
        if (data->header.type == CAIRO_PATH_MOVE_TO) {
            pending_move = point(data[1]);
            continue;
        }
        if (pending_move) {
            path.move_to(*pending_move);
            pending_move.reset();
        }
        switch (data->header.type) {
            case CAIRO_PATH_LINE_TO:
                path.line_to(point(data[1]));
                break;
            case CAIRO_PATH_CURVE_TO:
                path.cubic_to(point(data[1]), point(data[2]), point(data[3]));
                break;
            default:
                path.close();
        }
    }
    return path;
}

void check(cairo_status_t status, const char* what) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw input_error({},
                          std::string("drawing the ") + what + " failed: " + cairo_status_to_string(status));
    }
}

}  // namespace dateline
