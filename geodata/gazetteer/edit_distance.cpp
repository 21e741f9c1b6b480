// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <unicode/utf8.h>

namespace dateline {

namespace {

/// Names longer than this are not compared letter by letter.
constexpr std::size_t kLongest = 64;

}  // namespace

std::u32string code_points(std::string_view text) {
    std::u32string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        out += c < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(c);
    }
    return out;
}

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most) {
    if (a.size() > b.size()) std::swap(a, b);
    const unsigned too_far = most + 1;
    if (b.size() - a.size() > most || b.size() > kLongest) return a == b ? 0 : too_far;
    // Rows of the usual table; cells farther than `most` from the diagonal cannot matter.
    std::array<std::array<unsigned, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<unsigned>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
        const std::size_t first = i > most ? i - most : 0, last = std::min(b.size(), i + most);
        if (first > 0) row[first - 1] = too_far;
        unsigned least = too_far;
        for (std::size_t j = first; j <= last; ++j) {
            if (j == 0) {
                row[0] = static_cast<unsigned>(i);
            } else {
                const unsigned up = j < i + most ? above[j] + 1 : too_far;
                row[j] = std::min({above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U), up, row[j - 1] + 1});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most) return too_far;
    }
    return std::min(rows[a.size() % 3][b.size()], too_far);
}

unsigned allowed_edits(std::size_t letters) {
    return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}

std::uint64_t letter_signature(std::u32string_view name) {
    constexpr unsigned kClasses = 31;
    std::uint64_t once = 0, again = 0;
    for (const char32_t c : name) {
        const std::uint64_t bit = std::uint64_t{1} << (c % kClasses);
        again |= once & bit;
        once |= bit;
    }
    return once | again << kClasses;
}

}  // namespace dateline
