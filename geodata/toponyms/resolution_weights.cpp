// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/resolution_weights.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {

ResolutionWeights read_resolution_weights(const std::filesystem::path& file) {
    const auto root = nlohmann::json::parse(read_file(file), nullptr, false);
    if (!root.is_object()) throw input_error({.file = file.string()}, "not a JSON object");
    ResolutionWeights out;
    const std::pair<const char*, double*> members[] = {{"prominence", &out.prominence},
                                                       {"type_word", &out.type_word},
                                                       {"container", &out.container},
                                                       {"borrowed_container", &out.borrowed_container},
                                                       {"country", &out.country},
                                                       {"near_others", &out.near_others},
                                                       {"near_km", &out.near_km},
                                                       {"bare_division", &out.bare_division},
                                                       {"bare_second_division", &out.bare_second_division},
                                                       {"article", &out.article},
                                                       {"article_town", &out.article_town},
                                                       {"preposition", &out.preposition},
                                                       {"overshadowed", &out.overshadowed},
                                                       {"local_country", &out.local_country},
                                                       {"local_region", &out.local_region},
                                                       {"local_km", &out.local_km},
                                                       {"home_country", &out.home_country},
                                                       {"home_region", &out.home_region},
                                                       {"inside_km", &out.inside_km},
                                                       {"alternate_name", &out.alternate_name},
                                                       {"lesser_name", &out.lesser_name},
                                                       {"sound_name", &out.sound_name},
                                                       {"approximate_name", &out.approximate_name},
                                                       {"sharpness", &out.sharpness}};
    for (const auto& [name, value] : members) {
        const auto found = root.find(name);
        if (found == root.end() || !found->is_number())
            throw input_error({.file = file.string()},
                              std::string("\"") + name + "\" is missing or no number");
        *value = found->get<double>();
    }
    return out;
}

}  // namespace dateline
