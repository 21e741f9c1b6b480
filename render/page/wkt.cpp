// SPDX-License-Identifier: Apache-2.0
#include "render/page/wkt.h"

#include "geodata/core/module.h"

namespace dateline {

const WktWriter& wkt_writer() {
    static const auto& module = *static_cast<const WktWriter*>(
        module_object("dateline_proj.so", "dateline_wkt_writer", "coordinate reference systems"));
    return module;
}

}  // namespace dateline
