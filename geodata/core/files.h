// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// The whole file. Throws Error(input) that names the path and the system's reason.
std::string read_file(const std::filesystem::path& path);

/// Writes a neighbour with a temporary name, then renames it: readers see the old file or the whole new one.
/// Creates missing folders. Throws Error(input).
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// A temporary neighbour of the target for writers that need a path (SQLite, Cairo PDF). commit() renames it;
/// destroyed before that, it removes the temporary file and leaves the target as it was.
class PendingFile {
  public:
    explicit PendingFile(std::filesystem::path target);
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();
    /// Keeps the target's extension, since writers choose formats by it.
    const std::filesystem::path& path() const { return temporary_; }
    void commit();

  private:
    std::filesystem::path target_, temporary_;
    bool committed_ = false;
};

/// A file mapped read-only; the bytes live as long as this object. Movable. Safe to share between threads.
class MappedFile {
  public:
    MappedFile() = default;
    explicit MappedFile(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();
    std::span<const std::byte> bytes() const { return {data_, size_}; }

  private:
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace dateline
