// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

/// Values for the {names} of a sentence.
using Placeholders = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// How a language fits the doers and targets of a record into a sentence: which article a noun takes, what is
/// shortened, how a preposition melts with what follows it ("de" + "le régime" = "du régime"). All of it is
/// data, styles/locales/grammar/<language>.json. Immutable; safe to share between threads.
class Grammar {
  public:
    /// Leaves words as they are.
    Grammar();
    /// Throws Error(input) that names the file.
    static Grammar read(const std::filesystem::path& file);

    /// A noun as a sentence takes it: "l’armée syrienne", "des rebelles", "Moscou", "a driver". Words that
    /// have an article or number already stay as they are. Empty for words that say nothing ("personnes").
    std::string noun_phrase(std::string_view noun) const;
    /// A pattern with its {names} filled in; at each seam the words melt as the language asks. Values are
    /// taken as they are: noun_phrase() before, where one is wanted.
    std::string fill(std::string_view pattern, Placeholders values) const;
    /// Long names by their usual short ones ("EI"), apostrophes as the language prints them.
    std::string shortened_name(std::string_view name) const;

  private:
    struct Rules;
    explicit Grammar(std::shared_ptr<const Rules> rules);
    std::string join(std::string left, std::string_view right) const;
    std::shared_ptr<const Rules> rules_;
};

}  // namespace dateline
