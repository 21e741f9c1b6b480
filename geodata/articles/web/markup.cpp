// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/markup.h"

#include "geodata/core/error.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

namespace dateline {

namespace {

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

const xmlAttr* attribute_of(const _xmlNode* node, std::string_view name) {
    if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
    for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
        if (view_of(attribute->name) == name) return attribute;
    }
    return nullptr;
}

void append_text(MarkupNode node, std::string& text) {
    if (node.is_text()) text.append(node.own_text());
    for (MarkupNode child = node.first_child(); child; child = child.next()) append_text(child, text);
}

/// The length in bytes of the white space at the front: ASCII's, the no-break spaces and the narrow ones; 0
/// if there is none.
std::size_t blank_length(std::string_view text) {
    if (std::string_view(" \t\n\r\f\v").find(text.front()) != std::string_view::npos) return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    for (const std::string_view wide : {"\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80"}) {
        if (text.starts_with(wide)) return wide.size();
    }
    return 0;
}

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

}  // namespace

bool MarkupNode::is_element() const {
    return node_ != nullptr && node_->type == XML_ELEMENT_NODE;
}

bool MarkupNode::is_text() const {
    return node_ != nullptr && (node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE);
}

std::string_view MarkupNode::name() const {
    return is_element() ? view_of(node_->name) : std::string_view{};
}

std::string_view MarkupNode::own_text() const {
    return is_text() ? view_of(node_->content) : std::string_view{};
}

std::string MarkupNode::attribute(std::string_view name) const {
    const xmlAttr* found = attribute_of(node_, name);
    std::string value;
    if (found == nullptr) return value;
    for (const xmlNode* part = found->children; part != nullptr; part = part->next)
        value.append(view_of(part->content));
    return value;
}

bool MarkupNode::has_attribute(std::string_view name) const {
    return attribute_of(node_, name) != nullptr;
}

MarkupNode MarkupNode::parent() const {
    if (node_ == nullptr || node_->parent == nullptr || node_->parent->type != XML_ELEMENT_NODE) return {};
    return MarkupNode(node_->parent);
}

MarkupNode MarkupNode::first_child() const {
    return is_element() ? MarkupNode(node_->children) : MarkupNode();
}

MarkupNode MarkupNode::next() const {
    return node_ == nullptr ? MarkupNode() : MarkupNode(node_->next);
}

MarkupNode MarkupNode::child(std::string_view name) const {
    for (MarkupNode node = first_child(); node; node = node.next()) {
        if (node.name() == name) return node;
    }
    return {};
}

std::vector<MarkupNode> MarkupNode::children(std::string_view name) const {
    std::vector<MarkupNode> found;
    for (MarkupNode node = first_child(); node; node = node.next()) {
        if (node.name() == name) found.push_back(node);
    }
    return found;
}

std::string MarkupNode::text() const {
    std::string text;
    append_text(*this, text);
    return text;
}

std::string collapse_blanks(std::string_view text) {
    std::string line;
    bool blank = false;
    while (!text.empty()) {
        const std::size_t blank_bytes = blank_length(text);
        if (blank_bytes > 0) {
            blank = true;
            text.remove_prefix(blank_bytes);
            continue;
        }
        if (blank && !line.empty()) line += ' ';
        blank = false;
        line += text.front();
        text.remove_prefix(1);
    }
    return line;
}

std::string line_of(MarkupNode node) {
    return collapse_blanks(node.text());
}

std::string line_of_child(MarkupNode node, std::string_view name) {
    return line_of(node.child(name));
}

void visit_elements(MarkupNode root, const std::function<bool(MarkupNode)>& visit) {
    if (!root.is_element() || !visit(root)) return;
    for (MarkupNode child = root.first_child(); child; child = child.next()) visit_elements(child, visit);
}

MarkupNode find_element(MarkupNode root, std::string_view name) {
    MarkupNode found;
    visit_elements(root, [&](MarkupNode node) {
        if (!found && node.name() == name) found = node;
        return !found;
    });
    return found;
}

void Markup::Free::operator()(_xmlDoc* document) const {
    xmlFreeDoc(document);
}

MarkupNode Markup::root() const {
    return document_ == nullptr ? MarkupNode() : MarkupNode(xmlDocGetRootElement(document_.get()));
}

Markup Markup::html(const std::string& utf8) {
    constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                             HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return Markup(
        Document(htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions)));
}

Markup Markup::xml(const std::string& utf8, const std::string& source) {
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    constexpr int kOptions =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
    Document document(xmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr,
                                        "UTF-8", kOptions));
    if (document == nullptr) {
        const xmlError* error = xmlCtxtGetLastError(context.get());
        const bool known = error != nullptr && error->message != nullptr;
        throw input_error({source, known ? static_cast<std::size_t>(error->line) : 0},
                          "is not well-formed XML: " +
                              (known ? collapse_blanks(error->message) : std::string("no document")));
    }
    if (document->intSubset != nullptr && document->intSubset->entities != nullptr) {
        throw input_error({source}, "declares entities, which is refused", {},
                          "RSS, Atom, NewsML-G2 or NITF without a DOCTYPE that declares entities");
    }
    return Markup(std::move(document));
}

}  // namespace dateline
