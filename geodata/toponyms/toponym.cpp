// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/toponym.h"

#include <cassert>

namespace dateline {

std::string_view name_of(ToponymRole role) {
    switch (role) {
        case ToponymRole::location:
            return "location";
        case ToponymRole::metonym:
            return "metonym";
        case ToponymRole::origin:
            return "origin";
        case ToponymRole::adjective:
            return "adjective";
    }
    assert(false);
    return "";
}

}  // namespace dateline
