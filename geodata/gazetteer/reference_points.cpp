// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/reference_points.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <bit>
#include <cstdint>
#include <set>
#include <string_view>

namespace dateline {

namespace {

constexpr std::uint32_t kMagic = 0x31415926;
/// A string that was never set.
constexpr std::uint32_t kNoString = 0xFFFFFFFF;
/// What Marble calls a placemark that is a sovereign country or a territory.
constexpr std::u16string_view kCountryRole = u"S";

/// Reads the big-endian values of a QDataStream one after the other.
class Stream {
  public:
    Stream(std::string bytes, std::filesystem::path path)
        : bytes_(std::move(bytes)), path_(std::move(path)) {}

    bool at_end() const { return at_ == bytes_.size(); }
    template <typename Unsigned>
    Unsigned whole() {
        Unsigned out = 0;
        for (const char c : take(sizeof(Unsigned)))
            out = static_cast<Unsigned>(out << 8U | static_cast<std::uint8_t>(c));
        return out;
    }
    double real() { return std::bit_cast<double>(whole<std::uint64_t>()); }
    std::u16string text() {
        const auto size = whole<std::uint32_t>();
        std::u16string out;
        if (size == kNoString) return out;
        const std::string_view bytes = take(size);
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
            out += static_cast<char16_t>(static_cast<std::uint8_t>(bytes[i]) << 8U |
                                         static_cast<std::uint8_t>(bytes[i + 1]));
        return out;
    }
    void skip(std::size_t size) { take(size); }

  private:
    std::string_view take(std::size_t size) {
        if (size > bytes_.size() - at_)
            throw input_error({path_.string()}, "not a placemark file of Marble: it ends within a record");
        at_ += size;
        return std::string_view(bytes_).substr(at_ - size, size);
    }

    std::string bytes_;
    std::filesystem::path path_;
    std::size_t at_ = 0;
};

}  // namespace

std::map<std::string, LonLat> read_reference_points(const std::filesystem::path& path) {
    Stream in(read_file(path), path);
    if (in.whole<std::uint32_t>() != kMagic)
        throw input_error({path.string()}, "not a placemark file of Marble");
    in.skip(sizeof(std::uint32_t));  // version
    std::map<std::string, LonLat> out;
    std::set<std::string> twice;
    constexpr double kDegrees = 180 / 3.14159265358979323846;
    // name, lon, lat, altitude, role, description, country, state, area, population, time zone, daylight
    // saving
    while (!in.at_end()) {
        in.text();
        const double lon = in.real() * kDegrees, lat = in.real() * kDegrees;
        in.real();
        const std::u16string role = in.text();
        in.text();
        const std::u16string code = in.text();
        in.text();
        in.skip(sizeof(double) + sizeof(std::int64_t) + sizeof(std::int16_t) + sizeof(std::int8_t));
        if (role != kCountryRole || code.size() != 2) continue;
        const std::string iso{static_cast<char>(code[0]), static_cast<char>(code[1])};
        if (!out.emplace(iso, LonLat{lon, lat}).second) twice.insert(iso);
    }
    for (const std::string& iso : twice) out.erase(iso);
    return out;
}

}  // namespace dateline
