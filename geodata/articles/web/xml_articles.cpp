// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/xml_articles.h"

#include "geodata/articles/web/agency_formats.h"
#include "geodata/articles/web/feed.h"
#include "geodata/articles/web/web_page.h"
#include "geodata/core/error.h"

#include <fmt/format.h>

namespace dateline {

namespace {

std::vector<ArticleFields> articles_of(MarkupNode root, const std::string& utf8, const std::string& source,
                                       const WebWords& words) {
    const std::string_view name = root.name();
    if (name == "rss" || name == "RDF") return read_rss(root, words);
    if (name == "feed" || name == "entry") return read_atom(root, words);
    if (name == "newsMessage" || name == "newsItem" || name == "packageItem") return read_newsml(root, words);
    if (name == "nitf") return {read_nitf(root, words)};
    if (name == "html") return {read_web_page(utf8, source, words)};
    throw input_error(
        {source}, "is XML of an unknown kind, root element", std::string(name),
        "rss, RDF (RSS 1.0), feed or entry (Atom), newsMessage or newsItem (NewsML-G2), nitf, html");
}

}  // namespace

std::vector<ArticleFields> read_xml_articles(const std::string& utf8, const std::string& source,
                                             const std::string& id, const WebWords& words) {
    const Markup document = Markup::xml(utf8, source);
    std::vector<ArticleFields> articles = articles_of(document.root(), utf8, source, words);
    std::erase_if(articles, [](const ArticleFields& fields) { return fields.text.empty(); });
    if (articles.empty()) throw input_error({source}, "holds no article with text");
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (!articles[i].id.empty()) continue;
        articles[i].id = articles.size() == 1 ? id : fmt::format("{}#{}", id, i + 1);
    }
    return articles;
}

}  // namespace dateline
