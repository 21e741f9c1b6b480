// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <filesystem>
#include <string>

namespace dateline {

/// Folds and indexes the names of a draft and writes the pack. stamp: 64 hexadecimal digits (see
/// core/pack.h).
void write_gazetteer(const GazetteerDraft& draft, const std::filesystem::path& path,
                     const std::string& stamp);

}  // namespace dateline
