// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/projection.h"

#include <memory>
#include <string>

namespace dateline {

/// GdalModule::make_projection.
std::unique_ptr<const Projection> make_proj_projection(const std::string& crs);

}  // namespace dateline
