// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

namespace dateline {

/// Decides what each accepted name does in its sentence: location, metonym, origin or adjective.
void assign_roles(const MarkedText& text, Findings& found);

}  // namespace dateline
