// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/vocabulary.h"

#include <utility>

namespace dateline {
namespace {

/// Bytes that must be left of a word without its clitic; Arabic letters take two.
constexpr std::size_t kShortestRest = 3;
/// And more than these without an ending: "منها" is not "من", "كلمة" not "لم".
constexpr std::size_t kShortestStem = 5;

/// A form without its ending counts only where some phrase begins with it or may go on with it.
constexpr std::uint64_t kOfPhrases = ~(WordBit::demonym | WordBit::border);

/// Long enough for a word, or figures: "و15".
bool is_word(std::string_view rest) {
    return rest.size() > kShortestRest || (!rest.empty() && rest.front() >= '0' && rest.front() <= '9');
}

}  // namespace

std::uint32_t Vocabulary::add(std::string_view folded, std::uint64_t bits) {
    const auto next = static_cast<std::uint32_t>(words_.size()) + 1;
    Word& word = words_.try_emplace(std::string(folded), Word{next, 0}).first->second;
    word.bits |= bits;
    return word.number;
}

void Vocabulary::add(const std::unordered_set<std::string>& words, std::uint64_t word_class) {
    for (const std::string& folded : words) add(folded, word_class);
}

void Vocabulary::set_clitics(std::vector<std::string> before, std::vector<std::string> after) {
    clitics_ = std::move(before);
    enclitics_ = std::move(after);
}

void Vocabulary::append_forms(std::string_view folded, std::vector<WordForm>& forms) const {
    const std::size_t first = forms.size();
    forms.push_back(form(folded));
    for (const std::string& clitic : clitics_)
        if (folded.starts_with(clitic) && is_word(folded.substr(clitic.size())))
            forms.push_back(form(folded.substr(clitic.size())));
    for (std::size_t i = first, count = forms.size(); i < count && !enclitics_.empty(); ++i) {
        const std::string_view text = forms[i].text;
        for (const std::string& clitic : enclitics_) {
            if (text.size() <= clitic.size() + kShortestStem || !text.ends_with(clitic)) continue;
            const WordForm stem = form(text.substr(0, text.size() - clitic.size()));
            if ((stem.tables & kOfPhrases) != 0) forms.push_back(stem);
        }
    }
}

WordForm Vocabulary::form(std::string_view text) const {
    const auto found = words_.find(text);
    return found == words_.end() ? WordForm{text, 0, 0}
                                 : WordForm{text, found->second.number, found->second.bits};
}

}  // namespace dateline
