// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/page_words.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/language/fold.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json parse_lexicon(const fs::path& path) {
    try {
        return json::parse(read_file(path));
    } catch (const json::parse_error& error) {
        throw input_error({path.string()}, std::string("is not JSON: ") + error.what());
    }
}

/// The folded strings of one key; a missing key is an empty list.
std::vector<std::string> phrases(const json& lexicon, const char* key, const fs::path& path) {
    std::vector<std::string> found;
    if (!lexicon.contains(key)) return found;
    for (const json& item : lexicon.at(key)) {
        if (!item.is_string())
            throw input_error({path.string()}, "\"" + std::string(key) + "\" must hold strings", item.dump());
        found.push_back(fold_phrase(item.get<std::string>()));
    }
    return found;
}

void add_articles_lexicon(PageWords& words, const fs::path& path) {
    const json lexicon = parse_lexicon(path);
    const auto into_set = [&](std::set<std::string>& set, const char* key) {
        for (std::string& phrase : phrases(lexicon, key, path)) set.insert(std::move(phrase));
    };
    const auto into_list = [&](std::vector<std::string>& list, const char* key) {
        for (std::string& phrase : phrases(lexicon, key, path)) list.push_back(std::move(phrase));
    };
    into_set(words.published_labels, "published_labels");
    into_set(words.updated_labels, "updated_labels");
    into_set(words.byline_words, "byline_words");
    into_set(words.publisher_labels, "publisher_labels");
    into_set(words.source_lines, "source_lines");
    into_set(words.publication_line_words, "publication_line_words");
    into_set(words.ordinal_suffixes, "ordinal_suffixes");
    into_set(words.boilerplate_lines, "boilerplate_lines");
    into_list(words.boilerplate_starts, "boilerplate_starts");
    into_list(words.boilerplate_labels, "boilerplate_labels");
    for (const json& sign : lexicon.value("boilerplate_signs", json::array())) {
        words.boilerplate_signs.push_back(sign.get<std::string>());
    }
    into_list(words.boilerplate_parts, "boilerplate_parts");
    if (lexicon.value("day_first", false))
        words.day_first_languages.insert(path.parent_path().filename().string());
}

/// "months": [["janvier", "janv"], …] and "weekdays" in the same form, Monday first.
void add_calendar_names(PageWords& words, const fs::path& path) {
    const json lexicon = parse_lexicon(path);
    if (!lexicon.contains("months") || lexicon.at("months").size() != 12) {
        throw input_error({path.string()}, "\"months\" must list the names of twelve months");
    }
    for (unsigned month = 0; month < 12; ++month) {
        for (const json& name : lexicon.at("months").at(month)) {
            words.months.emplace(fold_phrase(name.get<std::string>()), month + 1);
        }
    }
    for (const json& names : lexicon.value("weekdays", json::array())) {
        for (const json& name : names) words.weekdays.insert(fold_phrase(name.get<std::string>()));
    }
}

}  // namespace

PageWords load_page_words(const fs::path& lexicons) {
    std::vector<fs::path> folders;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(lexicons, code)) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    if (code) throw input_error({lexicons.string()}, "lexicons cannot be read: " + code.message());
    std::sort(folders.begin(), folders.end());
    PageWords words;
    for (const fs::path& folder : folders) {
        if (fs::exists(folder / "articles.json")) add_articles_lexicon(words, folder / "articles.json");
        if (fs::exists(folder / "dates.json")) add_calendar_names(words, folder / "dates.json");
    }
    return words;
}

}  // namespace dateline
