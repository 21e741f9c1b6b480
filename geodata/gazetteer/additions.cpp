// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/additions.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/alternate_name.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/geonames_row.h"

#include <algorithm>
#include <array>

#include <unicode/utf8.h>

namespace dateline {

namespace {

namespace fs = std::filesystem;

void require_utf8(const fs::path& path, std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        const auto window = static_cast<std::int32_t>(std::min<std::size_t>(4, text.size() - at));
        std::int32_t size = 0;
        UChar32 c = 0;
        U8_NEXT(bytes + at, size, window, c);
        if (c < 0 || c == 0) {
            const auto line =
                1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            throw input_error({path.string(), static_cast<std::size_t>(line)}, "not UTF-8 text");
        }
        at += static_cast<std::size_t>(size);
    }
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

AdditionFormat format_of(const fs::path& path, std::string_view text) {
    if (text.starts_with("PK\x03\x04"))
        throw input_error({path.string()}, "a zip archive", {}, "the text file inside it, unpacked");
    if (text.empty()) throw input_error({path.string()}, "the file is empty");
    std::string_view line;
    take_line(text, line);
    const std::size_t fields = tab_fields(line);
    const std::string_view first = line.substr(0, std::min(line.find('\t'), line.size()));
    if (!is_number(first)) return AdditionFormat::table;
    if (fields > kMostAlternateNameFields) return AdditionFormat::dump;
    return fields > 2 ? AdditionFormat::alternate_names : AdditionFormat::table;
}

}  // namespace

std::string_view name_of(AdditionFormat format) {
    static constexpr std::array<std::string_view, 3> kNames = {"GeoNames dump", "GeoNames alternate names",
                                                               "table of places"};
    return kNames.at(static_cast<std::size_t>(format));
}

AdditionFormat addition_format(const fs::path& path) {
    const MappedFile file(path);
    const auto bytes = file.bytes();
    return format_of(path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::size_t check_addition(const fs::path& path) {
    const std::string text = read_file(path);
    const AdditionFormat format = format_of(path, text);
    require_utf8(path, text);
    if (format == AdditionFormat::table) return read_place_table(path).size();
    std::size_t rows = 0, number = 0;
    std::string_view rest = text, line;
    while (take_line(rest, line)) {
        ++number;
        if (line.empty()) continue;
        ++rows;
        if (format == AdditionFormat::dump) {
            const GeonamesRow row = parse_geonames_row(line);
            if (!row.problem.empty())
                throw input_error({path.string(), number}, row.problem, row.value, row.accepted);
        } else {
            parse_alternate_name(path, number, line);
        }
    }
    return rows;
}

}  // namespace dateline
