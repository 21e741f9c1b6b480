// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/agency_formats.h"

#include "geodata/articles/web/main_text.h"
#include "geodata/articles/web/timestamp.h"
#include "geodata/articles/web/web_page.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline {

namespace {

std::optional<Day> first_day(std::initializer_list<std::string> stamps) {
    for (const std::string& stamp : stamps) {
        if (const auto day = day_of_timestamp(stamp)) return day;
    }
    return std::nullopt;
}

/// A provider's name, else its code without the scheme ("nprov:AFP").
std::string provider_of(MarkupNode meta) {
    const MarkupNode provider = meta.child("provider");
    if (std::string name = line_of_child(provider, "name"); !name.empty()) return name;
    std::string code = provider.attribute("literal");
    if (code.empty()) code = provider.attribute("qcode");
    const std::size_t colon = code.find(':');
    return colon == std::string::npos ? code : code.substr(colon + 1);
}

/// An article within an article: NITF or XHTML inline, or plain text.
std::vector<std::string> content_lines(MarkupNode content, const WebWords& words) {
    if (const MarkupNode body = find_element(content, "body.content")) return text_lines(body, words);
    if (const MarkupNode body = find_element(content, "body")) return text_lines(body, words);
    return text_lines(content, words);
}

ArticleFields newsml_item(MarkupNode item, const WebWords& words) {
    const MarkupNode about = item.child("itemMeta");
    const MarkupNode content = item.child("contentMeta");
    ArticleFields fields;
    fields.id = item.attribute("guid");
    fields.title = line_of_child(content, "headline");
    fields.publisher = provider_of(about);
    fields.published =
        first_day({line_of_child(about, "firstCreated"), line_of_child(content, "contentCreated"),
                   line_of_child(about, "versionCreated")});
    fields.language = content.child("language").attribute("tag").substr(0, 2);
    if (fields.language.empty()) fields.language = item.attribute("lang").substr(0, 2);
    fields.text = join_text(fields.title, content_lines(item.child("contentSet"), words));
    return fields;
}

bool has_text(MarkupNode item) {
    const MarkupNode set = item.child("contentSet");
    return static_cast<bool>(set.child("inlineXML")) || static_cast<bool>(set.child("inlineData"));
}

}  // namespace

std::vector<ArticleFields> read_newsml(MarkupNode root, const WebWords& words) {
    std::vector<ArticleFields> articles;
    visit_elements(root, [&](MarkupNode node) {
        if (node.name() != "newsItem") return true;
        if (has_text(node)) articles.push_back(newsml_item(node, words));
        return false;
    });
    return articles;
}

ArticleFields read_nitf(MarkupNode root, const WebWords& words) {
    const MarkupNode head = root.child("head");
    const MarkupNode docdata = head.child("docdata");
    const MarkupNode pubdata = head.child("pubdata");
    const MarkupNode body = root.child("body");
    ArticleFields fields;
    fields.id = docdata.child("doc-id").attribute("id-string");
    fields.title = line_of(find_element(body.child("body.head"), "hl1"));
    if (fields.title.empty()) fields.title = line_of_child(head, "title");
    fields.publisher = pubdata.attribute("name");
    if (fields.publisher.empty())
        fields.publisher = line_of(find_element(body.child("body.head"), "distributor"));
    fields.published =
        first_day({docdata.child("date.issue").attribute("norm"), pubdata.attribute("date.publication"),
                   docdata.child("date.release").attribute("norm")});
    fields.url = pubdata.attribute("ex-ref");
    std::vector<std::string> lines;
    if (const std::string dateline = line_of(find_element(body.child("body.head"), "dateline"));
        !dateline.empty())
        lines.push_back(dateline);
    for (std::string& line : text_lines(body.child("body.content"), words)) lines.push_back(std::move(line));
    fields.text = join_text(fields.title, lines);
    return fields;
}

}  // namespace dateline
