// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/module.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <filesystem>

#include <dlfcn.h>

namespace dateline {

const void* module_object(std::string_view file, const char* function, std::string_view purpose) {
    const std::filesystem::path path = executable_dir() / file;
    // Never closed: libraries keep threads and exit handlers of their own.
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        throw no_data_error("the module for " + std::string(purpose) + " cannot be loaded (" +
                            std::string(dlerror()) + "); it belongs beside the program as " + path.string());
    void* symbol = dlsym(library, function);
    if (symbol == nullptr) throw no_data_error(path.string() + " is not a module of this program");
    return reinterpret_cast<const void* (*)()>(symbol)();
}

}  // namespace dateline
