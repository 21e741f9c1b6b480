// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/pattern_compiler.h"

#include "geodata/language/cutter.h"
#include "geodata/language/fold.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace dateline {

namespace {

using Step = Pattern::Step;
using Kind = Pattern::Step::Kind;

constexpr std::array<std::pair<std::string_view, Pattern::Builtin>, 8> kBuiltins{
    {{"day", Pattern::Builtin::day},
     {"month_number", Pattern::Builtin::month_number},
     {"year", Pattern::Builtin::year},
     {"short_year", Pattern::Builtin::short_year},
     {"hour", Pattern::Builtin::hour},
     {"minute", Pattern::Builtin::minute},
     {"number", Pattern::Builtin::number},
     {"integer", Pattern::Builtin::integer}}};

bool is_syntax(char c) {
    return c == ' ' || c == '(' || c == ')' || c == '|' || c == '?' || c == '[' || c == ']' || c == '<' ||
           c == '>';
}

/// Folded words and marks of a phrase, apostrophes left out.
std::vector<std::string> cut_phrase(std::string_view phrase) {
    std::vector<std::string> found;
    Cutter cutter(phrase, {0, phrase.size()});
    for (Piece piece; cutter.next(piece);) {
        const std::string_view raw = piece.span.in(phrase);
        if (piece.kind != TokenKind::punctuation) {
            found.push_back(fold_word(raw));
        } else if (raw != "'" && raw != "\u2019") {
            found.emplace_back(raw);
        }
    }
    return found;
}

class Compiler {
  public:
    Compiler(std::string_view source, PatternWords& words) : source_(source), words_(words) {}

    std::vector<Step> compile() {
        choices();
        if (at_ < source_.size())
            throw std::invalid_argument("unexpected \"" + std::string(1, source_[at_]) + "\"");
        add({Kind::end});
        return without_idle(steps_);
    }

  private:
    /// Forks with one way and jumps to the next step lead nowhere: the matcher need not pass them.
    static std::vector<Step> without_idle(const std::vector<Step>& steps) {
        const auto leads = [](const Step& step) {
            return step.kind == Kind::fork || step.kind == Kind::jump;
        };
        std::vector<std::size_t> moved_to(steps.size());
        std::vector<Step> kept;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            moved_to[i] = kept.size();
            if (!leads(steps[i]) || steps[i].to != i + 1) kept.push_back(steps[i]);
        }
        for (Step& step : kept)
            if (leads(step)) step.to = moved_to[step.to];
        return kept;
    }

    bool more() const { return at_ < source_.size(); }
    void add(Step step) { steps_.push_back(step); }

    /// a|b|c up to a closing mark or the end.
    void choices() {
        std::vector<std::size_t> jumps;
        for (;;) {
            const std::size_t fork = steps_.size();
            add({Kind::fork});
            sequence();
            if (!more() || source_[at_] != '|') {
                // The last choice: its fork leads nowhere else.
                steps_[fork].to = fork + 1;
                break;
            }
            ++at_;
            jumps.push_back(steps_.size());
            add({Kind::jump});
            steps_[fork].to = steps_.size();
        }
        for (const std::size_t jump : jumps) steps_[jump].to = steps_.size();
    }

    void sequence() {
        while (more() && source_[at_] != '|' && source_[at_] != ')' && source_[at_] != ']') {
            if (source_[at_] == ' ') {
                ++at_;
                continue;
            }
            const std::size_t fork = steps_.size();
            add({Kind::fork});
            atom();
            const bool optional = more() && source_[at_] == '?';
            if (optional) ++at_;
            steps_[fork].to = optional ? steps_.size() : fork + 1;
        }
    }

    void atom() {
        switch (source_[at_]) {
            case '(':
                group(')');
                break;
            case '[':
                add({Kind::open});
                group(']');
                add({Kind::close});
                break;
            case '<':
                capture();
                break;
            case '?':
                throw std::invalid_argument("\"?\" follows nothing");
            default:
                word();
        }
    }

    void group(char close) {
        ++at_;
        choices();
        if (!more() || source_[at_] != close)
            throw std::invalid_argument(std::string("\"") + close + "\" is missing");
        ++at_;
    }

    void capture() {
        const std::size_t close = source_.find('>', at_);
        if (close == std::string_view::npos) throw std::invalid_argument("\">\" is missing");
        std::string_view name = source_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        Step step{Kind::builtin};
        if (name.ends_with('2')) {
            step.which = 1;
            name.remove_suffix(1);
        }
        for (const auto& [known, builtin] : kBuiltins) {
            if (known == name) step.builtin = builtin;
        }
        if (step.builtin == Pattern::Builtin::none) {
            const auto found = words_.classes.find(name);
            if (found == words_.classes.end())
                throw std::invalid_argument("unknown class \"" + std::string(name) + "\"");
            step.kind = Kind::members;
            step.members = &found->second;
        }
        add(step);
    }

    void word() {
        std::string letters;
        while (more() && !is_syntax(source_[at_])) {
            if (source_[at_] == '\\' && at_ + 1 < source_.size()) ++at_;
            letters += source_[at_++];
        }
        const auto parts = cut_phrase(letters);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool optional_hyphen = parts[i] == "-" && parts.size() > 1;
            if (optional_hyphen) {
                add({Kind::fork});
                steps_.back().to = steps_.size() + 1;
            }
            Step step{Kind::word};
            step.word = words_.add(parts[i]);
            add(step);
        }
    }

    std::string_view source_;
    PatternWords& words_;
    std::size_t at_ = 0;
    std::vector<Step> steps_;
};

}  // namespace

std::vector<Pattern::Step> compile_pattern(std::string_view source, PatternWords& words) {
    return Compiler(source, words).compile();
}

std::vector<std::uint32_t> phrase_words(std::string_view phrase, PatternWords& words) {
    std::vector<std::uint32_t> found;
    for (const std::string& word : cut_phrase(phrase)) found.push_back(words.add(word));
    return found;
}

}  // namespace dateline
