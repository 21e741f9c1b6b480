// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/page_outline.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

/// A shorter line is a label, a date, a button.
constexpr std::size_t kLeastProse_bytes = 25;

bool is_hidden(MarkupNode node) {
    if (node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
    std::string style = node.attribute("style");
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

/// Builds an outline of everything that is not skipped outright.
class Outliner {
  public:
    explicit Outliner(const WebWords& words) : words_(words) {}

    PageOutline run(MarkupNode root) {
        add_block(root, 0);
        return std::move(outline_);
    }

  private:
    void add_block(MarkupNode node, std::size_t parent) {
        const std::size_t index = outline_.blocks.size();
        outline_.blocks.push_back({node, parent, 0});
        end_line();
        add_children(node, index, false);
        end_line();
        outline_.blocks[index].end = outline_.blocks.size();
    }

    void add_children(MarkupNode node, std::size_t block, bool in_link) {
        for (MarkupNode child = node.first_child(); child; child = child.next()) {
            if (child.is_text()) {
                line_.block = block;
                line_.text.append(child.own_text());
                if (in_link) link_text_.append(child.own_text());
                continue;
            }
            const std::string_view name = child.name();
            if (name.empty() || words_.skipped_elements.contains(name) || is_hidden(child)) continue;
            if (name == "br") {
                end_line();
            } else if (words_.block_elements.contains(name)) {
                add_block(child, block);
            } else {
                add_children(child, block, in_link || name == "a");
            }
        }
    }

    void end_line() {
        line_.text = collapse_blanks(line_.text);
        line_.link_bytes = std::min(collapse_blanks(link_text_).size(), line_.text.size());
        if (!line_.text.empty()) outline_.lines.push_back(line_);
        line_ = {};
        link_text_.clear();
    }

    const WebWords& words_;
    PageOutline outline_;
    TextLine line_;
    std::string link_text_;
};

bool is_called_furniture(MarkupNode node, const WebWords& words) {
    if (words.furniture_roles.contains(node.attribute("role"))) return true;
    const std::string named = attribute_words(node.attribute("class") + " " + node.attribute("id"));
    std::size_t begin = 1;
    for (std::size_t end = named.find(' ', begin); end != std::string::npos; end = named.find(' ', begin)) {
        if (words.furniture_names.contains(std::string_view(named).substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return std::any_of(words.furniture_phrases.begin(), words.furniture_phrases.end(),
                       [&](const std::string& phrase) { return named.find(phrase) != std::string::npos; });
}

std::vector<std::size_t> prose_of_blocks(const PageOutline& outline) {
    std::vector<std::size_t> prose(outline.blocks.size(), 0);
    for (const TextLine& line : outline.lines) prose[line.block] += line.prose();
    for (std::size_t i = outline.blocks.size(); i-- > 1;) prose[outline.blocks[i].parent] += prose[i];
    return prose;
}

/// Takes out the lines of furniture; its blocks stay, empty.
void drop_furniture(PageOutline& outline, const WebWords& words) {
    std::vector<bool> dropped(outline.blocks.size(), false);
    const std::size_t all = outline.prose.front();
    for (std::size_t i = 1; i < outline.blocks.size(); ++i) {
        dropped[i] = dropped[outline.blocks[i].parent] ||
                     (2 * outline.prose[i] <= all && is_called_furniture(outline.blocks[i].node, words));
    }
    std::erase_if(outline.lines, [&](const TextLine& line) { return dropped[line.block]; });
    outline.prose = prose_of_blocks(outline);
}

}  // namespace

std::size_t TextLine::prose() const {
    const std::size_t outside_links = text.size() - link_bytes;
    return outside_links < kLeastProse_bytes ? 0 : outside_links;
}

PageOutline outline_page(MarkupNode root, const WebWords& words) {
    PageOutline outline = Outliner(words).run(root);
    outline.prose = prose_of_blocks(outline);
    drop_furniture(outline, words);
    return outline;
}

}  // namespace dateline
