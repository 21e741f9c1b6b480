// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The words by which pages of any language are understood, from all
/// geodata/lexicons/<language>/articles.json and the month and weekday names of dates.json. All strings are
/// folded phrases (fold.h).
struct PageWords {
    /// "publie le": a publication date stands after it, on the same line or one of the next two.
    std::set<std::string> published_labels;
    /// "mise a jour": a date after it is a later one, used only when there is no other.
    std::set<std::string> updated_labels;
    /// "par", "by": the rest of a publication line is a name.
    std::set<std::string> byline_words;
    /// "la redaction de": the publisher's name follows.
    std::set<std::string> publisher_labels;
    /// "source": alone on a line, it ends a paper taken from elsewhere.
    std::set<std::string> source_lines;
    /// Words a publication line may have beside its date: "a", "gmt", "min".
    std::set<std::string> publication_line_words;
    /// Lines that are furniture of the page: the whole line, its beginning, a part of it.
    std::set<std::string> boilerplate_lines;
    std::vector<std::string> boilerplate_starts;
    /// Beginnings that count only with a colon after them: "photo :".
    std::vector<std::string> boilerplate_labels;
    /// Beginnings that are signs, not words, unfolded: "©".
    std::vector<std::string> boilerplate_signs;
    std::vector<std::string> boilerplate_parts;
    /// Month names as one or two folded words, to 1 … 12.
    std::map<std::string, unsigned> months;
    std::set<std::string> weekdays;
    /// "er", "th" after a day's number.
    std::set<std::string> ordinal_suffixes;
    /// Languages in which 07/10/2015 is always the 7th of October; elsewhere only what is unambiguous is
    /// read.
    std::set<std::string> day_first_languages;
};

/// Reads every language's folder. Throws Error(input) naming file and key.
PageWords load_page_words(const std::filesystem::path& lexicons);

}  // namespace dateline
