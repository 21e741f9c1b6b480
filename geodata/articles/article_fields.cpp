// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/article_fields.h"

#include <algorithm>
#include <initializer_list>

#include <nlohmann/json.hpp>

namespace dateline {

using nlohmann::json;

namespace {

json parse_object(std::string_view text, const Where& where) {
    json object;
    try {
        object = json::parse(text);
    } catch (const json::parse_error& error) {
        const std::string_view read =
            text.substr(0, std::min(error.byte == 0 ? 0 : error.byte - 1, text.size()));
        const auto lines = static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n'));
        const std::size_t line_begin = lines == 0 ? 0 : read.rfind('\n') + 1;
        throw input_error(
            {where.file, std::max<std::size_t>(where.line, 1) + lines, read.size() - line_begin + 1},
            "is not JSON");
    }
    if (!object.is_object()) throw input_error(where, "must be a JSON object");
    return object;
}

/// The string of the first of the keys that is there; null counts as not there.
std::string string_of(const json& object, std::initializer_list<const char*> keys, const Where& where) {
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null()) continue;
        if (found->is_string()) return found->get<std::string>();
        if (std::string_view(key) == "id" && found->is_number_integer()) return found->dump();
        throw input_error(where, "key \"" + std::string(key) + "\" must be a string", found->dump());
    }
    return {};
}

bool flag_of(const json& object, std::initializer_list<const char*> keys, const Where& where) {
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null()) continue;
        if (found->is_boolean()) return found->get<bool>();
        throw input_error(where, "key \"" + std::string(key) + "\" must be a boolean", found->dump(),
                          "true, false");
    }
    return false;
}

}  // namespace

ArticleFields parse_article_fields(std::string_view json_object, const Where& where) {
    const json object = parse_object(json_object, where);
    ArticleFields fields;
    fields.id = string_of(object, {"id"}, where);
    fields.text = string_of(object, {"text"}, where);
    fields.title = string_of(object, {"title"}, where);
    fields.publisher = string_of(object, {"publisher"}, where);
    fields.url = string_of(object, {"url"}, where);
    fields.language = string_of(object, {"language", "lang"}, where);
    fields.fictitious = flag_of(object, {"fictitious", "fictif"}, where);
    const std::string published = string_of(object, {"published", "dct"}, where);
    // A time of day may follow: "2016-10-25T10:00:00Z".
    if (!published.empty()) {
        fields.published = parse_day(std::string_view(published).substr(0, 10));
        const bool only_day = published.size() == 10 ||
                              (published.size() > 10 && (published[10] == 'T' || published[10] == ' '));
        if (!fields.published || !only_day) {
            throw input_error(where, "key \"published\" is not a date", published, "YYYY-MM-DD");
        }
    }
    return fields;
}

}  // namespace dateline
