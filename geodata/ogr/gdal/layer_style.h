// SPDX-License-Identifier: Apache-2.0
#pragma once

class GDALDataset;

namespace dateline {

/// Puts the style of geodata/ogr/qgis-events.qml into a GeoPackage's table layer_styles, where QGIS looks for
/// the default style of a layer. Leaves a style alone that the layer has already. False when it cannot be
/// written.
bool add_qgis_style(GDALDataset& dataset, const char* layer, const char* geometry_column);

}  // namespace dateline
