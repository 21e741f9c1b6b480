// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A text made of a row's values: "{side_a} – {side_b}[: {where}]". A stretch in brackets is left out unless
/// all its values are there; "{name?}" only asks whether a value is there. Without any value the whole is
/// empty, if it names any. Immutable.
class ValueTemplate {
  public:
    ValueTemplate() = default;
    /// `pattern` is data of the program's own; a bracket or brace that is not closed throws Error(input).
    explicit ValueTemplate(std::string_view pattern);

    /// Names in braces, in their order.
    const std::vector<std::string>& names() const { return names_; }
    /// The text for the values of names(): `value_of(i)` gives that of the i-th.
    std::string text(const std::function<std::string_view(std::size_t)>& value_of) const;
    bool empty() const { return pieces_.empty(); }

  private:
    struct Piece {
        std::string words;
        std::size_t name = kNoName;  ///< index into names_
        int group = 0;               ///< 0: outside brackets
        bool only_asks = false;
    };
    static constexpr std::size_t kNoName = static_cast<std::size_t>(-1);

    std::vector<Piece> pieces_;
    std::vector<std::string> names_;
    int groups_ = 0;
};

}  // namespace dateline
