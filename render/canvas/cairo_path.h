// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/gobject_handle.h"
#include "render/canvas/path.h"

namespace dateline {

/// Adds a path to Cairo's current path.
void add_to_cairo(cairo_t* cairo, const Path& path);
/// Cairo's current path in user space, without movetos that draw nothing.
Path current_path(cairo_t* cairo);
/// Throws Error(input) with Cairo's own words when the context or surface failed; what: "PDF".
void check(cairo_status_t status, const char* what);

}  // namespace dateline
