// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/feed.h"

#include "geodata/articles/web/main_text.h"
#include "geodata/articles/web/timestamp.h"
#include "geodata/articles/web/web_page.h"

namespace dateline {

namespace {

/// Atom's address: the alternate link, which may leave out its rel.
std::string atom_link(MarkupNode entry) {
    for (const MarkupNode link : entry.children("link")) {
        const std::string rel = link.attribute("rel");
        if (rel.empty() || rel == "alternate") return link.attribute("href");
    }
    return {};
}

std::vector<std::string> html_lines(MarkupNode node, const WebWords& words) {
    if (!node) return {};
    const Markup fragment = Markup::html("<body>" + node.text() + "</body>");
    return text_lines(fragment.root(), words);
}

/// Text constructs of RFC 4287, section 3.1.
std::vector<std::string> atom_lines(MarkupNode node, const WebWords& words) {
    const std::string type = node.attribute("type");
    if (type == "xhtml" || type.find("xml") != std::string::npos) return text_lines(node, words);
    if (type == "html" || type == "text/html") return html_lines(node, words);
    const std::string line = line_of(node);
    return line.empty() ? std::vector<std::string>{} : std::vector<std::string>{line};
}

std::string atom_title(MarkupNode node, const WebWords& words) {
    const std::vector<std::string> lines = atom_lines(node, words);
    return lines.empty() ? std::string() : lines.front();
}

/// A title as HTML was meant: "L&amp;#8217;arm&eacute;e".
std::string rss_title(MarkupNode item, const WebWords& words) {
    const std::vector<std::string> lines = html_lines(item.child("title"), words);
    return lines.empty() ? std::string() : lines.front();
}

ArticleFields rss_item(MarkupNode item, const WebWords& words) {
    ArticleFields fields;
    fields.title = rss_title(item, words);
    fields.url = line_of_child(item, "link");
    fields.id = line_of_child(item, "guid");
    if (fields.id.empty()) fields.id = fields.url;
    fields.published = day_of_timestamp(line_of_child(item, "pubDate"));
    if (!fields.published) fields.published = day_of_timestamp(line_of_child(item, "date"));  // Dublin Core
    fields.publisher = line_of_child(item, "source");
    std::vector<std::string> lines = html_lines(item.child("encoded"), words);  // content:encoded
    if (lines.empty()) lines = html_lines(item.child("description"), words);
    fields.text = join_text(fields.title, lines);
    return fields;
}

ArticleFields atom_entry(MarkupNode entry, const WebWords& words) {
    ArticleFields fields;
    fields.title = atom_title(entry.child("title"), words);
    fields.url = atom_link(entry);
    fields.id = line_of_child(entry, "id");
    fields.language = entry.attribute("lang").substr(0, 2);
    fields.published = day_of_timestamp(line_of_child(entry, "published"));
    if (!fields.published) fields.published = day_of_timestamp(line_of_child(entry, "updated"));
    fields.publisher = line_of_child(entry.child("source"), "title");
    std::vector<std::string> lines = atom_lines(entry.child("content"), words);
    if (lines.empty()) lines = atom_lines(entry.child("summary"), words);
    fields.text = join_text(fields.title, lines);
    return fields;
}

void complete(std::vector<ArticleFields>& articles, const std::string& publisher,
              const std::string& language) {
    for (ArticleFields& fields : articles) {
        if (fields.publisher.empty()) fields.publisher = publisher;
        if (fields.language.empty()) fields.language = language.substr(0, 2);
    }
}

}  // namespace

std::vector<ArticleFields> read_rss(MarkupNode root, const WebWords& words) {
    const MarkupNode channel = root.child("channel");
    std::vector<ArticleFields> articles;
    // RSS 1.0 has its items beside the channel.
    for (const MarkupNode parent : {channel, root}) {
        for (const MarkupNode item : parent.children("item")) articles.push_back(rss_item(item, words));
    }
    complete(articles, line_of_child(channel, "title"), line_of_child(channel, "language"));
    return articles;
}

std::vector<ArticleFields> read_atom(MarkupNode root, const WebWords& words) {
    if (root.name() == "entry") return {atom_entry(root, words)};
    std::vector<ArticleFields> articles;
    for (const MarkupNode entry : root.children("entry")) articles.push_back(atom_entry(entry, words));
    complete(articles, atom_title(root.child("title"), words), root.attribute("lang"));
    return articles;
}

}  // namespace dateline
