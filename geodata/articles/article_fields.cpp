// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/article_fields.h"

#include "geodata/articles/web/timestamp.h"

#include <algorithm>
#include <initializer_list>

#include <nlohmann/json.hpp>

namespace dateline {

using nlohmann::json;

namespace {

json parse_json(std::string_view text, const Where& where) {
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        const std::string_view read =
            text.substr(0, std::min(error.byte == 0 ? 0 : error.byte - 1, text.size()));
        const auto lines = static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n'));
        const std::size_t line_begin = lines == 0 ? 0 : read.rfind('\n') + 1;
        throw input_error(
            {where.file, std::max<std::size_t>(where.line, 1) + lines, read.size() - line_begin + 1},
            "is not JSON");
    }
}

/// The string of the first of the keys that is there; null counts as not there.
std::string string_of(const json& object, std::initializer_list<const char*> keys, const Where& where) {
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null()) continue;
        if (found->is_string()) {
            if (std::string text = found->get<std::string>(); !text.empty()) return text;
            continue;
        }
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

/// A publisher may be an object, as schema.org has it: {"name": …}.
std::string publisher_of(const json& object, const Where& where) {
    const auto found = object.find("publisher");
    if (found != object.end() && found->is_object()) return string_of(*found, {"name"}, where);
    return string_of(object, {"publisher", "site_name", "source_name", "source_domain", "source"}, where);
}

/// A day by Dateline's own keys must be one; scrapers' stamps may be anything, and then say nothing.
std::optional<Day> published_of(const json& object, const Where& where) {
    const std::string published = string_of(object, {"published", "dct"}, where);
    if (!published.empty()) {
        if (const auto day = day_of_timestamp(published)) return day;
        throw input_error(where, "key \"published\" is not a date", published, "YYYY-MM-DD");
    }
    for (const char* key : {"date_publish", "datePublished", "publish_date", "published_at", "publishedAt",
                            "pubDate", "published_date", "date_published", "date"}) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_string()) continue;
        if (const auto day = day_of_timestamp(found->get<std::string>())) return day;
    }
    return std::nullopt;
}

ArticleFields fields_of(const json& object, const Where& where) {
    if (!object.is_object()) throw input_error(where, "must be a JSON object");
    ArticleFields fields;
    fields.id = string_of(object, {"id"}, where);
    fields.text =
        string_of(object, {"text", "maintext", "body", "content", "articleBody", "full_text"}, where);
    fields.title = string_of(object, {"title", "headline"}, where);
    fields.publisher = publisher_of(object, where);
    fields.url = string_of(object, {"url", "link"}, where);
    fields.language = string_of(object, {"language", "lang"}, where);
    fields.fictitious = flag_of(object, {"fictitious", "fictif"}, where);
    fields.published = published_of(object, where);
    return fields;
}

}  // namespace

ArticleFields parse_article_fields(std::string_view json_object, const Where& where) {
    return fields_of(parse_json(json_object, where), where);
}

std::vector<ArticleFields> parse_article_list(std::string_view json_text, const Where& where) {
    const json parsed = parse_json(json_text, where);
    if (!parsed.is_array()) return {fields_of(parsed, where)};
    std::vector<ArticleFields> list;
    for (const json& item : parsed) list.push_back(fields_of(item, where));
    if (list.empty()) throw input_error(where, "is an empty list; an article needs text");
    return list;
}

ArticleFields overridden(ArticleFields fields, const ArticleFields& other) {
    const auto take = [](std::string& mine, const std::string& theirs) {
        if (!theirs.empty()) mine = theirs;
    };
    take(fields.title, other.title);
    take(fields.publisher, other.publisher);
    take(fields.url, other.url);
    take(fields.language, other.language);
    if (other.published) fields.published = other.published;
    fields.fictitious = fields.fictitious || other.fictitious;
    return fields;
}

}  // namespace dateline
