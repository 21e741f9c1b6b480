// SPDX-License-Identifier: Apache-2.0
#include "render/containers/quick_deflate.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string_view>
#include <vector>

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>
#include <tbb/parallel_for.h>

namespace dateline {

namespace {

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

struct Part {
    std::string packed;
    std::uint32_t check = 1;
    std::size_t size = 0;
};

/// Adler-32 (RFC 1950) of two texts one after the other: both sums are linear.
std::uint32_t joined_check(std::uint32_t check, const Part& next) {
    constexpr std::uint64_t kPrime = 65521;
    const std::uint64_t a = check & 0xffffU, b = check >> 16U;
    const std::uint64_t next_a = next.check & 0xffffU, next_b = next.check >> 16U;
    // The next text's own sums begin at 1 and 0.
    const std::uint64_t sum_a = (a + next_a + kPrime - 1) % kPrime;
    const std::uint64_t sum_b = (b + next_b + next.size % kPrime * ((a + kPrime - 1) % kPrime)) % kPrime;
    return static_cast<std::uint32_t>(sum_b << 16U | sum_a);
}

}  // namespace

std::string quick_zlib(std::size_t parts, const std::function<std::string(std::size_t part)>& make) {
    assert(parts > 0);
    std::vector<Part> packed(parts);
    const auto pack = [&](std::size_t i) {
        const std::string bytes = make(i);
        packed[i] = {deflated(bytes, i + 1 == parts), libdeflate_adler32(1, bytes.data(), bytes.size()),
                     bytes.size()};
    };
    if (parts == 1) {
        pack(0);
    } else {
        tbb::parallel_for(std::size_t{0}, parts, pack);
    }
    std::string zlib = "\x78\x01";  // a window of 32 KB, the fastest algorithm
    std::uint32_t check = 1;
    for (const Part& part : packed) {
        zlib += part.packed;
        check = joined_check(check, part);
    }
    for (int shift = 24; shift >= 0; shift -= 8) zlib += static_cast<char>((check >> shift) & 0xff);
    return zlib;
}

}  // namespace dateline
