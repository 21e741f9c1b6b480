// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/hyphenation.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <cstdint>
#include <cstdlib>
#include <string>

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

constexpr std::size_t kFewestLetters = 7;
constexpr std::size_t kLettersKept = 3;  // at either end

/// The first byte of each letter, and the end; nothing when it does not begin with a small letter.
std::vector<std::size_t> letters_of(std::string_view word) {
    std::vector<std::size_t> starts;
    const auto length = static_cast<std::int32_t>(word.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    for (std::int32_t i = 0; i < length;) {
        const std::int32_t start = i;
        UChar32 letter = 0;
        U8_NEXT(bytes, i, length, letter);
        if (letter < 0 || !u_isalpha(letter) || (starts.empty() && !u_islower(letter))) return {};
        starts.push_back(static_cast<std::size_t>(start));
    }
    starts.push_back(word.size());
    return starts;
}

}  // namespace

std::filesystem::path hyphenation_path(const std::filesystem::path& data, std::string_view language) {
    return data / "hyphenation" / (std::string(language) + ".dic");
}

Hyphenation Hyphenation::load(std::string_view language) {
    const std::filesystem::path file = hyphenation_path(data_dir(), language);
    return std::filesystem::exists(file) ? read(file) : Hyphenation();
}

Hyphenation Hyphenation::read(const std::filesystem::path& file) {
    HyphenDict* dictionary = hnj_hyphen_load(file.string().c_str());
    if (dictionary == nullptr) throw input_error({file.string()}, "these are no patterns of hyphenation");
    Hyphenation hyphenation;
    hyphenation.patterns_ =
        std::shared_ptr<void>(dictionary, [](void* d) { hnj_hyphen_free(static_cast<HyphenDict*>(d)); });
    return hyphenation;
}

std::vector<std::size_t> Hyphenation::breaks_of(std::string_view word) const {
    const std::vector<std::size_t> letters = patterns_ ? letters_of(word) : std::vector<std::size_t>();
    if (letters.size() < kFewestLetters + 1) return {};
    const std::size_t count = letters.size() - 1;
    // libhyphen wants room for five more marks than bytes, and may leave lists of replacements.
    std::string marks(word.size() + 5, '\0');
    char** replacements = nullptr;
    int *places = nullptr, *cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate2(static_cast<HyphenDict*>(patterns_.get()), word.data(),
                                             static_cast<int>(word.size()), marks.data(), nullptr,
                                             &replacements, &places, &cuts);
    const auto is_plain = [&](std::size_t letter) {
        return replacements == nullptr || replacements[letter] == nullptr;
    };
    std::vector<std::size_t> breaks;
    for (std::size_t letter = kLettersKept - 1; failed == 0 && letter + kLettersKept < count; ++letter) {
        // An odd mark behind a letter allows a break; breaks that change the spelling are left out.
        if ((marks[letter] & 1) != 0 && is_plain(letter)) breaks.push_back(letters[letter + 1]);
    }
    if (replacements != nullptr) {
        for (std::size_t i = 0; i < word.size(); ++i) std::free(replacements[i]);
        std::free(replacements);
    }
    std::free(places);
    std::free(cuts);
    return breaks;
}

}  // namespace dateline
