// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

namespace dateline {

/// A town named like the division it lies in ("Khartoum", "Ma'rib") takes over the division's labels in the
/// languages in which it has none: the name is one, and texts mean the town by it. A seat that has the
/// division's label among its lesser names has it as a name of its own.
void share_names_with_seats(GazetteerDraft& draft);

}  // namespace dateline
