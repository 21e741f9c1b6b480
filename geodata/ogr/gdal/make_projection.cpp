// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/make_projection.h"

#include "geodata/core/error.h"

#include <cmath>
#include <mutex>
#include <utility>

#include <cpl_error.h>
#include <ogr_spatialref.h>

namespace dateline {

namespace {

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

/// Longitude first, east before north, in any CRS.
OGRSpatialReference in_map_order(const std::string& crs) {
    OGRSpatialReference reference;
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    if (reference.SetFromUserInput(crs.c_str()) != OGRERR_NONE) {
        throw usage_error("--crs is no coordinate reference system", crs,
                          "a code such as EPSG:3034 or ESRI:54030, a PROJ string or WKT");
    }
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

class ProjProjection final : public Projection {
  public:
    explicit ProjProjection(const std::string& crs) : crs_(crs) {
        const OGRSpatialReference target = in_map_order(crs), source = in_map_order("OGC:CRS84");
        if (!target.IsProjected()) {
            throw usage_error("--crs is not a map projection", crs, "a projected CRS, such as EPSG:3034");
        }
        metres_ = target.GetLinearUnits();
        for (const char* name :
             {SRS_PP_CENTRAL_MERIDIAN, SRS_PP_LONGITUDE_OF_CENTER, SRS_PP_LONGITUDE_OF_ORIGIN}) {
            if (target.GetNormProjParm(name, kNone) != kNone) central_lon_ = target.GetNormProjParm(name, 0);
        }
        forward_.reset(OGRCreateCoordinateTransformation(&source, &target));
        inverse_.reset(OGRCreateCoordinateTransformation(&target, &source));
        if (!forward_ || !inverse_)
            throw usage_error("--crs cannot be reached from WGS 84", crs, "another CRS");
    }

    std::string crs() const override { return crs_; }
    double central_lon() const override { return central_lon_; }

    std::optional<PlanePoint> forward(LonLat point) const override {
        const auto at = transform(*forward_, point.lon, point.lat);
        if (!at) return std::nullopt;
        return PlanePoint{at->first * metres_, at->second * metres_};
    }

    std::optional<LonLat> inverse(PlanePoint point) const override {
        const auto at = transform(*inverse_, point.x_m / metres_, point.y_m / metres_);
        if (!at || std::abs(at->second) > 90) return std::nullopt;
        // Many inverses answer beyond the edge of their world with a place on its other side.
        const LonLat place{at->first, at->second};
        const auto again = forward(place);
        constexpr double kSame_m = 1000;
        if (!again || std::hypot(again->x_m - point.x_m, again->y_m - point.y_m) > kSame_m)
            return std::nullopt;
        return place;
    }

  private:
    std::optional<std::pair<double, double>> transform(OGRCoordinateTransformation& way, double x,
                                                       double y) const {
        // A PROJ transformation belongs to one thread at a time.
        const std::lock_guard lock(mutex_);
        const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
        int success = 0;
        way.Transform(1, &x, &y, nullptr, &success);
        if (success == 0 || !std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
        return std::pair(x, y);
    }

    std::string crs_;
    static constexpr double kNone = 1e9;
    double metres_ = 1;  ///< a unit of the CRS
    double central_lon_ = 0;
    Transformation forward_, inverse_;
    mutable std::mutex mutex_;
};

}  // namespace

std::unique_ptr<const Projection> make_proj_projection(const std::string& crs) {
    return std::make_unique<const ProjProjection>(crs);
}

}  // namespace dateline
