// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/distance_field.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

/// Squared distances within each column, by a pass down and a pass up.
std::vector<float> column_distances(std::span<const std::uint8_t> seeds, int width,
                                    [[maybe_unused]] int height, float limit) {
    std::vector<float> distance(seeds.size());
    const auto columns = static_cast<std::size_t>(width);
    for (std::size_t i = 0; i < distance.size(); ++i) {
        const float above = i < columns ? limit : distance[i - columns] + 1;
        distance[i] = seeds[i] != 0 ? 0 : std::min(limit, above);
    }
    for (std::size_t i = distance.size() - columns; i-- > 0;) {
        distance[i] = std::min(distance[i], distance[i + columns] + 1);
    }
    assert(distance.size() == columns * static_cast<std::size_t>(height));
    for (float& d : distance) d *= d;
    return distance;
}

/// The lower envelope of the parabolas (x - i)² + heights[i] over one row.
class Envelope {
  public:
    explicit Envelope(int width)
        : peak_(static_cast<std::size_t>(width)), from_(static_cast<std::size_t>(width) + 1) {}

    void lower(std::span<float> row, float limit) {
        const float ceiling = limit * limit;
        std::size_t count = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i] >= ceiling) continue;
            const auto x = static_cast<float>(i);
            float start = -std::numeric_limits<float>::infinity();
            while (count > 0) {
                const auto p = static_cast<float>(peak_[count - 1]);
                start = (row[i] + x * x - row[peak_[count - 1]] - p * p) / (2 * (x - p));
                if (start > from_[count - 1]) break;
                --count;
                start = -std::numeric_limits<float>::infinity();
            }
            peak_[count] = i;
            from_[count] = start;
            ++count;
        }
        heights_.assign(row.begin(), row.end());
        if (count == 0) {
            std::fill(row.begin(), row.end(), limit);
            return;
        }
        std::size_t at = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto x = static_cast<float>(i);
            while (at + 1 < count && from_[at + 1] <= x) ++at;
            const float dx = x - static_cast<float>(peak_[at]);
            row[i] = std::min(limit, std::sqrt(dx * dx + heights_[peak_[at]]));
        }
    }

  private:
    std::vector<std::size_t> peak_;
    std::vector<float> from_;
    std::vector<float> heights_;
};

}  // namespace

std::vector<float> distance_field(std::span<const std::uint8_t> seeds, int width, int height, float limit) {
    assert(width > 0 && height > 0);
    std::vector<float> distance = column_distances(seeds, width, height, limit);
    Envelope envelope(width);
    const auto columns = static_cast<std::size_t>(width);
    for (std::size_t row = 0; row < static_cast<std::size_t>(height); ++row) {
        envelope.lower(std::span(distance).subspan(row * columns, columns), limit);
    }
    return distance;
}

}  // namespace dateline
