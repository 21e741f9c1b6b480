// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/web_words.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <cctype>

#include <nlohmann/json.hpp>

namespace dateline {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::vector<std::string> strings_of(const json& lexicon, const char* key, const fs::path& path) {
    const auto found = lexicon.find(key);
    if (found == lexicon.end() || !found->is_array())
        throw input_error({path.string()}, "key \"" + std::string(key) + "\" must be a list of strings");
    std::vector<std::string> strings;
    for (const json& item : *found) {
        if (!item.is_string())
            throw input_error({path.string()}, "\"" + std::string(key) + "\" must hold strings", item.dump());
        strings.push_back(item.get<std::string>());
    }
    return strings;
}

std::set<std::string, std::less<>> set_of(const json& lexicon, const char* key, const fs::path& path) {
    const std::vector<std::string> strings = strings_of(lexicon, key, path);
    return {strings.begin(), strings.end()};
}

std::vector<std::string> phrases_of(const json& lexicon, const char* key, const fs::path& path) {
    std::vector<std::string> phrases = strings_of(lexicon, key, path);
    for (std::string& phrase : phrases) phrase = attribute_words(phrase);
    return phrases;
}

bool is_upper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

WebWords load_web_words(const fs::path& lexicons) {
    const fs::path path = lexicons / "web.json";
    json lexicon;
    try {
        lexicon = json::parse(read_file(path));
    } catch (const json::parse_error& error) {
        throw input_error({path.string()}, std::string("is not JSON: ") + error.what());
    }
    WebWords words;
    words.skipped_elements = set_of(lexicon, "skipped_elements", path);
    words.block_elements = set_of(lexicon, "block_elements", path);
    words.furniture_roles = set_of(lexicon, "furniture_roles", path);
    words.furniture_names = set_of(lexicon, "furniture_names", path);
    words.furniture_phrases = phrases_of(lexicon, "furniture_phrases", path);
    words.body_names = phrases_of(lexicon, "body_names", path);
    words.article_types = set_of(lexicon, "article_types", path);
    return words;
}

std::string attribute_words(std::string_view value) {
    std::string words = " ";
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (!is_letter(c)) {
            if (words.back() != ' ') words += ' ';
            continue;
        }
        const bool hump = i > 0 && is_upper(c) && is_letter(value[i - 1]) && !is_upper(value[i - 1]);
        if (hump) words += ' ';
        words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

}  // namespace dateline
