// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/text_rules.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/language/fold.h"

#include <map>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::json;

TextRules::Words words(const json& root, const std::filesystem::path& file, const char* key) {
    TextRules::Words out;
    const auto found = root.find(key);
    if (found == root.end()) return out;
    if (!found->is_array())
        throw input_error({.file = file.string()}, std::string("\"") + key + "\" is not a list of words");
    for (const json& word : *found) {
        if (!word.is_string())
            throw input_error({.file = file.string()},
                              std::string("\"") + key + "\" holds something that is no word", word.dump());
        out.insert(fold_phrase(word.get<std::string>()));
    }
    return out;
}

std::map<std::string, TextRules, std::less<>> read_all() {
    std::map<std::string, TextRules, std::less<>> all;
    const auto folder = resource_dir() / "geodata" / "lexicons";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto file = entry.path() / "text.json";
        if (std::filesystem::exists(file))
            all.emplace(entry.path().filename().string(), read_text_rules(file));
    }
    return all;
}

}  // namespace

TextRules read_text_rules(const std::filesystem::path& file) {
    const json root = json::parse(read_file(file), nullptr, false);
    if (!root.is_object()) throw input_error({.file = file.string()}, "not a JSON object");
    return {.elisions = words(root, file, "elisions"),
            .abbreviations = words(root, file, "abbreviations"),
            .end_abbreviations = words(root, file, "end_abbreviations"),
            .sentence_starters = words(root, file, "sentence_starters")};
}

const TextRules& text_rules(std::string_view language) {
    static const auto all = read_all();
    static const TextRules none;
    const auto found = all.find(language);
    return found == all.end() ? none : found->second;
}

}  // namespace dateline
