// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/layer_style.h"

#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <array>
#include <string>
#include <string_view>

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace dateline {
namespace {

constexpr const char* kTable = "layer_styles";

/// The table as QGIS makes it.
OGRLayer* make_table(GDALDataset& dataset) {
    CPLStringList options;
    options.AddString("FID=id");
    OGRLayer* table = dataset.CreateLayer(kTable, nullptr, wkbNone, options.List());
    if (!table) return nullptr;
    struct Column {
        const char* name;
        OGRFieldType type;
        int width;
    };
    constexpr std::array<Column, 12> kColumns = {{{"f_table_catalog", OFTString, 256},
                                                  {"f_table_schema", OFTString, 256},
                                                  {"f_table_name", OFTString, 256},
                                                  {"f_geometry_column", OFTString, 256},
                                                  {"styleName", OFTString, 30},
                                                  {"styleQML", OFTString, 0},
                                                  {"styleSLD", OFTString, 0},
                                                  {"useAsDefault", OFTInteger, 0},
                                                  {"description", OFTString, 0},
                                                  {"owner", OFTString, 30},
                                                  {"ui", OFTString, 30},
                                                  {"update_time", OFTDateTime, 0}}};
    for (const Column& column : kColumns) {
        OGRFieldDefn field(column.name, column.type);
        field.SetWidth(column.width);
        if (std::string_view(column.name) == "useAsDefault") field.SetSubType(OFSTBoolean);
        if (table->CreateField(&field) != OGRERR_NONE) return nullptr;
    }
    return table;
}

bool has_style(OGRLayer& table, std::string_view layer) {
    table.ResetReading();
    for (const auto& feature : table)
        if (feature->GetFieldAsString("f_table_name") == layer) return true;
    return false;
}

}  // namespace

bool add_qgis_style(GDALDataset& dataset, const char* layer, const char* geometry_column) {
    OGRLayer* table = dataset.GetLayerByName(kTable);
    if (table && has_style(*table, layer)) return true;
    if (!table) table = make_table(dataset);
    if (!table) return false;
    const std::string style = read_file(resource_dir() / "geodata" / "ogr" / "qgis-events.qml");
    const OGRFeatureUniquePtr row(OGRFeature::CreateFeature(table->GetLayerDefn()));
    row->SetField("f_table_catalog", "");
    row->SetField("f_table_schema", "");
    row->SetField("f_table_name", layer);
    row->SetField("f_geometry_column", geometry_column);
    row->SetField("styleName", "Dateline");
    row->SetField("styleQML", style.c_str());
    row->SetField("styleSLD", "");
    row->SetField("useAsDefault", 1);
    row->SetField("description", "Events by kind; hollow where they are not confirmed");
    row->SetField("owner", "");
    row->SetField("update_time", "2000-01-01T00:00:00Z");  // the same bytes from the same events
    return table->CreateFeature(row.get()) == OGRERR_NONE;
}

}  // namespace dateline
