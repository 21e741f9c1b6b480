// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/tables/table_reader.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// GdalModule::open_tables.
std::vector<std::unique_ptr<TableReader>> open_layer_tables(const std::string& source);

}  // namespace dateline
