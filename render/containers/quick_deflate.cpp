// SPDX-License-Identifier: Apache-2.0
#include "render/containers/quick_deflate.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <vector>

#include <isa-l/igzip_lib.h>

namespace dateline {

std::string quick_zlib(std::string_view bytes) {
    assert(bytes.size() <= std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint8_t> tables(ISAL_DEF_LVL1_DEFAULT);
    isal_zstream stream;
    isal_deflate_init(&stream);
    stream.level = 1;
    stream.level_buf = tables.data();
    stream.level_buf_size = static_cast<std::uint32_t>(tables.size());
    stream.gzip_flag = IGZIP_ZLIB;
    stream.end_of_stream = 1;
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
    } while (stream.internal_state.state != ZSTATE_END);
    packed.resize(stream.total_out);
    return packed;
}

}  // namespace dateline
