// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace dateline {

/// DEFLATE (RFC 1951) by libdeflate, in the two wrappers our formats want. The bytes depend on input and
/// level alone: no time stamps, no names. Keeps its tables between calls; belongs to one thread.
class Deflater {
  public:
    /// level: libdeflate's 1 (fast) to 12 (smallest).
    explicit Deflater(int level);
    /// RFC 1950, as PNG has it.
    std::string zlib(std::string_view bytes) const;
    /// RFC 1952, as PMTiles has it.
    std::string gzip(std::string_view bytes) const;

  private:
    struct Release {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Release> compressor_;
};

/// CRC-32 of ISO 3309, as PNG chunks carry it.
unsigned crc32_of(std::string_view bytes);

}  // namespace dateline
