// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/actor_names.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>
#include <unicode/unistr.h>

namespace dateline {

namespace {

using nlohmann::json;

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t next = std::min(text.find(separator), text.size());
        if (next > 0) parts.emplace_back(text.substr(0, next));
        text.remove_prefix(std::min(next + separator.size(), text.size()));
    }
    return parts;
}

/// As words are looked up: small letters, one kind of apostrophe.
std::string folded(std::string_view text) {
    std::string small;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})
        .toLower()
        .toUTF8String(small);
    for (std::size_t at = small.find("’"); at != std::string::npos; at = small.find("’", at))
        small.replace(at, std::string_view("’").size(), "'");
    return small;
}

/// Without an article before it.
std::string_view bare(std::string_view text) {
    static constexpr std::array<std::string_view, 12> articles = {
        "l'", "le ", "la ", "les ", "des ", "un ", "une ", "the ", "a ", "an ", "d'", "du "};
    for (const std::string_view article : articles) {
        if (text.starts_with(article)) return text.substr(article.size());
    }
    return text;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Arabic adjectives have the article where their noun has one.
constexpr std::string_view arabic_article = "ال";

}  // namespace

struct ActorNames::Names {
    /// Of each language its own form.
    struct Noun {
        std::vector<std::string> word, gender;
    };
    std::vector<std::string> languages;
    std::vector<std::vector<std::string>> phrases;  ///< the form to write, by language
    std::vector<Noun> heads;
    std::vector<std::vector<std::vector<std::string>>> qualifiers;  ///< forms by language
    // From folded words of a language to the row.
    std::vector<std::map<std::string, std::size_t, std::less<>>> phrase_of, head_of, qualifier_of;

    std::size_t language(std::string_view name) const {
        return static_cast<std::size_t>(std::find(languages.begin(), languages.end(), name) -
                                        languages.begin());
    }

    std::string qualifier(std::size_t row, std::size_t language, const Noun& head) const {
        static const std::map<std::string, std::size_t, std::less<>> form_of = {
            {"m", 0}, {"f", 1}, {"mp", 2}, {"p", 2}, {"fp", 3}, {"", 0}};
        const auto& forms = qualifiers[row][language];
        std::string word = forms[std::min(form_of.at(head.gender[language]), forms.size() - 1)];
        const bool indefinite =
            word.starts_with(arabic_article) && head.word[language].find(arabic_article) == std::string::npos;
        return indefinite ? word.substr(arabic_article.size()) : word;
    }
};

ActorNames::ActorNames(std::shared_ptr<const Names> names) : names_(std::move(names)) {}

ActorNames::ActorNames() : names_(std::make_shared<Names>()) {}

ActorNames ActorNames::read(const std::filesystem::path& file) {
    auto names = std::make_shared<Names>();
    try {
        const json document = json::parse(read_file(file));
        names->languages = document.at("languages").get<std::vector<std::string>>();
        const std::size_t count = names->languages.size();
        names->phrase_of.resize(count);
        names->head_of.resize(count);
        names->qualifier_of.resize(count);
        const auto cells = [&](const json& row) {
            auto texts = row.get<std::vector<std::string>>();
            if (texts.size() != count || std::find(texts.begin(), texts.end(), "") != texts.end())
                throw input_error({file.string()}, "a row has a form for each language", row.dump());
            return texts;
        };
        for (const json& row : document.at("phrases")) {
            std::vector<std::string> written;
            const auto texts = cells(row);
            for (std::size_t i = 0; i < count; ++i) {
                const auto forms = split(texts[i], ", ");
                for (const std::string& form : forms)
                    names->phrase_of[i].emplace(folded(form), names->phrases.size());
                written.push_back(forms.front());
            }
            names->phrases.push_back(std::move(written));
        }
        for (const json& row : document.at("heads")) {
            Names::Noun noun;
            const auto texts = cells(row);
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t slash = std::min(texts[i].find('/'), texts[i].size());
                const auto forms = split(texts[i].substr(0, slash), ", ");
                for (const std::string& form : forms)
                    names->head_of[i].emplace(folded(form), names->heads.size());
                noun.word.push_back(forms.front());
                noun.gender.push_back(slash < texts[i].size() ? texts[i].substr(slash + 1) : "");
            }
            names->heads.push_back(std::move(noun));
        }
        for (const json& row : document.at("qualifiers")) {
            std::vector<std::vector<std::string>> forms;
            const auto texts = cells(row);
            for (std::size_t i = 0; i < count; ++i) {
                forms.push_back(split(texts[i], texts[i].find(", ") == std::string::npos ? " " : ", "));
                for (const std::string& form : forms.back())
                    names->qualifier_of[i].emplace(folded(form), names->qualifiers.size());
                // Alternatives, not genders.
                if (texts[i].find(", ") != std::string::npos) forms.back().resize(1);
            }
            names->qualifiers.push_back(std::move(forms));
        }
    } catch (const json::exception& error) {
        throw input_error({file.string()}, error.what());
    }
    return ActorNames(std::move(names));
}

std::optional<std::string> ActorNames::translated(std::string_view actor, std::string_view from,
                                                  std::string_view to) const {
    const std::size_t source = names_->language(from), target = names_->language(to);
    if (source >= names_->languages.size() || target >= names_->languages.size()) return std::nullopt;
    const std::string small = folded(actor);
    const std::string_view noun = bare(small);
    if (const auto phrase = names_->phrase_of[source].find(noun); phrase != names_->phrase_of[source].end())
        return names_->phrases[phrase->second][target];
    // The longest head that leaves adjectives only; English has them before it.
    const bool head_last = from == "en";
    const std::vector<std::string> words = split(noun, " ");
    for (std::size_t length = words.size(); length > 0; --length) {
        const auto middle = head_last ? words.end() - static_cast<std::ptrdiff_t>(length)
                                      : words.begin() + static_cast<std::ptrdiff_t>(length);
        const std::vector<std::string> head_words =
            head_last ? std::vector(middle, words.end()) : std::vector(words.begin(), middle);
        const std::vector<std::string> rest =
            head_last ? std::vector(words.begin(), middle) : std::vector(middle, words.end());
        const auto head = names_->head_of[source].find(joined(head_words));
        if (head == names_->head_of[source].end()) continue;
        const auto& form = names_->heads[head->second];
        std::vector<std::string> out{form.word[target]};
        bool known = true;
        for (const std::string& word : rest) {
            const auto qualifier = names_->qualifier_of[source].find(word);
            known = known && qualifier != names_->qualifier_of[source].end();
            if (!known) break;
            const std::string translated = names_->qualifier(qualifier->second, target, form);
            out.insert(to == "en" ? out.begin() : out.end(), translated);
        }
        if (known) return joined(out);
    }
    return std::nullopt;
}

}  // namespace dateline
