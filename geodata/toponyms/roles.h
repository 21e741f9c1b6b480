// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"
#include "geodata/toponyms/role_lexicon.h"

namespace dateline {

/// Decides what each accepted name does in its sentence: location, metonym, origin or adjective. Names in one
/// list ("Mali, Niger and Chad") have one role; the reading of the clause around the list is Clause's.
void assign_roles(const MarkedText& text, const RoleLexicon& lexicon, Findings& found);

}  // namespace dateline
