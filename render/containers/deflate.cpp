// SPDX-License-Identifier: Apache-2.0
#include "render/containers/deflate.h"

#include <cassert>
#include <new>

#include <libdeflate.h>

namespace dateline {

void Deflater::Release::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
    assert(level >= 1 && level <= 12);
    if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::zlib(std::string_view bytes) const {
    std::string packed(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), packed.data(),
                                           packed.size()));
    return packed;
}

std::string Deflater::gzip(std::string_view bytes) const {
    std::string packed(libdeflate_gzip_compress_bound(compressor_.get(), bytes.size()), '\0');
    packed.resize(libdeflate_gzip_compress(compressor_.get(), bytes.data(), bytes.size(), packed.data(),
                                           packed.size()));
    return packed;
}

unsigned crc32_of(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace dateline
