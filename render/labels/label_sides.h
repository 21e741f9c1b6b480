// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"
#include "render/view/view.h"

#include <functional>
#include <string>

namespace dateline {

/// The country at a px of the view; empty at sea.
using CountryAt = std::function<std::string(Point)>;

/// Leaves out positions beyond the outline of a whole world, where there is no map: a px there leads to a
/// place whose px lies elsewhere.
void keep_on_globe(Label& label, const View& view);

/// Leaves out positions of a sea's name that would reach over land: its point and size do not tell its shape.
/// `country_at` may be empty: nothing is known, nothing changes.
void keep_at_sea(Label& label, const CountryAt& country_at);

/// Makes positions worse that cross the coast, lie inland of a coast town or in another country than the
/// town's (Imhof, "Positioning Names on Maps", 1975), and sorts them, best first.
void weigh_sides(Label& label, Point town, const CountryAt& country_at);

}  // namespace dateline
