// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/gdal/session.h"

#include <array>
#include <utility>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>

namespace dateline {
namespace {

/// GeoPackage stamps the time of writing; LIBKML takes fields of these names for its own dates and reformats
/// them.
constexpr std::array<std::pair<const char*, const char*>, 7> kSettings = {{
    {"OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"},
    {"LIBKML_NAME_FIELD", "place_name"},
    {"LIBKML_DESCRIPTION_FIELD", "text"},
    {"LIBKML_TIMESTAMP_FIELD", "kml_timestamp"},
    {"LIBKML_BEGIN_FIELD", "kml_begin"},
    {"LIBKML_END_FIELD", "kml_end"},
    {"LIBKML_ICON_FIELD", "kml_icon"},
}};

void CPL_STDCALL collect(CPLErr level, CPLErrorNum, const char* message) {
    if (level == CE_Debug || level == CE_None) return;
    *static_cast<std::string*>(CPLGetErrorHandlerUserData()) = message;
}

}  // namespace

GdalSession::GdalSession() {
    static const bool registered = (GDALAllRegister(), true);
    (void)registered;
    for (const auto& [key, value] : kSettings) CPLSetThreadLocalConfigOption(key, value);
    CPLPushErrorHandlerEx(collect, &complaint_);
}

GdalSession::~GdalSession() {
    CPLPopErrorHandler();
    for (const auto& [key, value] : kSettings) CPLSetThreadLocalConfigOption(key, nullptr);
}

}  // namespace dateline
