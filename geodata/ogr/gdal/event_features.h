// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace dateline {

/// WGS 84, longitude first.
OGRSpatialReference make_wgs84();

/// Adds the record's fields that a layer lacks. False when that fails.
bool add_record_fields(OGRLayer& layer);

/// The event as a feature of the layer; fields that are nothing are null.
OGRFeatureUniquePtr make_feature(const Event& event, OGRLayer& layer);

}  // namespace dateline
