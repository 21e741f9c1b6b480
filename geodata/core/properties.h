// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <variant>

namespace dateline {

/// A feature's property as style expressions see it. Strings are owned by the feature.
using PropertyValue = std::variant<std::monostate, bool, double, std::string_view>;

/// Anything that has named properties: a base map feature, an event. Returns monostate for an unknown key.
class Properties {
  public:
    Properties() = default;
    virtual ~Properties() = default;
    virtual PropertyValue get(std::string_view key) const = 0;

  protected:
    Properties(const Properties&) = default;
    Properties& operator=(const Properties&) = default;
};

}  // namespace dateline
