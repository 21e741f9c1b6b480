// SPDX-License-Identifier: Apache-2.0
#include "styles/document/findings.h"

#include "geodata/core/error.h"
#include "styles/document/properties.h"
#include "styles/document/read_document.h"
#include "styles/document/support.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

std::string StyleFinding::sentence() const {
    return input_error({}, path.empty() ? problem : fmt::format("{}: {}", path, problem), value, accepted)
        .what();
}

void Findings::error(const std::string& path, std::string problem, const nlohmann::json& value,
                     std::string_view accepted) {
    found_.push_back(
        {StyleFinding::Grade::error, path, std::move(problem), shown_json(value), std::string(accepted)});
}

void Findings::warning(const std::string& path, std::string problem, const nlohmann::json& value,
                       std::string_view accepted) {
    found_.push_back(
        {StyleFinding::Grade::warning, path, std::move(problem), shown_json(value), std::string(accepted)});
}

bool Findings::unsupported(const std::string& path, std::string_view where, std::string_view name) {
    const Unsupported* part = find_unsupported(where, name);
    if (part == nullptr || part->kind == Unsupported::Kind::without_effect) return false;
    if (told_.insert(fmt::format("{} {}", where, name)).second)
        warning(path, fmt::format("{} is not supported: {}", name, part->reason), nullptr);
    return true;
}

std::string_view json_type_name(const nlohmann::json& json) {
    return json.type_name();
}

std::string with_commas(std::string_view words) {
    std::string out;
    for (const char c : words) out += c == ' ' ? std::string(", ") : std::string(1, c);
    return out;
}

std::string_view closest_word(std::string_view words, std::string_view word) {
    constexpr std::size_t kNear = 3;
    std::string_view best;
    std::size_t least = std::min(kNear, word.size() / 2) + 1;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::size_t distance = spelling_distance(word, words.substr(0, end));
        if (distance < least) {
            least = distance;
            best = words.substr(0, end);
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return best;
}

}  // namespace dateline
