// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Where words of one language may be broken, by Liang's patterns as TeX and LibreOffice use them
/// (libhyphen). Immutable; safe to share between threads.
class Hyphenation {
  public:
    /// Of no language: breaks nothing.
    Hyphenation() = default;
    /// The patterns of a language that the data hold (data_dir()/hyphenation/<language>.dic); without them,
    /// nothing is broken.
    static Hyphenation load(std::string_view language);
    /// Throws Error(input) naming the file when it holds no patterns.
    static Hyphenation read(const std::filesystem::path& file);

    /// Bytes of a word, in letters of UTF-8, before which a hyphen may stand; ascending. Short words, and
    /// names, which begin with a capital, stay whole, and so do a word's first and last three letters.
    std::vector<std::size_t> breaks_of(std::string_view word) const;

  private:
    std::shared_ptr<void> patterns_;
};

/// Of a language, below the data folder.
std::filesystem::path hyphenation_path(const std::filesystem::path& data, std::string_view language);

}  // namespace dateline
