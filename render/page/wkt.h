// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline {

/// WKT 1 in two dialects: .prj files have ESRI's, GDAL and PDF readers expect GDAL's.
enum class WktDialect { esri, gdal };

/// Coordinate reference systems as WKT, by PROJ: loaded from dateline_proj.so on first use, since PROJ and
/// the libraries it brings cost every start 8 ms and 8 MB.
class WktWriter {
  public:
    WktWriter() = default;
    WktWriter(const WktWriter&) = delete;
    WktWriter& operator=(const WktWriter&) = delete;
    virtual ~WktWriter() = default;

    /// crs: a code, a PROJ string or WKT. Throws Error(usage) when PROJ cannot write it so.
    virtual std::string wkt(const std::string& crs, WktDialect dialect) const = 0;
};

/// Throws Error(no_data) when the module is missing.
const WktWriter& wkt_writer();

}  // namespace dateline
