// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/analysed_text.h"
#include "geodata/language/word_reading.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Lemma, tense, mood and kind of name of word forms, from Apertium's analysers of French and English. A
/// memory-mapped pack: opening takes a millisecond, a look-up about a microsecond. Immutable, safe to share
/// between threads; lemmas live as long as the object.
class Morphology {
  public:
    /// Throws Error(no_data) when the pack is missing, damaged or of another version.
    explicit Morphology(const std::filesystem::path& pack);
    Morphology(Morphology&&) noexcept;
    Morphology& operator=(Morphology&&) noexcept;
    ~Morphology();

    /// All readings of a word of a text in that language ("fr", "en"), in the order of the dictionary; none
    /// for unknown words and other languages. Accents count unless the word stands in capitals: "BOMBARDE"
    /// may be "bombarde" and "bombardé". `out` is emptied first.
    void readings(std::string_view language, const Token& token, std::string_view text,
                  std::vector<WordReading>& out) const;
    /// The same for a word in lower or mixed case.
    std::vector<WordReading> readings(std::string_view language, std::string_view word) const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

/// data_dir() / "morphology.pack"
std::filesystem::path morphology_path();

}  // namespace dateline
