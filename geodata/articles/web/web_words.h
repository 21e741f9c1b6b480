// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How web pages name their parts, from geodata/lexicons/web.json: habits of page builders, not of a
/// language.
struct WebWords {
    /// Elements that hold no article text.
    std::set<std::string, std::less<>> skipped_elements;
    /// Elements that end a line.
    std::set<std::string, std::less<>> block_elements;
    /// ARIA roles of what surrounds an article.
    std::set<std::string, std::less<>> furniture_roles;
    /// Words in class and id attributes of furniture: "share", "related".
    std::set<std::string, std::less<>> furniture_names;
    /// The same, several words long, as " read more ".
    std::vector<std::string> furniture_phrases;
    /// Class, id and itemprop values of an article's body, as " article body ".
    std::vector<std::string> body_names;
    /// schema.org types of articles.
    std::set<std::string, std::less<>> article_types;
};

/// Throws Error(input) naming file and key.
WebWords load_web_words(const std::filesystem::path& lexicons);

/// The words of a class, id or itemprop value, lower case, between single blanks and with one at each end:
/// "articleBody main-text" is " article body main text ". A blank alone when there is none.
std::string attribute_words(std::string_view value);

}  // namespace dateline
