// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal_module.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <dlfcn.h>

namespace dateline {
namespace {

using ModuleFunction = const GdalModule* (*)();

const GdalModule& load() {
    const std::filesystem::path path = executable_dir() / "dateline_gdal.so";
    // Never closed: GDAL keeps threads and atexit handlers of its own.
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        throw no_data_error("the module for event files cannot be loaded (" + std::string(dlerror()) +
                            "); it belongs beside the program as " + path.string());
    void* symbol = dlsym(library, "dateline_gdal_module");
    if (!symbol) throw no_data_error(path.string() + " is not a module of this program");
    return *reinterpret_cast<ModuleFunction>(symbol)();
}

}  // namespace

const GdalModule& gdal_module() {
    static const GdalModule& module = load();
    return module;
}

}  // namespace dateline
