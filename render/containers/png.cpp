// SPDX-License-Identifier: Apache-2.0
#include "render/containers/png.h"

#include "render/containers/quick_deflate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace dateline {

namespace {

/// 0xAARRGGBB, premultiplied.
std::uint32_t pixel_at(const std::uint8_t* bytes) {
    std::uint32_t value;
    std::memcpy(&value, bytes, 4);
    return value;
}

struct Rgba {
    std::uint8_t red, green, blue, alpha;
};

Rgba straight(std::uint32_t argb) {
    const auto part = [argb](int shift) { return (argb >> shift) & 0xffU; };
    const std::uint32_t alpha = part(24);
    if (alpha == 0) return {0, 0, 0, 0};
    const auto divide = [alpha](std::uint32_t c) {
        return static_cast<std::uint8_t>(std::min(255U, (c * 255 + alpha / 2) / alpha));
    };
    return {divide(part(16)), divide(part(8)), divide(part(0)), static_cast<std::uint8_t>(alpha)};
}

void put_u32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xff);
}

void put_chunk(std::string& out, const char* type, std::string_view data) {
    put_u32(out, static_cast<std::uint32_t>(data.size()));
    const std::size_t start = out.size();
    out.append(type, 4).append(data);
    put_u32(out, crc32_of(std::string_view(out).substr(start)));
}

/// The colours of a picture while they are few, with the number each got; linear probing in a fixed table.
class ColourTable {
  public:
    /// The colour's number, or nothing when it would be the 257th.
    std::optional<std::uint8_t> number_of(std::uint32_t colour) {
        std::size_t slot = (colour * 2654435761U) >> 22;
        while (used_[slot] && keys_[slot] != colour) slot = (slot + 1) % kSlots;
        if (!used_[slot]) {
            if (colours_.size() == 256) return std::nullopt;
            used_[slot] = true;
            keys_[slot] = colour;
            numbers_[slot] = static_cast<std::uint8_t>(colours_.size());
            colours_.push_back(colour);
        }
        return numbers_[slot];
    }
    const std::vector<std::uint32_t>& colours() const { return colours_; }

  private:
    static constexpr std::size_t kSlots = 1024;
    std::array<std::uint32_t, kSlots> keys_{};
    std::array<std::uint8_t, kSlots> numbers_{};
    std::array<bool, kSlots> used_{};
    std::vector<std::uint32_t> colours_;
};

/// Fills indices when the picture has at most 256 colours.
std::optional<ColourTable> index_colours(const PixelView& pixels, std::vector<std::uint8_t>& indices) {
    ColourTable table;
    indices.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height));
    std::size_t next = 0;
    std::uint32_t last = 0;
    std::optional<std::uint8_t> number;
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint8_t* row = pixels.bgra + static_cast<std::size_t>(y) * pixels.stride_bytes;
        for (int x = 0; x < pixels.width; ++x) {
            const std::uint32_t colour = pixel_at(row + std::ptrdiff_t{4} * x);
            if (!number || colour != last) number = table.number_of(colour);
            if (!number) return std::nullopt;
            last = colour;
            indices[next++] = *number;
        }
    }
    return table;
}

struct Palette {
    std::string plte, trns;
    std::array<std::uint8_t, 256> place{};  ///< of the colour of each number
    int bits = 8;
};

/// Translucent colours first, so that tRNS can stop after them; each group in order of first use.
Palette make_palette(const std::vector<std::uint32_t>& colours) {
    Palette palette;
    std::uint8_t next = 0;
    for (const bool opaque : {false, true}) {
        for (std::size_t i = 0; i < colours.size(); ++i) {
            if ((colours[i] >> 24 == 0xff) != opaque) continue;
            const Rgba c = straight(colours[i]);
            for (const std::uint8_t part : {c.red, c.green, c.blue}) palette.plte += static_cast<char>(part);
            if (!opaque) palette.trns += static_cast<char>(c.alpha);
            palette.place[i] = next++;
        }
    }
    palette.bits = colours.size() <= 2 ? 1 : colours.size() <= 4 ? 2 : colours.size() <= 16 ? 4 : 8;
    return palette;
}

void pack_rows(const std::vector<std::uint8_t>& indices, int width, int height, const Palette& palette,
               std::string& rows) {
    const int per_byte = 8 / palette.bits;
    rows.resize(static_cast<std::size_t>(height) *
                static_cast<std::size_t>(1 + (width + per_byte - 1) / per_byte));
    char* out = rows.data();
    std::size_t next = 0;
    for (int y = 0; y < height; ++y) {
        *out++ = '\0';  // filter None: palette numbers are no quantities
        for (int x = 0; x < width; x += per_byte) {
            unsigned byte = 0;
            const int count = std::min(per_byte, width - x);
            for (int i = 0; i < count; ++i) {
                byte |= static_cast<unsigned>(palette.place[indices[next++]]) << (8 - palette.bits * (i + 1));
            }
            *out++ = static_cast<char>(byte);
        }
    }
}

bool is_opaque(const PixelView& pixels) {
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint8_t* row = pixels.bgra + static_cast<std::size_t>(y) * pixels.stride_bytes;
        for (int x = 0; x < pixels.width; ++x) {
            if (row[4 * x + 3] != 0xff) return false;
        }
    }
    return true;
}

/// One row as R G B [A].
void straight_row(const std::uint8_t* bgra, int width, bool opaque, std::uint8_t* row) {
    for (int x = 0; x < width; ++x, bgra += 4) {
        if (opaque) {
            row[0] = bgra[2];
            row[1] = bgra[1];
            row[2] = bgra[0];
            row += 3;
        } else {
            const Rgba c = straight(pixel_at(bgra));
            row[0] = c.red;
            row[1] = c.green;
            row[2] = c.blue;
            row[3] = c.alpha;
            row += 4;
        }
    }
}

/// Differences of bytes to others, and how large they are together: the specification's heuristic for
/// choosing a filter (12.8), each byte a number with a sign. `out` overlaps neither. In blocks whose length
/// the compiler knows, so that it does 16 at once.
std::size_t differ(const std::uint8_t* bytes, const std::uint8_t* others, std::size_t length,
                   std::uint8_t* __restrict out) {
    constexpr std::size_t kBlock = 64;
    std::size_t sum = 0, i = 0;
    const auto one = [&](std::size_t at) {
        const auto difference = static_cast<std::uint8_t>(bytes[at] - others[at]);
        out[at] = difference;
        return std::min(difference, static_cast<std::uint8_t>(-difference));
    };
    for (; i + kBlock <= length; i += kBlock) {
        unsigned part = 0;
        for (std::size_t k = 0; k < kBlock; ++k) part += one(i + k);
        sum += part;
    }
    for (; i < length; ++i) sum += one(i);
    return sum;
}

/// Rows that are filtered, and quickly deflated, at a time: tiles are one piece, pages several.
constexpr int kBand_rows = 256;

std::size_t bands_of(const PixelView& pixels) {
    return static_cast<std::size_t>((pixels.height + kBand_rows - 1) / kBand_rows);
}

/// Each row of a band by filter Sub or Up, whichever leaves the smaller differences.
std::string filtered_band(const PixelView& pixels, bool opaque, std::size_t band) {
    const int first = static_cast<int>(band) * kBand_rows;
    const int end = std::min(pixels.height, first + kBand_rows);
    const std::size_t step = opaque ? 3 : 4;
    const std::size_t length = step * static_cast<std::size_t>(pixels.width);
    const auto straight_at = [&](int y, std::vector<std::uint8_t>& row) {
        straight_row(pixels.bgra + static_cast<std::size_t>(y) * pixels.stride_bytes, pixels.width, opaque,
                     row.data() + step);
    };
    // Rows begin with a pixel of zeros, which Sub counts from.
    std::vector<std::uint8_t> row(step + length), previous(step + length), sub(length), up(length);
    if (first > 0) straight_at(first - 1, previous);
    std::string rows((1 + length) * static_cast<std::size_t>(end - first), '\0');
    auto* out = reinterpret_cast<std::uint8_t*>(rows.data());
    for (int y = first; y < end; ++y) {
        straight_at(y, row);
        const std::size_t weight_sub = differ(row.data() + step, row.data(), length, sub.data());
        const std::size_t weight_up = differ(row.data() + step, previous.data() + step, length, up.data());
        *out++ = weight_up <= weight_sub ? 2 : 1;
        out = std::copy_n((weight_up <= weight_sub ? up : sub).data(), length, out);
        previous.swap(row);
    }
    return rows;
}

int level_of(Compression compression) {
    switch (compression) {
        case Compression::fast:
            return 1;
        case Compression::normal:
            return 6;
        case Compression::best:
            return 12;
    }
    return 6;
}

}  // namespace

PngEncoder::PngEncoder(PngOptions options) : options_(options), deflater_(level_of(options.compression)) {}

std::string PngEncoder::encode(const PixelView& pixels) {
    assert(pixels.width > 0 && pixels.height > 0);
    std::optional<Palette> palette;
    bool opaque = true;
    const bool quick = options_.compression == Compression::fast;
    std::string packed;
    if (const auto table = index_colours(pixels, indices_)) {
        palette = make_palette(table->colours());
        pack_rows(indices_, pixels.width, pixels.height, *palette, rows_);
        packed = quick ? quick_zlib(1, [&](std::size_t) { return rows_; }) : deflater_.zlib(rows_);
    } else {
        opaque = is_opaque(pixels);
        const auto band = [&](std::size_t index) { return filtered_band(pixels, opaque, index); };
        if (quick) {
            packed = quick_zlib(bands_of(pixels), band);
        } else {
            rows_.clear();
            for (std::size_t i = 0; i < bands_of(pixels); ++i) rows_ += band(i);
            packed = deflater_.zlib(rows_);
        }
    }

    std::string header;
    put_u32(header, static_cast<std::uint32_t>(pixels.width));
    put_u32(header, static_cast<std::uint32_t>(pixels.height));
    const int colour_type = palette ? 3 : opaque ? 2 : 6;
    header += static_cast<char>(palette ? palette->bits : 8);
    header += static_cast<char>(colour_type);
    header.append(3, '\0');  // deflate, adaptive filters, not interlaced

    std::string png = "\x89PNG\r\n\x1a\n";
    put_chunk(png, "IHDR", header);
    if (options_.pixels_per_metre) {
        std::string resolution;
        put_u32(resolution, *options_.pixels_per_metre);
        put_u32(resolution, *options_.pixels_per_metre);
        put_chunk(png, "pHYs", resolution + '\1');
    }
    if (palette) {
        put_chunk(png, "PLTE", palette->plte);
        if (!palette->trns.empty()) put_chunk(png, "tRNS", palette->trns);
    }
    put_chunk(png, "IDAT", packed);
    put_chunk(png, "IEND", "");
    return png;
}

}  // namespace dateline
