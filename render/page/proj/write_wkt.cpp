// SPDX-License-Identifier: Apache-2.0
// The module that needs PROJ.
#include "geodata/core/error.h"
#include "render/page/wkt.h"

#include <memory>

#include <proj.h>

namespace dateline {

namespace {

class ProjWktWriter final : public WktWriter {
  public:
    std::string wkt(const std::string& crs, WktDialect dialect) const override {
        const std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> context(proj_context_create(),
                                                                                   proj_context_destroy);
        proj_log_level(context.get(), PJ_LOG_NONE);
        const std::string definition =
            crs.starts_with('+') && crs.find("+type=crs") == std::string::npos ? crs + " +type=crs" : crs;
        const std::unique_ptr<PJ, decltype(&proj_destroy)> system(
            proj_create(context.get(), definition.c_str()), proj_destroy);
        static constexpr const char* kOne_line[] = {"MULTILINE=NO", nullptr};
        const PJ_WKT_TYPE kind = dialect == WktDialect::esri ? PJ_WKT1_ESRI : PJ_WKT1_GDAL;
        const char* text = system ? proj_as_wkt(context.get(), system.get(), kind, kOne_line) : nullptr;
        if (text == nullptr) throw usage_error("the map's projection cannot be written as WKT", crs);
        return text;
    }
};

}  // namespace

}  // namespace dateline

extern "C" const void* dateline_wkt_writer();
extern "C" const void* dateline_wkt_writer() {
    static const dateline::ProjWktWriter writer;
    return static_cast<const dateline::WktWriter*>(&writer);
}
