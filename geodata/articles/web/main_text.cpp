// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/main_text.h"

#include "geodata/articles/web/page_outline.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>

namespace dateline {

namespace {

/// A line of which links make up more is a list of links.
constexpr double kMostLinkShare = 0.6;

bool is_links(const TextLine& line) {
    return static_cast<double>(line.link_bytes) > kMostLinkShare * static_cast<double>(line.text.size());
}

bool is_heading(MarkupNode node) {
    const std::string_view name = node.name();
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::vector<std::string> lines_within(const PageOutline& outline, std::size_t block,
                                      bool skip_first_headings) {
    std::vector<std::string> lines;
    for (const TextLine& line : outline.lines) {
        if (line.block < block || line.block >= outline.blocks[block].end || is_links(line)) continue;
        if (skip_first_headings && lines.empty() && is_heading(outline.blocks[line.block].node)) continue;
        lines.push_back(line.text);
    }
    return lines;
}

/// The block with most prose of those a question is true of, if that is a fair share of the page's.
std::optional<std::size_t> fullest(const PageOutline& outline,
                                   const std::function<bool(MarkupNode)>& is_meant) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < outline.blocks.size(); ++i) {
        if (!is_meant(outline.blocks[i].node)) continue;
        if (!best || outline.prose[i] > outline.prose[*best]) best = i;
    }
    constexpr std::size_t kFairShare = 4;  // a quarter
    if (best && outline.prose[*best] * kFairShare < outline.prose.front()) return std::nullopt;
    return best && outline.prose[*best] > 0 ? best : std::nullopt;
}

bool is_body(MarkupNode node, const WebWords& words) {
    const std::string named = attribute_words(node.attribute("class")) +
                              attribute_words(node.attribute("id")) +
                              attribute_words(node.attribute("itemprop"));
    return std::any_of(words.body_names.begin(), words.body_names.end(),
                       [&](const std::string& name) { return named.find(name) != std::string::npos; });
}

bool is_article(MarkupNode node) {
    const std::string role = node.attribute("role");
    return node.name() == "article" || node.name() == "main" || role == "article" || role == "main";
}

std::size_t commas_of(std::string_view text) {
    std::size_t commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    for (std::size_t at = text.find("،"); at != std::string_view::npos; at = text.find("،", at + 1)) ++commas;
    return commas;
}

/// Each paragraph speaks for the block around it and, half as loud, for the one around that.
std::size_t densest(const PageOutline& outline) {
    std::vector<double> score(outline.blocks.size(), 0);
    for (const TextLine& line : outline.lines) {
        if (line.prose() == 0 || is_links(line)) continue;
        constexpr double kFullLength_bytes = 100;
        constexpr double kMostForLength = 3;
        const double worth = 1 + static_cast<double>(commas_of(line.text)) +
                             std::min(static_cast<double>(line.prose()) / kFullLength_bytes, kMostForLength);
        const std::size_t around = outline.blocks[line.block].parent;
        score[around] += worth;
        if (outline.blocks[around].parent != around) score[outline.blocks[around].parent] += worth / 2;
    }
    return static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
}

}  // namespace

std::vector<std::string> text_lines(MarkupNode root, const WebWords& words) {
    return lines_within(outline_page(root, words), 0, false);
}

std::vector<std::string> main_text(MarkupNode page, const WebWords& words) {
    const PageOutline outline = outline_page(page, words);
    std::optional<std::size_t> block =
        fullest(outline, [&](MarkupNode node) { return is_body(node, words); });
    if (!block) block = fullest(outline, is_article);
    return lines_within(outline, block.value_or(densest(outline)), true);
}

}  // namespace dateline
