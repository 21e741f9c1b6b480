// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/hash.h"

#include "geodata/core/files.h"

#include <nettle/sha2.h>

namespace dateline {

namespace {

sha256_ctx* context(void* state) {
    return static_cast<sha256_ctx*>(state);
}

}  // namespace

Sha256::Sha256() {
    static_assert(sizeof(sha256_ctx) <= sizeof(State) && alignof(sha256_ctx) <= alignof(State));
    sha256_init(context(&state_));
}

Sha256& Sha256::add(std::string_view bytes) {
    sha256_update(context(&state_), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return *this;
}

std::string Sha256::hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(context(&state_), digest.size(), digest.data());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    return Sha256().add(bytes).hex();
}

std::string sha256_hex_of_file(const std::filesystem::path& path) {
    const MappedFile file(path);
    return sha256_hex({reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()});
}

}  // namespace dateline
