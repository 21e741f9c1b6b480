// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/lexicon_reader.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>

namespace dateline {

using nlohmann::json;

LexiconReader::LexiconReader(const std::filesystem::path& file) : file_(file.string()) {
    root_ = json::parse(read_file(file), nullptr, false);
    if (!root_.is_object()) throw input_error({.file = file_}, "not a JSON object");
}

const json& LexiconReader::object(const char* key) const {
    static const json none = json::object();
    const auto found = root_.find(key);
    if (found == root_.end()) return none;
    if (!found->is_object()) fail(key, "is not an object", *found);
    return *found;
}

std::vector<std::string> LexiconReader::words(const json& list, const std::string& key) const {
    if (!list.is_array()) fail(key, "is not a list of words", list);
    std::vector<std::string> out;
    for (const json& word : list) {
        if (!word.is_string()) fail(key, "holds something that is no word", word);
        out.push_back(word.get<std::string>());
    }
    return out;
}

std::string LexiconReader::word(const json& value, const std::string& key) const {
    if (!value.is_string()) fail(key, "is not a word", value);
    return value.get<std::string>();
}

double LexiconReader::number(const json& value, const std::string& key) const {
    if (!value.is_number()) fail(key, "is not a number", value);
    return value.get<double>();
}

void LexiconReader::fail(const std::string& key, const std::string& problem, const json& value,
                         std::string_view accepted) const {
    throw input_error({.file = file_}, "\"" + key + "\" " + problem, value.dump().substr(0, 80), accepted);
}

std::vector<std::string> spread_endings(const std::string& word) {
    std::vector<std::string> out;
    std::size_t at = word.find('|');
    const std::string stem = word.substr(0, at);
    out.push_back(stem);
    while (at != std::string::npos) {
        const std::size_t next = word.find('|', at + 1);
        out.push_back(stem + word.substr(at + 1, next == std::string::npos ? next : next - at - 1));
        at = next;
    }
    return out;
}

std::vector<std::string> split_words(std::string_view folded) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        out.emplace_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace dateline
