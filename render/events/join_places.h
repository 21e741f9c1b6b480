// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/events/page_marks.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// The groups with a leader that crosses one of another place, ascending.
std::vector<std::size_t> tangled_groups(std::span<const PageMarkGroup> groups);

/// Which places may share symbols: those known to the point, or those around which something happened too.
enum class Joined { points, vague_places };

/// Puts each tangled group together with the places within reach of it; the one of most events keeps its
/// place and name, the others stay as dots. Whether any were joined. marks_of: the symbols of these events.
bool join_neighbours(std::vector<PageMarkGroup>& groups, std::span<const std::size_t> tangled,
                     double reach_px, Joined joined,
                     const std::function<std::vector<PageMark>(const std::vector<std::size_t>&)>& marks_of);

}  // namespace dateline
