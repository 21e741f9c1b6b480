// SPDX-License-Identifier: Apache-2.0
#include "render/sources/inflate.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <memory>

#include <libdeflate.h>

namespace dateline {

namespace {

struct Free {
    void operator()(libdeflate_decompressor* handle) const { libdeflate_free_decompressor(handle); }
};

unsigned byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}
bool is_gzip(std::string_view bytes) {
    return bytes.size() > 2 && byte_at(bytes, 0) == 0x1F && byte_at(bytes, 1) == 0x8B;
}
/// Deflate with a window of at most 32 KiB, and the check bits right.
bool is_zlib(std::string_view bytes) {
    return bytes.size() > 2 && byte_at(bytes, 0) == 0x78 &&
           (byte_at(bytes, 0) * 256 + byte_at(bytes, 1)) % 31 == 0;
}

}  // namespace

std::string inflated(std::string_view bytes, std::string_view shown, std::size_t largest) {
    const bool gzip = is_gzip(bytes);
    if (!gzip && !is_zlib(bytes)) return std::string(bytes);
    const std::unique_ptr<libdeflate_decompressor, Free> handle(libdeflate_alloc_decompressor());
    std::string out;
    for (std::size_t room = std::max<std::size_t>(bytes.size() * 4, 4096);; room *= 2) {
        out.resize(std::min(room, largest));
        std::size_t written = 0;
        const auto run = gzip ? libdeflate_gzip_decompress : libdeflate_zlib_decompress;
        const auto result = run(handle.get(), bytes.data(), bytes.size(), out.data(), out.size(), &written);
        if (result == LIBDEFLATE_SUCCESS) {
            out.resize(written);
            return out;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || out.size() >= largest) {
            throw input_error({std::string(shown)}, result == LIBDEFLATE_INSUFFICIENT_SPACE
                                                        ? "the compressed tile is too large"
                                                        : "the compressed tile is broken");
        }
    }
}

}  // namespace dateline
