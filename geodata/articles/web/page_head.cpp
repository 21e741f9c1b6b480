// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/page_head.h"

#include "geodata/articles/web/timestamp.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <map>

namespace dateline {

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

using MetaValues = std::map<std::string, std::string>;

/// The first value of each <meta> by its property, name, itemprop or http-equiv.
MetaValues meta_values(MarkupNode page) {
    MetaValues values;
    visit_elements(page, [&](MarkupNode node) {
        if (node.name() != "meta") return true;
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string name = lower(node.attribute(key));
            const std::string content = collapse_blanks(node.attribute("content"));
            if (!name.empty() && !content.empty()) values.emplace(name, content);
        }
        return true;
    });
    return values;
}

std::string first_of(const MetaValues& values, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const auto found = values.find(name); found != values.end()) return found->second;
    }
    return {};
}

std::optional<Day> meta_day(const MetaValues& values) {
    for (const char* name : {"article:published_time", "og:article:published_time", "datepublished", "date",
                             "pubdate", "publishdate", "publish_date", "dc.date.issued", "dcterms.issued",
                             "dc.date", "dcterms.created", "sailthru.date", "parsely-pub-date",
                             "cxenseparse:recs:publishtime", "article.published", "datecreated"}) {
        if (const auto found = values.find(name); found != values.end()) {
            if (const auto day = day_of_timestamp(found->second)) return day;
        }
    }
    return std::nullopt;
}

/// The <time> that says it is the publication's, else the first with a machine's date.
std::optional<Day> time_element_day(MarkupNode page) {
    std::optional<Day> named;
    std::optional<Day> first;
    visit_elements(page, [&](MarkupNode node) {
        if (node.name() != "time" && node.attribute("itemprop") != "datePublished") return true;
        std::string stamp = node.attribute("datetime");
        if (stamp.empty()) stamp = node.attribute("content");
        const auto day = day_of_timestamp(stamp);
        const bool is_named = node.has_attribute("pubdate") || node.attribute("itemprop") == "datePublished";
        if (day && is_named && !named) named = day;
        if (day && !first) first = day;
        return true;
    });
    return named ? named : first;
}

std::string canonical_address(MarkupNode page) {
    std::string address;
    visit_elements(page, [&](MarkupNode node) {
        if (address.empty() && node.name() == "link" && lower(node.attribute("rel")) == "canonical")
            address = node.attribute("href");
        return true;
    });
    return address;
}

/// Cuts " | The Paper" off a title when that is what the site calls itself, or after a bar when nothing is
/// known.
std::string without_site_name(const std::string& title, const std::string& site) {
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " : ", " · "}) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at == 0) continue;
        const std::string tail = title.substr(at + separator.size());
        if ((!site.empty() && lower(tail) == lower(site)) || (site.empty() && separator == " | "))
            return title.substr(0, at);
    }
    return title;
}

}  // namespace

ArticleFields read_page_head(MarkupNode page) {
    const MetaValues meta = meta_values(page);
    ArticleFields fields;
    fields.publisher = first_of(meta, {"og:site_name", "dc.publisher", "dcterms.publisher",
                                       "application-name", "citation_publisher"});
    fields.title = first_of(meta, {"og:title", "twitter:title", "dc.title", "dcterms.title", "headline"});
    if (fields.title.empty()) fields.title = line_of(find_element(page, "h1"));
    if (fields.title.empty()) fields.title = line_of(find_element(page, "title"));
    fields.title = without_site_name(fields.title, fields.publisher);
    fields.url = first_of(meta, {"og:url"});
    if (const std::string canonical = canonical_address(page); !canonical.empty()) fields.url = canonical;
    fields.language = page.attribute("lang");
    if (fields.language.empty())
        fields.language = first_of(meta, {"content-language", "og:locale", "dc.language", "language"});
    fields.published = meta_day(meta);
    if (!fields.published) fields.published = time_element_day(page);
    return fields;
}

}  // namespace dateline
