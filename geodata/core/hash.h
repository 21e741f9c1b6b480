// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// SHA-256 (FIPS 180-4) of bytes added one after the other.
class Sha256 {
  public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits; the object is spent afterwards.
    std::string hex();

  private:
    struct alignas(8) State {
        std::array<std::byte, 128> bytes;
    };
    State state_;
};

std::string sha256_hex(std::string_view bytes);
std::string sha256_hex_of_file(const std::filesystem::path& path);

}  // namespace dateline
