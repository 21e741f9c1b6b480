// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/files.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dateline {

/// A pack is our memory-mapped file of named sections, little-endian, each aligned to 16 bytes:
///   "DATELINE" · kind (8 bytes, zero-padded) · version u32 · section count u32 · stamp (64 hex digits) ·
///   table of {name[24], offset u64, size u64, sha256-of-section first 8 bytes u64} · u64 check of all before
///   it · sections
/// The stamp is the SHA-256 of everything the pack was built from, so "is it up to date" is one comparison.
class PackWriter {
  public:
    PackWriter(std::string kind, std::uint32_t version, std::string stamp);
    /// name: at most 23 bytes, unique.
    void add(std::string name, std::string bytes);
    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void add_array(std::string name, const std::vector<T>& values) {
        add(std::move(name),
            std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
    }
    /// Writes to a temporary name, then renames.
    void write(const std::filesystem::path& path) const;

  private:
    std::string kind_;
    std::uint32_t version_;
    std::string stamp_;
    std::vector<std::pair<std::string, std::string>> sections_;
};

/// A pack opened for reading. Opening checks header and table, not the sections (verify() does that).
/// Immutable and safe to share between threads; spans live as long as the object.
class Pack {
  public:
    /// Throws Error(no_data) when the file is missing, damaged, of another kind or another version.
    Pack(const std::filesystem::path& path, std::string_view kind, std::uint32_t version);

    std::string_view stamp() const { return stamp_; }
    std::span<const std::byte> section(std::string_view name) const;
    template <typename T>
    requires std::is_trivially_copyable_v<T> std::span<const T> array(std::string_view name)
    const {
        const auto bytes = section(name);
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }
    std::string_view text(std::string_view name) const {
        const auto bytes = section(name);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    std::vector<std::string> section_names() const;
    /// Gives the memory of a section's pages back; what is touched again comes from the file again. Spans
    /// stay valid, also those that other threads are reading.
    void release(std::string_view name) const;
    /// Reads every byte. Throws Error(no_data) naming the damaged section.
    void verify() const;

  private:
    struct Section {
        std::size_t offset, size;
        std::uint64_t check;
    };
    std::filesystem::path path_;
    MappedFile file_;
    std::string_view stamp_;
    std::map<std::string, Section, std::less<>> sections_;
};

/// The stamp of a pack file without opening its sections; empty when there is no readable pack of that kind
/// and version.
std::string pack_stamp(const std::filesystem::path& path, std::string_view kind, std::uint32_t version);

}  // namespace dateline
