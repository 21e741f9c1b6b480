// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/tables/event_mapper.h"

#include <cstddef>
#include <string_view>

namespace dateline {

class PlaceFinder;

/// Gathers what a table's rows say about whether its columns of latitude and longitude are swapped: values
/// that only a longitude can have, and points that lie in their country only one way round.
class AxisOrder {
  public:
    void add(const RowPoint& point, std::string_view country, PlaceFinder& places);
    /// At least one row speaks for it, and four times as many as speak against it.
    bool is_swapped() const { return swapped_ > 0 && swapped_ >= 4 * straight_; }
    std::size_t rows_for() const { return swapped_; }

  private:
    std::size_t swapped_ = 0, straight_ = 0;
};

}  // namespace dateline
