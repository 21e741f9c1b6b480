// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/span.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kStride = 64;

std::size_t count(std::string_view text, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::count_if(
        text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    every_64th_.reserve(text.size() / kStride + 1);
    for (std::size_t at = 0; at < text.size(); at += kStride) {
        every_64th_.push_back(size_);
        size_ += count(text, at, std::min(at + kStride, text.size()));
    }
}

std::size_t CodePointIndex::code_point(std::size_t byte) const {
    if (byte >= text_.size()) return size_;
    return every_64th_[byte / kStride] + count(text_, byte / kStride * kStride, byte);
}

}  // namespace dateline
