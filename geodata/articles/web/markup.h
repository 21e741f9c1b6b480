// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace dateline {

/// A node of a parsed document: an element or a stretch of text. A view, valid while its Markup lives; cheap
/// to copy. An empty node answers every question with nothing.
class MarkupNode {
  public:
    MarkupNode() = default;
    explicit MarkupNode(const _xmlNode* node) : node_(node) {}
    explicit operator bool() const { return node_ != nullptr; }
    friend bool operator==(const MarkupNode&, const MarkupNode&) = default;

    bool is_element() const;
    bool is_text() const;
    /// An element's local name, namespace prefix left out; empty for text.
    std::string_view name() const;
    /// A text node's characters, entities resolved; empty for an element.
    std::string_view own_text() const;
    /// The attribute's value by its local name; empty where there is none.
    std::string attribute(std::string_view name) const;
    bool has_attribute(std::string_view name) const;

    MarkupNode parent() const;
    MarkupNode first_child() const;
    MarkupNode next() const;
    /// The first child element of this name.
    MarkupNode child(std::string_view name) const;
    std::vector<MarkupNode> children(std::string_view name) const;
    /// All text below, as it stands.
    std::string text() const;

  private:
    const _xmlNode* node_ = nullptr;
};

/// The text below a node with runs of white space as one blank and none at its ends; of the first child
/// element of that name in the second form.
std::string line_of(MarkupNode node);
std::string line_of_child(MarkupNode node, std::string_view name);
/// Runs of white space (no-break spaces included) as one blank, none at the ends.
std::string collapse_blanks(std::string_view text);

/// Calls `visit` for every element below `root`, itself included, in document order; what lies below an
/// element for which it answers false is left out.
void visit_elements(MarkupNode root, const std::function<bool(MarkupNode)>& visit);
/// The first element, in document order, of this name.
MarkupNode find_element(MarkupNode root, std::string_view name);

/// A document parsed by libxml2, without network, without external or declared entities. Not thread-safe;
/// different documents may be used by different threads.
class Markup {
  public:
    /// HTML as browsers forgive it. Elements nested deeper than 256 levels are left out.
    static Markup html(const std::string& utf8);
    /// XML. Throws Error(input) with the line for what is not well-formed, and for documents that declare
    /// entities, which no news format does and attacks do.
    static Markup xml(const std::string& utf8, const std::string& source);

    /// Empty for a document without elements.
    MarkupNode root() const;

  private:
    struct Free {
        void operator()(_xmlDoc* document) const;
    };
    using Document = std::unique_ptr<_xmlDoc, Free>;
    explicit Markup(Document document) : document_(std::move(document)) {}
    Document document_;
};

}  // namespace dateline
