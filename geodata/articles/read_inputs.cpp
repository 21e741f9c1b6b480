// SPDX-License-Identifier: Apache-2.0
// The part of ArticleReader that opens files and standard input.
#include "geodata/articles/read_articles.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <iostream>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const Input& input) {
    if (!input.is_standard_input()) return read_file(input.path);
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

fs::path sidecar_of(const fs::path& article) {
    return article.parent_path() / (article.stem().string() + ".meta.json");
}

std::vector<Article> read_input(const ArticleReader& reader, const Input& input, const ReadOptions& options,
                                Diagnostics& diagnostics) {
    const std::string source = input.is_standard_input() ? "standard input" : input.path.string();
    const std::string bytes = bytes_of(input);
    switch (input.kind) {
        case InputKind::json_lines:
            return reader.read_json_lines(bytes, source, options, diagnostics);
        case InputKind::json:
            return reader.read_json(bytes, source, input.id, options, diagnostics);
        case InputKind::mail:
            return reader.read_mail(bytes, source, input.id, options, diagnostics);
        case InputKind::xml:
            return reader.read_xml(bytes, source, input.id, options, diagnostics);
        case InputKind::web_page:
        case InputKind::text:
        case InputKind::events:
            break;
    }
    const fs::path sidecar = sidecar_of(input.path);
    std::error_code ignored;
    const bool has_sidecar = !input.is_standard_input() && fs::exists(sidecar, ignored);
    const std::string metadata = has_sidecar ? read_file(sidecar) : std::string();
    if (has_sidecar && metadata.empty())
        throw input_error({sidecar.string()}, "is empty; a sidecar is a JSON object");
    if (input.kind == InputKind::web_page) {
        return reader.read_page(bytes, source, input.id, metadata, sidecar.string(), options, diagnostics);
    }
    return reader.read_text(bytes, source, input.id, metadata, sidecar.string(), options, diagnostics);
}

}  // namespace

std::vector<Article> ArticleReader::read(const std::vector<Input>& inputs, const ReadOptions& options,
                                         Diagnostics& diagnostics) const {
    std::vector<Article> articles;
    std::map<std::string, std::string> source_of_id;
    bool asked = false;
    for (const Input& input : inputs) {
        if (!is_article(input.kind)) continue;
        asked = true;
        std::vector<Article> read;
        try {
            read = read_input(*this, input, options, diagnostics);
        } catch (const Error& error) {
            diagnostics.fail(error.what());  // the other inputs are read all the same
            continue;
        }
        std::string left_out;  // an id refused: all parts of that page
        for (Article& article : read) {
            if (article.part <= 1) {
                const auto [known, is_new] = source_of_id.emplace(article.id, input.path.string());
                left_out = is_new ? std::string() : article.id;
                if (!is_new) {
                    diagnostics.fail(
                        fmt::format("{}: article id \"{}\" was already given by {}; this one is left out",
                                    input.path.string(), article.id, known->second));
                }
            }
            if (left_out.empty()) articles.push_back(std::move(article));
        }
    }
    if (asked && articles.empty()) throw input_error({}, "none of the article inputs could be read");
    return articles;
}

}  // namespace dateline
