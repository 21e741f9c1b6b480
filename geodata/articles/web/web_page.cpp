// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/web_page.h"

#include "geodata/articles/language_of.h"
#include "geodata/articles/web/main_text.h"
#include "geodata/articles/web/markup.h"
#include "geodata/articles/web/page_head.h"
#include "geodata/core/error.h"

#include <string_view>
#include <utility>

namespace dateline {

namespace {

std::string first_of(std::string first, std::string second) {
    return first.empty() ? std::move(second) : std::move(first);
}

/// "example.org" of "https://www.example.org/news/1"; empty for what is no address.
std::string host_of(std::string_view address) {
    const std::size_t begin = address.find("://");
    if (begin == std::string_view::npos) return {};
    std::string_view host = address.substr(begin + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
}

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

}  // namespace

std::string join_text(const std::string& title, const std::vector<std::string>& lines) {
    std::string text = title;
    for (const std::string& line : lines) {
        if (&line == &lines.front() && line == title) continue;
        if (!text.empty()) text += "\n\n";
        text += line;
    }
    return text;
}

ArticleFields read_web_page(const std::string& utf8, const std::string& source, const WebWords& words) {
    const Markup document = Markup::html(utf8);
    const MarkupNode page = document.root();
    const ArticleFields linked = read_linked_data(page, words);
    ArticleFields fields = read_page_head(page);
    fields.title = first_of(linked.title, fields.title);
    fields.publisher = first_of(linked.publisher, fields.publisher);
    fields.url = first_of(fields.url, linked.url);
    if (!is_address(fields.url)) fields.url.clear();
    if (fields.publisher.empty()) fields.publisher = host_of(fields.url);
    if (linked.published) fields.published = linked.published;

    std::vector<std::string> lines = main_text(page, words);
    std::size_t length = 0;
    for (const std::string& line : lines) length += line.size();
    // Pages drawn by scripts carry their text only in their data.
    if (linked.text.size() > 2 * length) lines = {linked.text};
    if (lines.empty()) {
        throw input_error({source}, "no article text was found on this page", {},
                          "a page with paragraphs; a text can be given as .txt with NAME.meta.json");
    }
    fields.text = join_text(fields.title, lines);
    // Templates often name the wrong language; the text itself goes first.
    const std::string declared = first_of(linked.language, fields.language).substr(0, 2);
    fields.language = language_of(fields.text).empty() ? declared : std::string();
    return fields;
}

}  // namespace dateline
