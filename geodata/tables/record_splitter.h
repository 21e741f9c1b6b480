// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where a record ends in a buffer.
struct RecordEnd {
    bool complete = false;    ///< false: the buffer ends first, more bytes are needed
    std::size_t size = 0;     ///< of the record without its line end
    std::size_t next = 0;     ///< where the next one begins
    bool open_quote = false;  ///< a quotation mark was never closed: the record was cut at its first line end
};

/// Quoted fields longer than this are taken for a quotation mark that somebody forgot to close.
inline constexpr std::size_t kLongestQuoted = std::size_t{1} << 20;

/// Finds the end of the record that `buffer` begins with: RFC 4180, with line ends CRLF, LF or CR. Between
/// tabs, quotation marks are letters like any other (GDELT writes them so), and a line is a record.
/// `is_last`: nothing follows the buffer.
RecordEnd find_record_end(std::string_view buffer, char separator, bool is_last);

/// Cuts a record into its fields and takes quotation marks off, in place: the views point into `record`.
void split_record(std::string& buffer, std::size_t begin, std::size_t size, char separator,
                  std::vector<std::string_view>& fields);

/// Of , ; tab and | the one that a header has most of, outside quotation marks; a comma when it has none.
char separator_of(std::string_view header);

}  // namespace dateline
