// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/record_splitter.h"

#include <array>
#include <cstring>

namespace dateline {
namespace {

/// A line end at `at`, as its length; 0 when it cannot be told yet (CR at the end of the buffer).
std::size_t line_end_size(std::string_view buffer, std::size_t at, bool is_last) {
    if (buffer[at] == '\n') return 1;
    if (at + 1 < buffer.size()) return buffer[at + 1] == '\n' ? 2 : 1;
    return is_last ? 1 : 0;
}

RecordEnd end_of_line(std::string_view buffer, bool is_last, bool open_quote) {
    const std::size_t at = buffer.find_first_of("\r\n");
    if (at == std::string_view::npos) return {is_last, buffer.size(), buffer.size(), open_quote};
    const std::size_t ending = line_end_size(buffer, at, is_last);
    return {ending != 0, at, at + ending, open_quote};
}

}  // namespace

RecordEnd find_record_end(std::string_view buffer, char separator, bool is_last) {
    if (separator == '\t') return end_of_line(buffer, is_last, false);
    bool at_start = true;
    for (std::size_t at = 0; at < buffer.size(); ++at) {
        const char c = buffer[at];
        if (c == '"' && at_start) {
            const std::size_t opened = at;
            for (;;) {
                const void* found = std::memchr(buffer.data() + at + 1, '"', buffer.size() - at - 1);
                const std::size_t close =
                    found ? static_cast<std::size_t>(static_cast<const char*>(found) - buffer.data())
                          : buffer.size();
                if (close - opened > kLongestQuoted || (!found && is_last))
                    return end_of_line(buffer, is_last, true);
                if (!found || (close + 1 == buffer.size() && !is_last)) return {};
                at = close + 1;
                if (at >= buffer.size() || buffer[at] != '"') break;
            }
            if (at >= buffer.size()) break;
            at_start = false;
            --at;  // what follows the closing mark is looked at like any letter
            continue;
        }
        if (c == '\n' || c == '\r') {
            const std::size_t ending = line_end_size(buffer, at, is_last);
            return {ending != 0, at, at + ending, false};
        }
        at_start = c == separator;
    }
    return {is_last, buffer.size(), buffer.size(), false};
}

void split_record(std::string& buffer, std::size_t begin, std::size_t size, char separator,
                  std::vector<std::string_view>& fields) {
    fields.clear();
    char* const data = buffer.data() + begin;
    std::size_t at = 0;
    for (;;) {
        if (at < size && data[at] == '"') {
            std::size_t close = at + 1, written = at + 1;
            bool closed = false;
            for (std::size_t read = at + 1; read < size; ++read) {
                if (data[read] != '"') continue;
                if (read + 1 < size && data[read + 1] == '"') {
                    ++read;
                    continue;
                }
                closed = read + 1 == size || data[read + 1] == separator;
                close = read;
                break;
            }
            if (closed) {
                for (std::size_t read = at + 1; read < close; ++read) {
                    if (data[read] == '"') ++read;  // of two marks the second stays
                    data[written++] = data[read];
                }
                fields.emplace_back(data + at + 1, written - at - 1);
                if (close + 1 >= size) return;
                at = close + 2;
                continue;
            }
        }
        const void* found = std::memchr(data + at, separator, size - at);
        const std::size_t end =
            found ? static_cast<std::size_t>(static_cast<const char*>(found) - data) : size;
        fields.emplace_back(data + at, end - at);
        if (!found) return;
        at = end + 1;
    }
}

char separator_of(std::string_view header) {
    constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
    std::array<std::size_t, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char c : header) {
        if (c == '"') quoted = !quoted;
        for (std::size_t i = 0; i < kSeparators.size(); ++i)
            if (!quoted && c == kSeparators[i]) ++counts[i];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < kSeparators.size(); ++i)
        if (counts[i] > counts[best]) best = i;
    return kSeparators[best];
}

}  // namespace dateline
