// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/read_articles.h"

#include "geodata/articles/article_fields.h"
#include "geodata/articles/charset.h"
#include "geodata/articles/web/mail.h"
#include "geodata/articles/web/web_page.h"
#include "geodata/articles/web/xml_articles.h"
#include "geodata/core/error.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace dateline {

namespace fs = std::filesystem;

ArticleReader::ArticleReader(const fs::path& lexicons)
    : words_(load_page_words(lexicons)), web_words_(load_web_words(lexicons)) {}

std::vector<Article> ArticleReader::compose(ArticleFields fields, const std::string& source,
                                            const ReadOptions& options, Diagnostics& diagnostics) const {
    return compose_articles(std::move(fields), source, options, words_, diagnostics);
}

std::vector<Article> ArticleReader::read_text(std::string_view bytes, const std::string& source,
                                              const std::string& id, std::string_view sidecar,
                                              const std::string& sidecar_source, const ReadOptions& options,
                                              Diagnostics& diagnostics) const {
    ArticleFields fields;
    if (!sidecar.empty()) fields = parse_article_fields(sidecar, {sidecar_source});
    fields.id = id;
    fields.text = decode_text(bytes, source, diagnostics);
    return compose(std::move(fields), source, options, diagnostics);
}

std::vector<Article> ArticleReader::read_json_lines(std::string_view bytes, const std::string& source,
                                                    const ReadOptions& options,
                                                    Diagnostics& diagnostics) const {
    const std::string text = decode_text(bytes, source, diagnostics);
    std::vector<Article> articles;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        const std::string where = fmt::format("{}:{}", source, ++number);
        begin = end + 1;
        if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
        try {
            ArticleFields fields = parse_article_fields(line, {source, number});
            if (fields.text.empty()) throw input_error({source, number}, "key \"text\" is missing or empty");
            if (fields.id.empty()) fields.id = where;
            for (Article& article : compose(std::move(fields), where, options, diagnostics)) {
                articles.push_back(std::move(article));
            }
        } catch (const Error& error) {
            diagnostics.fail(error.what());  // the other lines are read all the same
        }
    }
    return articles;
}

std::vector<Article> ArticleReader::read_json(std::string_view bytes, const std::string& source,
                                              const std::string& id, const ReadOptions& options,
                                              Diagnostics& diagnostics) const {
    std::vector<ArticleFields> found = parse_article_list(decode_text(bytes, source, diagnostics), {source});
    std::vector<Article> articles;
    for (std::size_t i = 0; i < found.size(); ++i) {
        ArticleFields& fields = found[i];
        const std::string where = found.size() == 1 ? source : fmt::format("{}, article {}", source, i + 1);
        if (fields.text.empty()) throw input_error({where}, "key \"text\" is missing or empty");
        if (fields.id.empty()) fields.id = found.size() == 1 ? id : fmt::format("{}#{}", id, i + 1);
        for (Article& article : compose(std::move(fields), where, options, diagnostics)) {
            articles.push_back(std::move(article));
        }
    }
    return articles;
}

std::vector<Article> ArticleReader::read_page(std::string_view bytes, const std::string& source,
                                              const std::string& id, std::string_view sidecar,
                                              const std::string& sidecar_source, const ReadOptions& options,
                                              Diagnostics& diagnostics) const {
    ArticleFields fields = read_web_page(decode_markup(bytes, source, diagnostics), source, web_words_);
    if (!sidecar.empty()) fields = overridden(fields, parse_article_fields(sidecar, {sidecar_source}));
    fields.id = id;
    return compose(std::move(fields), source, options, diagnostics);
}

std::vector<Article> ArticleReader::read_mail(std::string_view bytes, const std::string& source,
                                              const std::string& id, const ReadOptions& options,
                                              Diagnostics& diagnostics) const {
    ArticleFields fields = dateline::read_mail(bytes, source, web_words_);
    fields.id = id;
    return compose(std::move(fields), source, options, diagnostics);
}

std::vector<Article> ArticleReader::read_xml(std::string_view bytes, const std::string& source,
                                             const std::string& id, const ReadOptions& options,
                                             Diagnostics& diagnostics) const {
    std::vector<Article> articles;
    for (ArticleFields& fields :
         read_xml_articles(decode_markup(bytes, source, diagnostics), source, id, web_words_)) {
        for (Article& article : compose(std::move(fields), source, options, diagnostics)) {
            articles.push_back(std::move(article));
        }
    }
    return articles;
}

}  // namespace dateline
