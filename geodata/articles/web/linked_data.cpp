// SPDX-License-Identifier: Apache-2.0
// JSON-LD of schema.org's articles (https://schema.org/NewsArticle).
#include "geodata/articles/web/page_head.h"
#include "geodata/articles/web/timestamp.h"

#include <initializer_list>
#include <optional>

#include <nlohmann/json.hpp>

namespace dateline {

using nlohmann::json;

namespace {

/// The string of the first key that has one; of an object its "name", "@value" or "@id"; of a list its first.
std::string string_of(const json& value) {
    if (value.is_string()) return collapse_blanks(value.get<std::string>());
    if (value.is_array()) return value.empty() ? std::string() : string_of(value.front());
    if (!value.is_object()) return {};
    for (const char* key : {"name", "@value", "@id"}) {
        if (const auto found = value.find(key); found != value.end() && found->is_string())
            return collapse_blanks(found->get<std::string>());
    }
    return {};
}

std::string string_of(const json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (found == object.end()) continue;
        if (std::string text = string_of(*found); !text.empty()) return text;
    }
    return {};
}

bool is_article(const json& object, const WebWords& words) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    if (type->is_string()) return words.article_types.contains(type->get<std::string>());
    if (!type->is_array()) return false;
    for (const json& one : *type) {
        if (one.is_string() && words.article_types.contains(one.get<std::string>())) return true;
    }
    return false;
}

/// In lists, and in "@graph" and "mainEntity" of objects.
const json* find_article(const json& value, const WebWords& words, int depth = 0) {
    constexpr int kDeepest = 6;
    if (depth > kDeepest) return nullptr;
    if (value.is_array()) {
        for (const json& item : value) {
            if (const json* found = find_article(item, words, depth + 1)) return found;
        }
    }
    if (!value.is_object()) return nullptr;
    if (is_article(value, words)) return &value;
    for (const char* key : {"@graph", "mainEntity"}) {
        if (const auto inner = value.find(key); inner != value.end()) {
            if (const json* found = find_article(*inner, words, depth + 1)) return found;
        }
    }
    return nullptr;
}

}  // namespace

ArticleFields read_linked_data(MarkupNode page, const WebWords& words) {
    std::optional<ArticleFields> fields;
    visit_elements(page, [&](MarkupNode node) {
        if (fields) return false;
        if (node.name() != "script" || node.attribute("type") != "application/ld+json") return true;
        const json data = json::parse(node.text(), nullptr, false);
        if (const json* article = find_article(data, words)) {
            fields.emplace();
            fields->title = string_of(*article, {"headline", "name"});
            fields->publisher = string_of(*article, {"publisher", "sourceOrganization"});
            fields->url = string_of(*article, {"url", "mainEntityOfPage"});
            fields->language = string_of(*article, {"inLanguage"});
            fields->text = string_of(*article, {"articleBody"});
            fields->published = day_of_timestamp(string_of(*article, {"datePublished", "dateCreated"}));
        }
        return false;
    });
    return fields.value_or(ArticleFields{});
}

}  // namespace dateline
