// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/compose_articles.h"

#include "geodata/articles/cut_page.h"
#include "geodata/articles/language_of.h"
#include "geodata/articles/page_lines.h"
#include "geodata/articles/page_metadata.h"

#include <cstdlib>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace dateline {

namespace {

/// The lone domain name that closes a paper cut from a page: where it was taken from. Behind the last paper
/// the page's own name may follow, so the first of several counts.
std::string source_at_end(std::string_view text, std::span<const PageLine> lines) {
    std::string source;
    for (auto line = lines.rbegin(); line != lines.rend() && is_domain_name(line->span.in(text)); ++line) {
        source = line->span.in(text);
    }
    return source;
}

/// The lines that are furniture of the page and report nothing: share bars, "read also", comment notices,
/// photo credits, publication lines.
std::vector<Span> boilerplate_of(std::string_view text, std::span<const PageLine> lines,
                                 const PageWords& words) {
    std::vector<Span> spans;
    for (const PageLine& line : lines) {
        if (is_boilerplate_line(line, text, words) || is_publication_line(line, text, words))
            spans.push_back(line.span);
    }
    return spans;
}

/// An agency's "20 novembre" must lie near the date given for the article, where both are there.
void check_dateline(const Article& article, const PageMetadata& page, const std::string& source,
                    Diagnostics& diagnostics) {
    if (!page.dateline || !article.published || page.dateline->year) return;
    const std::chrono::year_month_day published{*article.published};
    for (int year = static_cast<int>(published.year()) - 1; year <= static_cast<int>(published.year()) + 1;
         ++year) {
        WrittenDate dated = *page.dateline;
        dated.year = year;
        const auto day = dated.to_day();
        constexpr int kNearDays = 5;
        if (day && std::abs((*article.published - *day).count()) <= kNearDays) return;
    }
    diagnostics.warn(fmt::format("{}: the dateline says day {} of month {}, the publication date is {}",
                                 source, page.dateline->day, page.dateline->month,
                                 format_day(*article.published)));
}

void complete(Article& article, const ArticleFields& fields, const PageMetadata& page,
              const ReadOptions& options) {
    const auto first = [](const std::string& a, const std::string& b, const std::string& c) {
        return !a.empty() ? a : !b.empty() ? b : c;
    };
    article.published = fields.published ? fields.published
                        : page.published ? page.published
                                         : options.published;
    article.publisher = first(fields.publisher, page.publisher, options.publisher);
    article.title = first(fields.title, page.title, {});
    article.url = fields.url;
    article.fictitious = fields.fictitious;
}

}  // namespace

std::vector<Article> compose_articles(ArticleFields fields, const std::string& source,
                                      const ReadOptions& options, const PageWords& words,
                                      Diagnostics& diagnostics) {
    Article whole;
    whole.id = fields.id;
    whole.language = !options.language.empty()  ? options.language
                     : !fields.language.empty() ? fields.language
                                                : language_of(fields.text);
    const FigureOrder order = words.day_first_languages.contains(whole.language)
                                  ? FigureOrder::day_first
                                  : FigureOrder::only_unambiguous;
    const std::string text = std::move(fields.text);
    const std::vector<PageLine> lines = page_lines(text, words, order);
    const PageMetadata page = read_page_metadata(text, lines, words);
    const std::vector<Span> papers = cut_page(lines, text, words);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const std::span<const PageLine> own_lines = lines_within(lines, papers[i]);
        Article article = whole;
        article.text = text;
        article.extent = papers[i];
        article.part = papers.size() == 1 ? 0 : static_cast<int>(i) + 1;
        complete(article, fields, page, options);
        if (i > 0) {
            // A later paper has a headline and a source of its own; the page's date holds for all of it.
            article.title = read_page_metadata(text, own_lines, words).title;
        }
        if (const std::string taken_from = source_at_end(text, own_lines);
            papers.size() > 1 && fields.publisher.empty() && !taken_from.empty()) {
            article.publisher = taken_from;
        }
        article.boilerplate = boilerplate_of(text, own_lines, words);
        articles.push_back(std::move(article));
    }
    check_dateline(articles.front(), page, source, diagnostics);
    if (!articles.front().published) {
        diagnostics.info(
            fmt::format("{}: no publication date with a year was found, so relative dates stay open; give "
                        "one with --published or in a sidecar NAME.meta.json",
                        source));
    }
    return articles;
}

}  // namespace dateline
