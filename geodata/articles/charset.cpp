// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/charset.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Windows-1252, bytes 0x80 to 0x9F (Unicode's CP1252.TXT); 0 where the code page has no character.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& text, char32_t code_point) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer.data(), size, code_point);
    text.append(buffer.data(), static_cast<std::size_t>(size));
}

struct Utf8Reading {
    std::string text;
    std::size_t multibyte = 0;  ///< well-formed characters beyond ASCII
    std::size_t broken = 0;     ///< places that are not UTF-8
};

/// Length of the well-formed UTF-8 sequence at the front (Unicode 15, table 3-7), 0 where there is none.
std::size_t sequence_length(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || bytes.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
    }
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    const unsigned second = byte(1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
        return 0;
    }
    return length;
}

Utf8Reading read_utf8(std::string_view bytes) {
    Utf8Reading reading;
    reading.text.reserve(bytes.size());
    while (!bytes.empty()) {
        // A stretch without a fault is taken over at once.
        std::size_t sound = 0;
        while (sound < bytes.size()) {
            if ((bytes[sound] & '\x80') == 0) {
                ++sound;
                continue;
            }
            const std::size_t length = sequence_length(bytes.substr(sound));
            if (length == 0) break;
            sound += length;
            ++reading.multibyte;
        }
        reading.text.append(bytes.substr(0, sound));
        bytes.remove_prefix(sound);
        if (bytes.empty()) break;
        ++reading.broken;
        append(reading.text, kReplacement);
        bytes.remove_prefix(1);
    }
    return reading;
}

std::string read_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[2 * i]);
        const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
        return big_endian ? char32_t{first} << 8 | second : char32_t{second} << 8 | first;
    };
    std::string text;
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = 0; i < units; ++i) {
        char32_t code_point = unit(i);
        const bool high = code_point >= 0xD800 && code_point < 0xDC00;
        if (high && i + 1 < units && unit(i + 1) >= 0xDC00 && unit(i + 1) < 0xE000) {
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (unit(++i) - 0xDC00);
        } else if (code_point >= 0xD800 && code_point < 0xE000) {
            code_point = kReplacement;
        }
        append(text, code_point);
    }
    return text;
}

std::string read_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        char32_t code_point = byte;
        if (byte >= 0x80 && byte < 0xA0) {
            code_point = kWindows1252[byte - 0x80U];
            if (code_point == 0) code_point = kReplacement;
        }
        append(text, code_point);
    }
    return text;
}

/// Control characters no text has: all of C0 but tab, line feed, carriage return, form feed and escape.
bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b';
}

void refuse_binary(std::string_view bytes, std::string_view source) {
    const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
    if (bytes.find('\0') != std::string_view::npos || controls * 100 > bytes.size() ||
        bytes.starts_with("%PDF-")) {
        throw input_error({std::string(source)},
                          bytes.starts_with("%PDF-") ? "is a PDF, which is not read" : "is not a text file",
                          {}, "plain text in UTF-8, UTF-16 with a byte order mark, or Windows-1252");
    }
}

std::string with_line_feeds(std::string text) {
    if (text.find('\r') == std::string::npos) return text;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            clean += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            clean += '\n';
        }
    }
    return clean;
}

std::string decode(std::string_view bytes, std::string_view source, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xFF\xFE")) return read_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF")) return read_utf16(bytes.substr(2), true);
    refuse_binary(bytes, source);
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.remove_prefix(3);
    Utf8Reading reading = read_utf8(bytes);
    if (reading.broken == 0) return std::move(reading.text);
    // Accented Windows-1252 letters hardly ever form valid UTF-8: where most do, it is UTF-8 with a few bad
    // bytes.
    if (marked || reading.multibyte > 4 * reading.broken) {
        diagnostics.warn(fmt::format("{}: {} byte sequences are not UTF-8 and are read as U+FFFD", source,
                                     reading.broken));
        return std::move(reading.text);
    }
    return read_windows_1252(bytes);
}

/// Throws for a text without text.
std::string clean_text(std::string raw, std::string_view source) {
    std::string text = with_line_feeds(std::move(raw));
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; };
    if (std::all_of(text.begin(), text.end(), is_space)) {
        throw input_error({std::string(source)}, "is empty; an article needs text");
    }
    return text;
}

}  // namespace

std::string decode_text(std::string_view bytes, std::string_view source, Diagnostics& diagnostics) {
    return clean_text(decode(bytes, source, diagnostics), source);
}

}  // namespace dateline
