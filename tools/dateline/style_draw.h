// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/dateline/command.h"

namespace dateline::cli {

/// Adds `draw` to the subcommands of `dateline style`.
void add_style_draw(CLI::App& style, Session& session);

}  // namespace dateline::cli
