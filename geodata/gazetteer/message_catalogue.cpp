// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/message_catalogue.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <cstdint>
#include <cstring>

namespace dateline {

namespace {

constexpr std::uint32_t kLittleEndianMagic = 0x950412de;

std::uint32_t word_at(const std::string& bytes, std::size_t offset, const std::filesystem::path& path) {
    if (offset + 4 > bytes.size()) throw input_error({path.string()}, "the message catalogue is cut short");
    std::uint32_t value;
    std::memcpy(&value, bytes.data() + offset, 4);
    return value;
}

/// U+200E and U+200F stand at the end of some Arabic names; no text has them.
std::string without_direction_marks(std::string text) {
    for (const std::string_view mark : {"\u200e", "\u200f"}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.erase(at, mark.size());
    }
    return text;
}

}  // namespace

MessageCatalogue::MessageCatalogue(const std::filesystem::path& path) {
    const std::string bytes = read_file(path);
    if (word_at(bytes, 0, path) != kLittleEndianMagic)
        throw input_error({path.string()}, "not a little-endian gettext catalogue");
    const std::size_t count = word_at(bytes, 8, path);
    const std::size_t originals = word_at(bytes, 12, path);
    const std::size_t translations = word_at(bytes, 16, path);
    const auto text = [&](std::size_t entry) {
        const std::size_t size = word_at(bytes, entry, path);
        const std::size_t offset = word_at(bytes, entry + 4, path);
        if (offset > bytes.size() || size > bytes.size() - offset)
            throw input_error({path.string()}, "the message catalogue is cut short");
        return bytes.substr(offset, size);
    };
    for (std::size_t i = 0; i < count; ++i) {
        std::string key = text(originals + i * 8);
        if (!key.empty())
            messages_.emplace(std::move(key), without_direction_marks(text(translations + i * 8)));
    }
}

std::string_view MessageCatalogue::find(const std::string& key) const {
    const auto found = messages_.find(key);
    return found == messages_.end() ? std::string_view{} : found->second;
}

}  // namespace dateline
