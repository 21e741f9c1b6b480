// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/outline.h"

#include "geodata/basemap/pack_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace dateline {

namespace {

namespace pack = basemap_pack;

/// In the whole units that the pack stores.
struct Units {
    std::int64_t x, y;
    friend auto operator<=>(const Units&, const Units&) = default;
};

Units units_of(MercatorPoint p) {
    return {std::llround(p.x * pack::kUnit), std::llround(p.y * pack::kUnit)};
}

class Cuts {
  public:
    explicit Cuts(std::optional<int> cell_zoom) {
        if (!cell_zoom) return;
        side_ = std::llround(pack::kUnit * std::exp2(-*cell_zoom));
        buffer_ = std::llround(static_cast<double>(side_) * pack::kCellBuffer);
    }
    bool made(Units a, Units b) const {
        constexpr auto kWorld = static_cast<std::int64_t>(pack::kUnit);
        if (a.x == b.x && (is_cut(a.x) || a.x % kWorld == 0)) return true;
        return a.y == b.y && (is_cut(a.y) || a.y <= 0 || a.y >= kWorld);
    }

  private:
    /// On the edge of a cell with its buffer.
    bool is_cut(std::int64_t coordinate) const {
        if (side_ == 0) return false;
        const std::int64_t rest = (coordinate % side_ + side_) % side_;
        return rest == buffer_ || rest == side_ - buffer_;
    }
    std::int64_t side_ = 0, buffer_ = 0;
};

}  // namespace

MercatorGeometry outline_of(const MercatorGeometry& polygon, std::optional<int> cell_zoom) {
    const Cuts cuts(cell_zoom);
    std::set<std::array<Units, 2>> known;
    MercatorGeometry out;
    out.kind = GeometryKind::line;
    for (std::size_t i = 0; i < polygon.parts.size(); ++i) {
        const auto ring = polygon.part(i);
        bool runs = false;
        for (std::size_t k = 0; k < ring.size(); ++k) {
            const MercatorPoint from = ring[k], to = ring[(k + 1) % ring.size()];
            const Units a = units_of(from), b = units_of(to);
            const bool kept = !cuts.made(a, b) && known.insert({std::min(a, b), std::max(a, b)}).second;
            if (kept && !runs) {
                out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
                out.points.push_back(from);
            }
            if (kept) out.points.push_back(to);
            runs = kept;
        }
    }
    return out;
}

}  // namespace dateline
