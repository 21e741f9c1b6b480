// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/build/bands.h"
#include "geodata/basemap/build/topology.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The arcs of a topology in Mercator, simplified for one band: every line and polygon of the band is put
/// together from these, so neighbours share their edge to the bit.
class BandArcs {
  public:
    BandArcs(std::span<const Arc> arcs, const ZoomBand& band);

    /// Rings that enclose less than a pixel and consist of one closed arc (islets, exclaves) are left out, in
    /// every layer alike.
    MercatorGeometry polygon(std::span<const ArcRing> rings) const;
    MercatorGeometry lines(std::span<const ArcRing> chains) const;

  private:
    void append(ArcRef ref, MercatorGeometry& out) const;

    std::vector<std::vector<MercatorPoint>> arcs_;  ///< empty where left out
};

}  // namespace dateline
