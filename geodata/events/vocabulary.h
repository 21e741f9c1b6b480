// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

/// A word as phrase tables look it up, with the tables that have a phrase starting with it: one look-up a
/// word, not one for each table.
struct WordForm {
    std::string text;          ///< folded
    std::uint64_t tables = 0;  ///< one bit for each table, and those of WordBit
};

/// What a word may be besides the first of a phrase; bits above those of the tables.
struct WordBit {
    static constexpr std::uint64_t light = std::uint64_t{1} << 60U;     ///< may stand inside a phrase
    static constexpr std::uint64_t counts = std::uint64_t{1} << 61U;    ///< a word of numbers
    static constexpr std::uint64_t opener = std::uint64_t{1} << 62U;    ///< opens a clause: "mais", "while"
    static constexpr std::uint64_t relative = std::uint64_t{1} << 63U;  ///< opens an aside: ", qui …,"
};

/// The first words of all phrases of a lexicon, and the words of some classes.
class Vocabulary {
  public:
    void add(const std::string& folded, std::uint64_t table) { tables_[folded] |= table; }
    void add(const std::unordered_set<std::string>& words, std::uint64_t word_class) {
        for (const std::string& folded : words) tables_[folded] |= word_class;
    }
    /// What may stand before and after any word as one with it (Arabic): "و", "ال"; "ها".
    void set_clitics(std::vector<std::string> before, std::vector<std::string> after) {
        clitics_ = std::move(before);
        enclitics_ = std::move(after);
    }

    /// The word itself first, then without each clitic it may have.
    std::vector<WordForm> forms_of(const std::string& folded) const {
        std::vector<WordForm> forms = {form(folded)};
        for (const std::string& clitic : clitics_)
            if (folded.starts_with(clitic) && is_word(std::string_view(folded).substr(clitic.size())))
                forms.push_back(form(folded.substr(clitic.size())));
        if (enclitics_.empty()) return forms;
        for (std::size_t i = 0, count = forms.size(); i < count; ++i)
            for (const std::string& clitic : enclitics_)
                if (forms[i].text.size() > clitic.size() + kShortestStem && forms[i].text.ends_with(clitic))
                    add_known(forms, forms[i].text.substr(0, forms[i].text.size() - clitic.size()));
        return forms;
    }

  private:
    /// Bytes that must be left of a word without its clitic; Arabic letters take two.
    static constexpr std::size_t kShortestRest = 3;
    /// And more than these without an ending: "منها" is not "من", "كلمة" not "لم".
    static constexpr std::size_t kShortestStem = 5;

    /// Long enough for a word, or figures: "و15".
    static bool is_word(std::string_view rest) {
        return rest.size() > kShortestRest || (!rest.empty() && rest.front() >= '0' && rest.front() <= '9');
    }

    WordForm form(std::string text) const {
        const auto found = tables_.find(text);
        return {std::move(text), found == tables_.end() ? 0 : found->second};
    }

    /// A form without its ending counts only where some phrase begins with it.
    void add_known(std::vector<WordForm>& forms, std::string text) const {
        WordForm found = form(std::move(text));
        if (found.tables != 0) forms.push_back(std::move(found));
    }

    std::unordered_map<std::string, std::uint64_t> tables_;
    std::vector<std::string> clitics_, enclitics_;
};

}  // namespace dateline
