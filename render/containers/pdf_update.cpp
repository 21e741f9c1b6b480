// SPDX-License-Identifier: Apache-2.0
#include "render/containers/pdf_update.h"

#include "geodata/core/error.h"

#include <charconv>
#include <map>

#include <fmt/format.h>

namespace dateline {

namespace {

Error not_understood(std::string_view what) {
    return input_error({}, "the PDF has no " + std::string(what));
}

/// The first number behind the last such key; of the whole text for an empty key.
long number_after(std::string_view text, std::string_view key) {
    std::size_t at = key.empty() ? 0 : text.rfind(key);
    if (at == std::string_view::npos) throw not_understood(key);
    at = text.find_first_of("0123456789", at + key.size());
    long value = 0;
    if (at == std::string_view::npos ||
        std::from_chars(text.data() + at, text.data() + text.size(), value).ec != std::errc())
        throw not_understood(key);
    return value;
}

/// The text of an object between "N 0 obj" and "endobj".
std::string_view object_text(std::string_view pdf, long number) {
    const std::string head = fmt::format("\n{} 0 obj", number);
    const std::size_t begin = pdf.find(head);
    const std::size_t end = pdf.find("endobj", begin);
    if (begin == std::string_view::npos || end == std::string_view::npos)
        throw not_understood(head.substr(1));
    return pdf.substr(begin + head.size(), end - begin - head.size());
}

/// A dictionary with more entries before its end.
std::string extended(std::string_view dictionary, std::string_view entries) {
    const std::size_t end = dictionary.rfind(">>");
    if (end == std::string_view::npos) throw not_understood("dictionary");
    return std::string(dictionary.substr(0, end)) + std::string(entries) + "\n" +
           std::string(dictionary.substr(end));
}

/// The number of the first object whose dictionary says that it is a page.
long page_number(std::string_view pdf) {
    for (std::size_t at = pdf.find("/Type /Page"); at != std::string_view::npos;
         at = pdf.find("/Type /Page", at + 1)) {
        if (pdf.substr(at + 11).starts_with('s')) continue;
        const std::size_t head = pdf.rfind(" 0 obj", at);
        if (head == std::string_view::npos) break;
        const std::size_t line = pdf.rfind('\n', head) + 1;
        return number_after(pdf.substr(line, head - line), "");
    }
    throw not_understood("page");
}

}  // namespace

std::string with_pdf_entries(std::string pdf, std::string_view catalogue_entries,
                             std::string_view page_entries) {
    const std::string_view whole = pdf;
    const std::size_t trailer = whole.rfind("trailer");
    if (trailer == std::string_view::npos) throw not_understood("trailer");
    const std::string_view end = whole.substr(trailer);
    const long root = number_after(end, "/Root"), size = number_after(end, "/Size"),
               previous = number_after(end, "startxref"), info = number_after(end, "/Info"),
               page = page_number(whole);
    std::map<long, std::string> objects;
    objects[root] = extended(object_text(whole, root), catalogue_entries);
    objects[page] = extended(object_text(whole, page), page_entries);
    std::map<long, std::size_t> offsets;
    for (const auto& [number, text] : objects) {
        if (!pdf.ends_with('\n')) pdf += '\n';
        offsets[number] = pdf.size();
        pdf += fmt::format("{} 0 obj{}endobj\n", number, text);
    }
    const std::size_t table = pdf.size();
    pdf += "xref\n";
    for (const auto& [number, offset] : offsets)
        pdf += fmt::format("{} 1\n{:010} 00000 n \n", number, offset);
    pdf += fmt::format("trailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n",
                       size, root, info, previous, table);
    return pdf;
}

std::string pdf_string(std::string_view text) {
    std::string out = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        out += c;
    }
    return out + ")";
}

}  // namespace dateline
