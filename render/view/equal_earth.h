// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/projection.h"

namespace dateline {

/// The world with true areas and a quiet outline: Šavrič, Patterson and Jenny, The Equal Earth map projection
/// (International Journal of Geographical Information Science 33, 2019), on the sphere of the earth's area,
/// which is near enough where the world fills a page.
class EqualEarth final : public Projection {
  public:
    explicit EqualEarth(double central_lon);

    std::string crs() const override;
    double central_lon() const override { return central_lon_; }
    std::optional<PlanePoint> forward(LonLat point) const override;
    std::optional<LonLat> inverse(PlanePoint point) const override;

  private:
    double central_lon_;
};

}  // namespace dateline
