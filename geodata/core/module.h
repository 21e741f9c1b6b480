// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What a module offers: the library `file` beside the program is loaded and its C function called, which
/// gives the address of an object that lives as long as the program. For libraries whose loading would cost
/// every start more than most runs need. Throws Error(no_data), naming what the module is for, when the file
/// is missing.
const void* module_object(std::string_view file, const char* function, std::string_view purpose);

}  // namespace dateline
