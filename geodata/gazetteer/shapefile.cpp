// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/shapefile.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <cstdint>
#include <cstring>

#include <unicode/utf8.h>

namespace dateline {

namespace {

/// Bytes with little- and big-endian numbers; every read is checked.
class Bytes {
  public:
    explicit Bytes(const std::filesystem::path& path) : path_(path.string()), bytes_(read_file(path)) {}
    std::size_t size() const { return bytes_.size(); }
    template <typename T>
    T little(std::size_t at) const {
        T value;
        std::memcpy(&value, text(at, sizeof value).data(), sizeof value);
        return value;
    }
    std::uint32_t big(std::size_t at) const {
        std::uint32_t value = 0;
        for (const char c : text(at, 4)) value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    std::string_view text(std::size_t at, std::size_t count) const {
        if (at > bytes_.size() || count > bytes_.size() - at)
            throw input_error({path_}, "the shapefile is cut short");
        return std::string_view(bytes_).substr(at, count);
    }

  private:
    std::string path_;
    std::string bytes_;
};

bool is_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) return false;
    }
    return true;
}

std::string value_of(std::string_view field) {
    const auto first = field.find_first_not_of(std::string_view(" \0", 2));
    if (first == std::string_view::npos) return {};
    field = field.substr(first, field.find_last_not_of(std::string_view(" \0", 2)) + 1 - first);
    if (is_utf8(field)) return std::string(field);
    std::string out;
    for (const char c : field) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | byte >> 6);
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return out;
}

std::vector<std::vector<LonLat>> read_points(const std::filesystem::path& path) {
    constexpr std::size_t kHeaderSize = 100, kPartsAt = 44;
    const Bytes file(path);
    std::vector<std::vector<LonLat>> out;
    for (std::size_t at = kHeaderSize; at + 8 <= file.size();) {
        const std::size_t content = at + 8;
        const std::size_t size = std::size_t{file.big(at + 4)} * 2;
        auto& points = out.emplace_back();
        if (file.little<std::int32_t>(content) != 0) {
            const auto parts = file.little<std::uint32_t>(content + 36);
            const auto count = file.little<std::uint32_t>(content + 40);
            const std::size_t first = content + kPartsAt + std::size_t{parts} * 4;
            for (std::size_t i = 0; i < count; ++i)
                points.push_back(
                    {file.little<double>(first + i * 16), file.little<double>(first + i * 16 + 8)});
        }
        at = content + size;
    }
    return out;
}

}  // namespace

std::vector<ShapeRecord> read_shapefile(const std::filesystem::path& stem) {
    const Bytes table(stem.string() + ".dbf");
    std::vector<std::vector<LonLat>> points = read_points(stem.string() + ".shp");
    struct Field {
        std::string name;
        std::size_t offset, size;
    };
    const auto count = table.little<std::uint32_t>(4);
    const std::size_t header = table.little<std::uint16_t>(8), record_size = table.little<std::uint16_t>(10);
    std::vector<Field> fields;
    std::size_t offset = 1;  // the first byte of a record says whether it is deleted
    for (std::size_t at = 32; at + 32 <= header && table.text(at, 1)[0] != '\r'; at += 32) {
        const std::string_view name = table.text(at, 11);
        const auto size = static_cast<unsigned char>(table.text(at + 16, 1)[0]);
        fields.push_back({std::string(name.substr(0, name.find('\0'))), offset, size});
        offset += size;
    }
    if (points.size() != count)
        throw input_error({stem.string() + ".shp"}, "another number of shapes than rows in its table");
    std::vector<ShapeRecord> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view row = table.text(header + i * record_size, record_size);
        for (const Field& field : fields) {
            if (field.offset + field.size <= row.size())
                out[i].values.emplace(field.name, value_of(row.substr(field.offset, field.size)));
        }
        out[i].points = std::move(points[i]);
    }
    return out;
}

}  // namespace dateline
