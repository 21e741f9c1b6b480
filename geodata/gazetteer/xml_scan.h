// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

/// A start tag with its attributes and the text up to the next tag.
struct XmlElement {
    std::map<std::string, std::string, std::less<>> attributes;
    std::string text;
};

/// Visits every start tag of that name in a well-formed XML text, in order. Knows the five predefined
/// entities, skips comments; enough for the flat lists of CLDR.
void scan_xml(std::string_view xml, std::string_view tag,
              const std::function<void(const XmlElement&)>& visit);

}  // namespace dateline
