// SPDX-License-Identifier: Apache-2.0
// Charsets that HTML and XML declare.
#include "geodata/articles/charset.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

/// Declarations stand within a page's first bytes (HTML Standard: 1024).
constexpr std::size_t kHead_bytes = 1024;

bool is_label_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == ':' || c == '.';
}

/// The value after `key` and "=", in quotes or bare.
std::string value_after(std::string_view head, std::string_view key) {
    const std::size_t at = head.find(key);
    if (at == std::string_view::npos) return {};
    std::size_t begin = at + key.size();
    const auto skip = [&](std::string_view signs) {
        while (begin < head.size() && signs.find(head[begin]) != std::string_view::npos) ++begin;
    };
    skip(" \t");
    if (begin == head.size() || head[begin] != '=') return {};
    skip("= \t\"'");
    std::size_t end = begin;
    while (end < head.size() && is_label_character(head[end])) ++end;
    return std::string(head.substr(begin, end - begin));
}

std::string declared_charset(std::string_view bytes) {
    std::string head(bytes.substr(0, kHead_bytes));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::string label = head.starts_with("<?xml") ? value_after(head, "encoding") : std::string();
    if (label.empty()) label = value_after(head, "charset");
    if (label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii")
        return "windows-1252";
    if (label == "iso-8859-9") return "windows-1254";
    return label;
}

bool is_utf8(std::string_view bytes) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())));
    return text.indexOf(static_cast<char16_t>(0xFFFD)) < 0;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    if (charset.empty() || U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string decode_markup(std::string_view bytes, std::string_view source, Diagnostics& diagnostics) {
    const std::string charset = declared_charset(bytes);
    const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (!marked && !charset.empty() && !charset.starts_with("utf") && !is_utf8(bytes)) {
        if (const auto text = decode_charset(bytes, charset)) return decode_text(*text, source, diagnostics);
    }
    return decode_text(bytes, source, diagnostics);
}

}  // namespace dateline
