// SPDX-License-Identifier: Apache-2.0
#include "styles/document/properties.h"

#include <algorithm>
#include <vector>

namespace dateline {

std::size_t spelling_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replace});
        }
    }
    return row.back();
}

bool list_has(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

const PropertySpec* find_property(std::string_view layer_type, std::string_view name) {
    for (const PropertySpec& spec : property_specs()) {
        if (spec.name == name && list_has(spec.layers, layer_type)) return &spec;
    }
    return nullptr;
}

std::string_view closest_property(std::string_view layer_type, std::string_view name) {
    constexpr std::size_t kNear = 3;
    std::string_view best;
    std::size_t least = kNear + 1;
    for (const PropertySpec& spec : property_specs()) {
        if (!list_has(spec.layers, layer_type)) continue;
        const std::size_t distance = spelling_distance(name, spec.name);
        if (distance < least) {
            least = distance;
            best = spec.name;
        }
    }
    return best;
}

}  // namespace dateline
