// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

namespace dateline {

/// Whether two events may be one deed in other words: "frappe", "bombardement" and "tir de roquettes" are; a
/// fight and the change of hands it brings are. Without sub-types the types decide.
bool same_deed(const Event& a, const Event& b);

}  // namespace dateline
