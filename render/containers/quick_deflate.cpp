// SPDX-License-Identifier: Apache-2.0
#include "render/containers/quick_deflate.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <vector>

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>
#include <tbb/parallel_for.h>

namespace dateline {

namespace {

/// What is compressed by itself: of a page several parts, at once where there are cores.
constexpr std::size_t kPart_bytes = std::size_t{1} << 20U;

/// Blocks of DEFLATE that end at a byte; the last part's end the stream.
std::string deflated(std::string_view bytes, bool is_last) {
    std::vector<std::uint8_t> tables(ISAL_DEF_LVL1_DEFAULT);
    isal_zstream stream;
    isal_deflate_init(&stream);
    stream.level = 1;
    stream.level_buf = tables.data();
    stream.level_buf_size = static_cast<std::uint32_t>(tables.size());
    stream.end_of_stream = is_last ? 1 : 0;
    stream.flush = is_last ? NO_FLUSH : FULL_FLUSH;
    // ISA-L reads only, though its type does not say so.
    stream.next_in = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
    stream.avail_in = static_cast<std::uint32_t>(bytes.size());
    std::string packed;
    do {
        const std::size_t before = packed.size();
        const std::size_t room = std::max<std::size_t>(bytes.size() / 4, 1024);
        packed.resize(before + room);
        stream.next_out = reinterpret_cast<std::uint8_t*>(packed.data() + before);
        stream.avail_out = static_cast<std::uint32_t>(room);
        const int status = isal_deflate(&stream);
        assert(status == COMP_OK);
        static_cast<void>(status);
    } while (stream.avail_out == 0);
    packed.resize(stream.total_out);
    return packed;
}

}  // namespace

std::string quick_zlib(std::string_view bytes) {
    const std::size_t parts = std::max<std::size_t>(1, (bytes.size() + kPart_bytes - 1) / kPart_bytes);
    std::vector<std::string> packed(parts);
    const auto pack = [&](std::size_t i) {
        packed[i] = deflated(bytes.substr(i * kPart_bytes, kPart_bytes), i + 1 == parts);
    };
    if (parts == 1) {
        pack(0);
    } else {
        tbb::parallel_for(std::size_t{0}, parts, pack);
    }
    std::string zlib = "\x78\x01";  // a window of 32 KB, the fastest algorithm
    for (const std::string& part : packed) zlib += part;
    const std::uint32_t check = libdeflate_adler32(1, bytes.data(), bytes.size());
    for (int shift = 24; shift >= 0; shift -= 8) zlib += static_cast<char>((check >> shift) & 0xff);
    return zlib;
}

}  // namespace dateline
