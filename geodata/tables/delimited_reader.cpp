// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/delimited_reader.h"

#include "geodata/articles/charset.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/language/characters.h"
#include "geodata/tables/record_splitter.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace dateline {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Character character = character_at(text, at);
        // U+FFFD itself takes three bytes.
        if (character.code_point == 0xFFFD && character.size == 1) return false;
        at += character.size;
    }
    return true;
}

std::size_t lines_in(std::string_view text) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')))
            ++lines;
    }
    return lines;
}

/// A row that names what the columns hold, for machines: "#date,#geo+lat" (HXL).
bool is_tag_row(const std::vector<std::string_view>& values) {
    bool tagged = false;
    for (const std::string_view value : values) {
        if (!value.empty() && value.front() != '#') return false;
        tagged = tagged || !value.empty();
    }
    return tagged;
}

bool is_blank(const std::vector<std::string_view>& values) {
    return values.size() == 1 && values.front().find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

DelimitedReader::DelimitedReader(std::filesystem::path path)
    : path_(std::move(path)), file_(path_, std::ios::binary) {
    if (!file_ || std::filesystem::is_directory(path_)) {
        read_file(path_);  // says why in the usual words
        throw input_error({path_.string()}, "the file cannot be read");
    }
    refill();
    const std::string_view start(buffer_);
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
        CollectedDiagnostics ignored;
        buffer_ = decode_text(read_file(path_), path_.string(), ignored);
        file_ended_ = true;
    } else if (start.starts_with("\xEF\xBB\xBF")) {
        at_ = 3;
    }
    const std::string_view text = std::string_view(buffer_).substr(at_);
    const std::size_t head = text.find_first_not_of("\r\n");
    if (head == std::string_view::npos) throw input_error({path_.string()}, "the file is empty");
    separator_ = separator_of(text.substr(head, text.find_first_of("\r\n", head) - head));
    do {
        if (!read_record()) throw input_error({path_.string()}, "the file is empty");
    } while (is_blank(values_));
    if (std::any_of(values_.begin(), values_.end(),
                    [](std::string_view value) { return value.find('\0') != std::string_view::npos; }))
        throw input_error({path_.string(), 1}, "this is no text", {},
                          "a table as comma- or tab-separated text");
    columns_.assign(values_.begin(), values_.end());
}

void DelimitedReader::set_columns(std::vector<std::string> columns) {
    first_record_ = std::move(columns_);
    columns_ = std::move(columns);
    first_is_data_ = true;
}

bool DelimitedReader::refill() {
    if (file_ended_) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t held = buffer_.size();
    buffer_.resize(held + kChunk);
    file_.read(buffer_.data() + held, static_cast<std::streamsize>(kChunk));
    if (file_.bad()) throw input_error({path_.string(), line_}, "the file cannot be read on");
    const auto read = static_cast<std::size_t>(file_.gcount());
    buffer_.resize(held + read);
    file_ended_ = read < kChunk;
    return read > 0;
}

bool DelimitedReader::read_record() {
    RecordEnd end;
    for (;;) {
        const std::string_view rest = std::string_view(buffer_).substr(at_);
        if (!rest.empty() || file_ended_) {
            if (rest.empty()) return false;
            end = find_record_end(rest, separator_, file_ended_);
            if (end.complete) break;
        }
        refill();
    }
    record_line_ = line_;
    line_ += lines_in(std::string_view(buffer_).substr(at_, end.next));
    open_quote_ = end.open_quote;
    const std::string_view record = std::string_view(buffer_).substr(at_, end.size);
    const bool broken = !is_utf8(record);
    split_record(buffer_, at_, end.size, separator_, values_);
    at_ += end.next;
    if (broken) make_utf8();
    return true;
}

void DelimitedReader::make_utf8() {
    ++not_utf8_;
    decoded_.clear();
    for (std::string_view& value : values_) {
        decoded_.push_back(decode_charset(value, "windows-1252").value_or(std::string(value)));
        value = decoded_.back();
    }
}

std::string DelimitedReader::fault_of_fields() const {
    if (open_quote_) return "a quotation mark is never closed";
    const std::size_t wanted = columns_.size();
    if (values_.size() == wanted || (short_rows_ && values_.size() < wanted)) return {};
    const auto is_empty = [](std::string_view value) { return value.empty(); };
    if (values_.size() > wanted &&
        std::all_of(values_.begin() + static_cast<std::ptrdiff_t>(wanted), values_.end(), is_empty))
        return {};
    return fmt::format("the row has {} fields, the table {} columns", values_.size(), wanted);
}

bool DelimitedReader::next(DataRow& row) {
    if (first_is_data_ && rows_ == 0) {
        values_.assign(first_record_.begin(), first_record_.end());
    } else {
        do {
            if (!read_record()) return false;
        } while (is_blank(values_) || (rows_ == 0 && is_tag_row(values_)));
    }
    row.ordinal = ++rows_;
    row.line = record_line_;
    row.fault = fault_of_fields();
    row.geometry = RowGeometry::none;
    values_.resize(columns_.size());
    row.values = values_;
    return true;
}

}  // namespace dateline
