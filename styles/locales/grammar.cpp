// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/grammar.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

using nlohmann::json;

/// Which word of a noun phrase carries its number, gender and article.
enum class HeadPosition { none, first, last };

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        if (blank > 0) words.emplace_back(text.substr(0, blank));
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return words;
}

std::string lower(std::string_view text) {
    std::string out;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})
        .toLower()
        .toUTF8String(out);
    return out;
}

bool begins_upper(std::string_view text) {
    const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    return !unicode.isEmpty() && u_isupper(unicode.char32At(0)) != 0;
}

/// All in capitals: "EI", "FDS".
bool is_acronym(std::string_view text) {
    return text.size() > 1 && lower(text) != text && lower(text.substr(1)) != text.substr(1) &&
           text.find(' ') == std::string_view::npos;
}

std::string with_small_beginning(std::string_view text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    return lower(text.substr(0, blank)) + std::string(text.substr(blank));
}

bool ends_with_any(std::string_view word, const std::vector<std::string>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::string& ending) { return word.ends_with(ending); });
}

}  // namespace

struct Grammar::Rules {
    struct Article {
        std::string definite, indefinite;
    };
    /// "de " before "le " becomes "du ": what is left of both.
    struct Contraction {
        std::string left, right, result;
    };
    HeadPosition head = HeadPosition::none;
    std::map<std::string, Article> articles;     ///< by gender, "p" for plurals
    std::map<std::string, std::string> genders;  ///< of nouns and of names that take an article
    std::vector<std::pair<std::string, std::string>> gender_endings;  ///< ending, gender
    std::string default_gender;
    std::vector<std::string> plural_endings, plural_name_endings;
    std::set<std::string> singular, plural, definite, determiners, prepositions, common, empty;
    std::vector<std::pair<std::string, std::string>> elisions;  ///< "le " becomes "l’"
    std::string vowels;
    std::vector<std::string> mute;  ///< beginnings that count as vowels
    std::vector<Contraction> contractions;
    std::map<std::string, std::string> short_names;
    std::string apostrophe = "'";

    bool elides(std::string_view word) const {
        const std::string small = lower(word);
        if (std::any_of(mute.begin(), mute.end(),
                        [&](const std::string& beginning) { return small.starts_with(beginning); })) {
            return true;
        }
        const auto text = icu::UnicodeString::fromUTF8(small);
        const auto all = icu::UnicodeString::fromUTF8(vowels);
        return !text.isEmpty() && all.indexOf(text.char32At(0)) >= 0;
    }
    bool is_plural(const std::string& small) const {
        return plural.contains(small) || (!singular.contains(small) && ends_with_any(small, plural_endings));
    }
    std::string gender_of(const std::string& small) const {
        if (const auto known = genders.find(small); known != genders.end()) return known->second;
        for (const auto& [ending, gender] : gender_endings) {
            if (small.ends_with(ending)) return gender;
        }
        return default_gender;
    }
    const std::string& article(const std::string& gender, bool is_definite) const {
        static const std::string none;
        const auto found = articles.find(gender);
        return found == articles.end() ? none
               : is_definite           ? found->second.definite
                                       : found->second.indefinite;
    }
};

Grammar::Grammar(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

Grammar::Grammar() : rules_(std::make_shared<Rules>()) {}

Grammar Grammar::read(const std::filesystem::path& file) {
    auto rules = std::make_shared<Rules>();
    static const json nothing = json::object();
    const auto object = [](const json& document, const char* key) -> const json& {
        const auto found = document.find(key);
        return found == document.end() ? nothing : *found;
    };
    const auto list = [](const json& document, const char* key) {
        return document.contains(key) ? words_in(document.at(key).get<std::string>())
                                      : std::vector<std::string>();
    };
    const auto set_of = [&](const json& document, const char* key) {
        const std::vector<std::string> words = list(document, key);
        return std::set<std::string>(words.begin(), words.end());
    };
    try {
        const json document = json::parse(read_file(file));
        const std::string head = document.at("head");
        rules->head = head == "first"  ? HeadPosition::first
                      : head == "last" ? HeadPosition::last
                                       : HeadPosition::none;
        for (const auto& [gender, forms] : object(document, "articles").items()) {
            rules->articles[gender] = {forms.at("definite"), forms.at("indefinite")};
        }
        for (const auto& [gender, words] : object(document, "genders").items()) {
            for (const std::string& word : words_in(words.get<std::string>())) rules->genders[word] = gender;
        }
        for (const auto& [gender, words] : object(document, "endings").items()) {
            for (const std::string& word : words_in(words.get<std::string>()))
                rules->gender_endings.emplace_back(word, gender);
        }
        rules->default_gender = document.value("gender", "");
        rules->plural_endings = list(document, "plural-endings");
        rules->plural_name_endings = list(document, "plural-name-endings");
        rules->singular = set_of(document, "singular");
        rules->plural = set_of(document, "plural");
        rules->definite = set_of(document, "definite");
        rules->determiners = set_of(document, "determiners");
        rules->prepositions = set_of(document, "prepositions");
        rules->common = set_of(document, "common");
        for (const json& words : object(document, "empty")) rules->empty.insert(words.get<std::string>());
        for (const auto& [from, to] : object(document, "elisions").items())
            rules->elisions.emplace_back(from, to);
        rules->vowels = document.value("vowels", "");
        rules->mute = list(document, "mute");
        for (const json& each : object(document, "contractions"))
            rules->contractions.push_back({each.at(0), each.at(1), each.at(2)});
        for (const auto& [from, to] : object(document, "short").items()) rules->short_names[from] = to;
        rules->apostrophe = document.value("apostrophe", "'");
    } catch (const json::exception& error) {
        throw input_error({file.string()}, error.what());
    }
    return Grammar(std::move(rules));
}

/// left and right as they stand beside each other.
std::string Grammar::join(std::string left, std::string_view right) const {
    const auto ends_with_word = [&left](const std::string& word) {
        return left.ends_with(word) &&
               (left.size() == word.size() || left[left.size() - word.size() - 1] == ' ');
    };
    for (const Rules::Contraction& each : rules_->contractions) {
        if (!ends_with_word(each.left) || !right.starts_with(each.right)) continue;
        left.resize(left.size() - each.left.size());
        return join(left + each.result, right.substr(each.right.size()));
    }
    for (const auto& [full, elided] : rules_->elisions) {
        if (!ends_with_word(full) || !rules_->elides(right)) continue;
        left.resize(left.size() - full.size());
        return left + elided + std::string(right);
    }
    return left + std::string(right);
}

std::string Grammar::fill(std::string_view pattern, Placeholders values) const {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        out += pattern.substr(0, open);
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos) break;
        for (const auto& [key, value] : values) {
            if (key == pattern.substr(1, close - 1)) out = join(std::move(out), value);
        }
        pattern.remove_prefix(close + 1);
    }
    return out + std::string(pattern);
}

std::string Grammar::shortened_name(std::string_view name) const {
    std::string out;
    for (const char c : name) {
        if (c == '\'') {
            out += rules_->apostrophe;
        } else {
            out += c;
        }
    }
    for (const auto& [full, brief] : rules_->short_names) {
        const std::size_t at = out.find(full);
        if (at != std::string::npos) out.replace(at, full.size(), brief);
    }
    return out;
}

std::string Grammar::noun_phrase(std::string_view noun) const {
    std::string words = shortened_name(noun);
    const auto parts = words_in(words);
    if (parts.empty() || rules_->empty.contains(lower(words))) return {};
    const std::string first = lower(parts.front());
    const std::size_t elided = first.find(rules_->apostrophe);
    const bool determined =
        rules_->determiners.contains(first) || (first.front() >= '0' && first.front() <= '9') ||
        (elided != std::string::npos &&
         rules_->determiners.contains(first.substr(0, elided + rules_->apostrophe.size())));
    if (determined) return with_small_beginning(words);
    if (rules_->head == HeadPosition::none) return words;

    std::string head = parts.front();
    if (rules_->head == HeadPosition::last) {
        for (const std::string& part : parts) {
            // "Christians (CAR)": an aside belongs to no noun.
            if (rules_->prepositions.contains(lower(part)) || part.starts_with('(')) break;
            head = part;
        }
        if (parts.size() == 1 && !is_acronym(head) && rules_->common.contains(lower(head)))
            head = words = lower(head);
    }
    const std::string small = lower(head);
    const auto with_article = [&](const std::string& gender, bool definite) {
        return join(rules_->article(gender, definite), words);
    };
    // "anti-Balaka": a name, too.
    const std::size_t hyphen = head.rfind('-');
    if (begins_upper(head) || (hyphen != std::string::npos && begins_upper(head.substr(hyphen + 1)))) {
        if (rules_->genders.contains(small)) return with_article(rules_->gender_of(small), true);
        if (rules_->definite.contains(small))
            return with_article(rules_->is_plural(small) ? "p" : rules_->gender_of(small), true);
        return ends_with_any(small, rules_->plural_name_endings) ? with_article("p", true) : words;
    }
    const std::string gender = rules_->is_plural(small) ? "p" : rules_->gender_of(small);
    return with_article(gender, rules_->definite.contains(small));
}

}  // namespace dateline
