// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// Bytes of a UTF-8 text, end exclusive. All stages count in bytes; files and protocols count in code points.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
    friend bool operator==(const Span&, const Span&) = default;
};

/// Translates byte offsets of one UTF-8 text into Unicode code points and back. Built in one pass; a look-up
/// reads at most 64 bytes. The text must outlive it.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view text);
    /// The number of code points that start before the byte.
    std::size_t code_point(std::size_t byte) const;
    std::size_t size() const { return size_; }

  private:
    std::string_view text_;
    std::vector<std::size_t> every_64th_;
    std::size_t size_ = 0;
};

}  // namespace dateline
