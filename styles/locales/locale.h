// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "styles/locales/actor_names.h"
#include "styles/locales/grammar.h"
#include "styles/locales/hyphenation.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The words of the furniture in one language, read from styles/locales/<language>.json. Immutable; safe to
/// share between threads. Keys are the file's; a missing one throws Error(input) naming file and key.
class Locale {
  public:
    /// "fr", "en", "ar", also "fr-CA"; a language without a file takes English words.
    static Locale load(std::string_view language);
    static Locale read(const std::filesystem::path& file);

    /// ISO 639-1 of the words themselves.
    const std::string& language() const;
    bool right_to_left() const;
    bool has(std::string_view key) const;
    /// Whether the key has plural forms: count() may be asked.
    bool has_plural(std::string_view key) const;
    std::string text(std::string_view key, Placeholders values = {}) const;
    /// The same with values that melt with the words around them (Grammar::fill).
    std::string phrase(std::string_view key, Placeholders values) const;
    /// Of the language, from the file of the same name in the folder "grammar" beside the locale's.
    const Grammar& grammar() const;
    /// Where its words may be broken.
    const Hyphenation& hyphenation() const;
    /// Doers and targets in the languages of the pages.
    const ActorNames& actor_names() const;
    /// The plural form that the language's CLDR rule picks for a count; {count} stands for the number.
    std::string count(std::string_view key, long count, Placeholders values = {}) const;
    /// "1 234 567", grouped as the language does.
    std::string number(long value) const;

    /// "7 octobre 2015"
    std::string day(Day day) const;
    /// "7 oct." or, with the year, "7 oct. 2015"
    std::string short_day(Day day, bool with_year = false) const;
    /// "17–26 oct.", "30 oct. – 2 nov."; "30 déc. 2015 – 2 janv. 2016"
    std::string short_days(DayInterval days) const;
    /// "octobre 2015"
    std::string month(Day day) const;
    /// The month's name alone: "octobre"
    std::string month_name(Day day) const;
    /// "7 octobre 2015", "du 7 au 12 octobre 2015", "octobre 2015", "2015": whole months and years by their
    /// names.
    std::string interval(DayInterval days) const;
    /// The same without "du": "7–12 octobre 2015".
    std::string short_interval(DayInterval days) const;

    /// "a, b et c"
    std::string join(const std::vector<std::string>& parts) const;
    /// First letter as at the beginning of a sentence.
    std::string capitalised(std::string_view text) const;
    std::string upper_case(std::string_view text) const;

  private:
    struct Words;
    explicit Locale(std::shared_ptr<const Words> words);
    std::shared_ptr<const Words> words_;
};

}  // namespace dateline
