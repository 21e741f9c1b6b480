// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/xml_scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

std::string decoded(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string out;
    while (!text.empty()) {
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                         [&](const auto& known) { return text.starts_with(known.first); });
        out += entity == kEntities.end() ? text[0] : entity->second;
        text.remove_prefix(entity == kEntities.end() ? 1 : entity->first.size());
    }
    return out;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void read_attributes(std::string_view inside, XmlElement& element) {
    while (true) {
        while (!inside.empty() && is_space(inside.front())) inside.remove_prefix(1);
        const auto equals = inside.find('=');
        if (equals == std::string_view::npos || equals + 1 >= inside.size()) return;
        const char quote = inside[equals + 1];
        const auto end = inside.find(quote, equals + 2);
        if (end == std::string_view::npos) return;
        element.attributes.emplace(inside.substr(0, equals),
                                   decoded(inside.substr(equals + 2, end - equals - 2)));
        inside.remove_prefix(end + 1);
    }
}

}  // namespace

void scan_xml(std::string_view xml, std::string_view tag,
              const std::function<void(const XmlElement&)>& visit) {
    while (true) {
        const auto open = xml.find('<');
        if (open == std::string_view::npos) return;
        xml.remove_prefix(open + 1);
        if (xml.starts_with("!--")) {
            xml.remove_prefix(std::min(xml.find("-->"), xml.size()));
            continue;
        }
        if (!xml.starts_with(tag) || xml.size() <= tag.size()) continue;
        const char after = xml[tag.size()];
        if (!is_space(after) && after != '>' && after != '/') continue;
        const auto close = xml.find('>');
        if (close == std::string_view::npos) return;
        XmlElement element;
        read_attributes(xml.substr(tag.size(), close - tag.size()), element);
        xml.remove_prefix(close + 1);
        element.text = decoded(xml.substr(0, xml.find('<')));
        visit(element);
    }
}

}  // namespace dateline
