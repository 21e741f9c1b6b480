// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/files.h"

#include "geodata/core/error.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw input_error({path.string()}, std::string(what) + ": " + std::strerror(errno));
}

/// Unique within the machine: process id and a counter, so that parallel writers never meet.
fs::path temporary_neighbour(const fs::path& target) {
    static std::atomic<unsigned> counter{0};
    const std::string mark = "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
    return target.parent_path() / ("." + target.stem().string() + mark + target.extension().string());
}

}  // namespace

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in || fs::is_directory(path)) {
        if (fs::is_directory(path)) errno = EISDIR;
        fail(path, "cannot be read");
    }
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad()) fail(path, "cannot be read");
    return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
    PendingFile pending(path);
    {
        std::ofstream out(pending.path(), std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.flush();
        if (!out) fail(path, "cannot be written");
    }
    pending.commit();
}

PendingFile::PendingFile(fs::path target)
    : target_(std::move(target)), temporary_(temporary_neighbour(target_)) {
    std::error_code code;
    if (target_.has_parent_path()) fs::create_directories(target_.parent_path(), code);
    if (code) throw input_error({target_.string()}, "folder cannot be made: " + code.message());
}

PendingFile::~PendingFile() {
    std::error_code ignored;
    if (!committed_) fs::remove(temporary_, ignored);
}

void PendingFile::commit() {
    std::error_code code;
    fs::rename(temporary_, target_, code);
    if (code) throw input_error({target_.string()}, "cannot be written: " + code.message());
    committed_ = true;
}

MappedFile::MappedFile(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path, "cannot be opened");
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        ::close(descriptor);
        fail(path, "cannot be read");
    }
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ != 0) {
        void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor, 0);
        ::close(descriptor);
        if (address == MAP_FAILED) fail(path, "cannot be mapped");
        data_ = static_cast<const std::byte*>(address);
    } else {
        ::close(descriptor);
    }
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

}  // namespace dateline
