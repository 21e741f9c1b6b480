// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dateline {

/// WGS 84, degrees: longitude east, latitude north.
struct LonLat {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// Degrees. west > east means that the box crosses the antimeridian.
struct LonLatBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    friend bool operator==(const LonLatBox&, const LonLatBox&) = default;
};

/// Great-circle distance on a sphere of 6,371,008.8 m (mean radius of WGS 84), haversine formula.
double distance_m(LonLat a, LonLat b);
/// The point at a distance and an initial bearing (degrees clockwise from north) on that sphere.
LonLat destination(LonLat from, double bearing_deg, double distance_m);

/// Web Mercator (EPSG:3857) scaled to the unit square: x 0 at 180° W to 1 at 180° E, y 0 at 85.0511° N
/// growing southwards to 1. Latitudes beyond are clamped.
struct MercatorPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const MercatorPoint&, const MercatorPoint&) = default;
};
MercatorPoint to_mercator(LonLat point);
LonLat to_lonlat(MercatorPoint point);

/// In unit-square Mercator; y grows southwards, so top < bottom.
struct MercatorBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

}  // namespace dateline
