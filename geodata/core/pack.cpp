// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/pack.h"

#include "geodata/core/error.h"
#include "geodata/core/hash.h"

#include <cassert>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace dateline {

namespace {

constexpr std::string_view kMagic = "DATELINE";
constexpr std::size_t kNameSize = 24;
constexpr std::size_t kStampSize = 64;
constexpr std::size_t kHeaderSize = 8 + 8 + 4 + 4 + kStampSize;
constexpr std::size_t kEntrySize = kNameSize + 3 * sizeof(std::uint64_t);
constexpr std::size_t kMaxSections = 4096;

template <typename T>
void put(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
T take(const std::byte* from) {
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

std::string padded(std::string_view text, std::size_t size) {
    std::string out(text);
    assert(out.size() <= size);
    out.resize(size, '\0');
    return out;
}

/// The first 8 bytes of the SHA-256, as a number.
std::uint64_t check_of(std::string_view bytes) {
    return std::stoull(sha256_hex(bytes).substr(0, 16), nullptr, 16);
}

std::string_view trimmed(const std::byte* from, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(from), size);
    return text.substr(0, text.find('\0'));
}

constexpr std::size_t aligned(std::size_t offset) {
    return (offset + 15) / 16 * 16;
}

}  // namespace

PackWriter::PackWriter(std::string kind, std::uint32_t version, std::string stamp)
    : kind_(std::move(kind)), version_(version), stamp_(std::move(stamp)) {
    assert(kind_.size() <= 8 && stamp_.size() == kStampSize);
}

void PackWriter::add(std::string name, std::string bytes) {
    assert(name.size() < kNameSize);
    sections_.emplace_back(std::move(name), std::move(bytes));
}

void PackWriter::write(const std::filesystem::path& path) const {
    std::string head(kMagic);
    head += padded(kind_, 8);
    put(head, version_);
    put(head, static_cast<std::uint32_t>(sections_.size()));
    head += stamp_;
    std::size_t offset = aligned(kHeaderSize + sections_.size() * kEntrySize + 8);
    for (const auto& [name, bytes] : sections_) {
        head += padded(name, kNameSize);
        put(head, static_cast<std::uint64_t>(offset));
        put(head, static_cast<std::uint64_t>(bytes.size()));
        put(head, check_of(bytes));
        offset = aligned(offset + bytes.size());
    }
    put(head, check_of(head));
    for (const auto& [name, bytes] : sections_) {
        head.resize(aligned(head.size()), '\0');
        head += bytes;
    }
    write_file(path, head);
}

Pack::Pack(const std::filesystem::path& path, std::string_view kind, std::uint32_t version) : path_(path) {
    const auto refuse = [&](std::string_view why) {
        return no_data_error(path.string() + ": " + std::string(why) + "; run \"dateline data build\"");
    };
    if (!std::filesystem::exists(path)) throw refuse("the data have not been built");
    file_ = MappedFile(path);
    const auto bytes = file_.bytes();
    const std::byte* at = bytes.data();
    if (bytes.size() < kHeaderSize + 8 || trimmed(at, 8) != kMagic) throw refuse("not a Dateline data pack");
    if (trimmed(at + 8, 8) != kind) throw refuse("a pack of another kind than \"" + std::string(kind) + "\"");
    if (take<std::uint32_t>(at + 16) != version) throw refuse("built by another version of Dateline");
    const std::size_t count = take<std::uint32_t>(at + 20);
    const std::size_t head = kHeaderSize + count * kEntrySize;
    if (count > kMaxSections || head + 8 > bytes.size() ||
        take<std::uint64_t>(at + head) != check_of({reinterpret_cast<const char*>(at), head}))
        throw refuse("the pack is damaged");
    stamp_ = {reinterpret_cast<const char*>(at + 24), kStampSize};
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte* entry = at + kHeaderSize + i * kEntrySize;
        const Section section{take<std::uint64_t>(entry + kNameSize),
                              take<std::uint64_t>(entry + kNameSize + 8),
                              take<std::uint64_t>(entry + kNameSize + 16)};
        if (section.offset > bytes.size() || section.size > bytes.size() - section.offset)
            throw refuse("the pack is cut short");
        sections_.emplace(trimmed(entry, kNameSize), section);
    }
}

std::span<const std::byte> Pack::section(std::string_view name) const {
    const auto found = sections_.find(name);
    if (found == sections_.end())
        throw no_data_error(path_.string() + ": section \"" + std::string(name) +
                            "\" is missing; run \"dateline data build\"");
    return file_.bytes().subspan(found->second.offset, found->second.size);
}

void Pack::release(std::string_view name) const {
    const std::span<const std::byte> bytes = section(name);
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto first = reinterpret_cast<std::uintptr_t>(bytes.data());
    // Its first and last page may hold some of other sections, which come back as well.
    const std::uintptr_t start = first / page * page;
    ::madvise(reinterpret_cast<void*>(start), first - start + bytes.size(), MADV_DONTNEED);
}

std::vector<std::string> Pack::section_names() const {
    std::vector<std::string> names;
    for (const auto& [name, section] : sections_) names.push_back(name);
    return names;
}

void Pack::verify() const {
    for (const auto& [name, section] : sections_) {
        if (check_of(text(name)) != section.check)
            throw no_data_error(path_.string() + ": section \"" + name +
                                "\" is damaged; run \"dateline data build\"");
    }
}

std::string pack_stamp(const std::filesystem::path& path, std::string_view kind, std::uint32_t version) {
    try {
        return std::string(Pack(path, kind, version).stamp());
    } catch (const Error&) {
        return {};
    }
}

}  // namespace dateline
