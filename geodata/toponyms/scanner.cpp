// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/scanner.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace dateline {

namespace {

/// A name of very many places ("San José") keeps its best known ones.
constexpr std::size_t kMostHits = 40;
/// No name of the gazetteer is longer than so many words; unknown names are kept shorter.
constexpr std::size_t kMostUnknownWords = 4;

bool is_short_article_particle(const std::string& folded) {
    for (const char* particle :
         {"al", "el", "ar", "er", "as", "es", "ash", "ech", "ad", "ed", "an", "en", "at", "et", "az", "ez"})
        if (folded == particle) return true;
    return false;
}

class Scanner {
  public:
    Scanner(const MarkedText& text, const Gazetteer& gazetteer) : text_(text), gazetteer_(gazetteer) {}

    Findings run() {
        const std::size_t count = text_.text.tokens.size();
        for (std::size_t i = 0; i < count;) {
            const std::size_t next = scan(i);
            i = next > i ? next : i + 1;
        }
        return std::move(found_);
    }

  private:
    /// Adds a mention that starts at the token; the token after it, or 0.
    std::size_t scan(std::size_t first) {
        const Token& token = text_.token(first);
        if (token.kind == TokenKind::punctuation) return 0;
        if (text_.lexicon.caseless()) return scan_caseless(first);
        const bool type_word = text_.marks(first).own.has(Cue::type) && first + 1 < text_.text.tokens.size();
        if (!text_.capitalised(first) && !type_word) return 0;
        if (const std::size_t next = scan_known(first, token.span.begin)) return next;
        if (!text_.capitalised(first)) return 0;
        if (const std::size_t next = scan_alias(first)) return next;
        return scan_unknown(first);
    }

    std::size_t scan_known(std::size_t first, std::size_t span_begin) {
        gazetteer_.prefixes(text_.words_from(first), matches_);
        for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
            const std::size_t last = text_.token_after(first, match->size);
            if (last == 0 || !well_formed(first, last)) continue;
            const std::string_view folded = text_.words_from(first).substr(0, match->size);
            const std::size_t name = known_name(folded, match->name_id);
            if (found_.names[name].hits.empty() || worse_than_its_tail(first, last, name)) continue;
            return add(first, last, span_begin, name);
        }
        return hidden_article(first);
    }

    /// "maire du Caire": the gazetteer knows "Le Caire".
    std::size_t hidden_article(std::size_t first) {
        if (first == 0 || !text_.capitalised(first)) return 0;
        const std::string_view article = text_.lexicon.hidden_article(text_.token(first - 1).folded);
        if (article.empty()) return 0;
        std::string line(article);
        line += ' ';
        const std::size_t extra = line.size();
        line += text_.words_from(first).substr(0, 60);
        std::vector<PrefixMatch> matches;
        gazetteer_.prefixes(line, matches);
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            if (match->size <= extra) continue;
            const std::size_t last = text_.token_after(first, match->size - extra);
            if (last == 0 || !well_formed(first, last)) continue;
            return add(first, last, text_.token(first).span.begin,
                       known_name(std::string_view(line).substr(0, match->size), match->name_id));
        }
        return 0;
    }

    std::size_t scan_alias(std::size_t first) {
        std::size_t size = 0;
        const std::string_view words = text_.words_from(first);
        for (std::size_t end = words.find(' ');; end = words.find(' ', end + 1)) {
            if (!text_.lexicon.country_alias(words.substr(0, end)).empty())
                size = std::min(end, words.size());
            if (end == std::string_view::npos || end > 40) break;
        }
        if (size == 0) return 0;
        const std::size_t last = text_.token_after(first, size);
        const auto country = gazetteer_.country(text_.lexicon.country_alias(words.substr(0, size)));
        if (last == 0 || !country || !well_formed(first, last)) return 0;
        return add(first, last, text_.token(first).span.begin,
                   name_of_hits(words.substr(0, size), {{country->index, NameKind::alternate}}));
    }

    /// Capital letters where a name has them: at its last word, and everywhere but in particles.
    bool well_formed(std::size_t first, std::size_t last) const {
        if (last == first + 1) {
            const Token& token = text_.token(first);
            // "Or", "US": two or three letters are a name only as they are written, not as a common word.
            return text_.capitalised(first) && (token.folded.size() > 2 || token.capitals == Capitals::all);
        }
        bool any = false;
        for (std::size_t i = first; i < last; ++i) any = any || text_.capitalised(i);
        if (!any) return false;
        const Token& end = text_.token(last - 1);
        if (end.kind == TokenKind::number || end.capitals != Capitals::none) return true;
        const Cues cues = text_.marks(last - 1).own;
        return cues.has(Cue::direction) || cues.has(Cue::type);
    }

    /// "La Syrie" is rather Syria with an article than a hamlet of that name.
    bool worse_than_its_tail(std::size_t first, std::size_t last, std::size_t name) {
        if (last < first + 2) return false;
        const Cues cues = text_.marks(first).own;
        if (!cues.has(Cue::article) && !cues.has(Cue::function_word)) return false;
        std::vector<PrefixMatch> matches;
        gazetteer_.prefixes(text_.words_from(first + 1), matches);
        if (matches.empty()) return cues.has(Cue::function_word) && !cues.has(Cue::article);
        const auto& match = matches.back();
        const std::size_t tail = known_name(text_.words_from(first + 1).substr(0, match.size), match.name_id);
        return found_.names[tail].prominence >= found_.names[name].prominence || found_.names[tail].has_seat;
    }

    /// A capitalised name the gazetteer does not know: by sound, or as it stands if a place was announced.
    std::size_t scan_unknown(std::size_t first) {
        const TokenMarks& marks = text_.marks(first);
        if (text_.flat_capitals(first) || marks.own.has(Cue::function_word) ||
            !marks.demonym_country.empty() || marks.own.has(Cue::first_name) || marks.own.has(Cue::title) ||
            text_.token(first).folded.size() < 3)
            return 0;
        if (text_.token(first).starts_sentence && !text_.is_mark(first + 1, "-")) return 0;
        const std::size_t last = name_end(first);
        for (std::size_t end = last; end > first; end = shorter(first, end)) {
            const std::string folded = joined(first, end);
            auto hits = gazetteer_.find_alike(folded);
            if (hits.empty()) continue;
            const std::size_t name = name_of_hits(folded, std::move(hits));
            found_.names[name].alike = true;
            return add(first, end, text_.token(first).span.begin, name);
        }
        const bool announced =
            marks.before.has(Cue::place) || !marks.kinds_before.empty() || marks.before.has(Cue::linker);
        if (!announced) return 0;
        return add(first, last, text_.token(first).span.begin, name_of_hits(joined(first, last), {}));
    }

    /// The end of a run of capitalised words, with particles inside: "Hammam al-Alil", "Bab al-Tabbaneh".
    std::size_t name_end(std::size_t first) const {
        std::size_t end = first + 1, words = 1;
        while (words < kMostUnknownWords) {
            std::size_t next = end;
            if (text_.is_joint(next)) ++next;
            if (!text_.same_sentence(first, next) || text_.token(next).kind != TokenKind::word) break;
            if (!text_.capitalised(next)) {
                if (!is_short_article_particle(text_.token(next).folded)) break;
                std::size_t behind = next + 1;
                if (text_.is_joint(behind)) ++behind;
                if (!text_.same_sentence(first, behind) || !text_.capitalised(behind)) break;
                next = behind;
            }
            end = next + 1;
            ++words;
        }
        return end;
    }
    std::size_t shorter(std::size_t first, std::size_t end) const {
        for (--end; end > first; --end)
            if (text_.capitalised(end - 1)) return end;
        return first;
    }
    std::string joined(std::size_t first, std::size_t last) const {
        const std::size_t begin = text_.marks(first).line_offset;
        const std::size_t end = text_.marks(last - 1).line_offset + text_.token(last - 1).folded.size();
        return std::string(text_.words_from(first).substr(0, end - begin));
    }

    /// Arabic writes "and", "in", "to" with the next word: every way to take clitics off is tried, none
    /// first.
    std::size_t scan_caseless(std::size_t first) {
        const Token& token = text_.token(first);
        if (token.kind != TokenKind::word) return 0;
        gazetteer_.prefixes(text_.words_from(first), matches_);
        for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
            const std::size_t last = text_.token_after(first, match->size);
            if (last == 0) continue;
            return add(first, last, token.span.begin,
                       known_name(text_.words_from(first).substr(0, match->size), match->name_id));
        }
        for (const std::string& clitic : text_.lexicon.clitics()) {
            if (!token.folded.starts_with(clitic) || token.folded.size() < clitic.size() + 4) continue;
            // "لل" hides the article: "للبنان" is ل + لبنان, "للرقة" is ل + الرقة.
            const std::string_view words = text_.words_from(first).substr(clitic.size());
            std::vector<PrefixMatch> matches;
            gazetteer_.prefixes(words, matches);
            for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
                const std::size_t last = text_.token_after(first, match->size + clitic.size());
                // Letters are folded one to one here, so the clitic is as long in the text.
                if (last == 0 || !text_.text.of(token).starts_with(clitic)) continue;
                return add(first, last, token.span.begin + clitic.size(),
                           known_name(words.substr(0, match->size), match->name_id));
            }
        }
        return 0;
    }

    std::size_t known_name(std::string_view folded, std::uint32_t name_id) {
        const auto known = by_id_.find(name_id);
        if (known != by_id_.end()) return known->second;
        const std::size_t name = name_of_hits(folded, gazetteer_.hits(name_id));
        by_id_.emplace(name_id, name);
        return name;
    }

    std::size_t name_of_hits(std::string_view folded, std::vector<NameHit> hits) {
        const auto known = by_text_.find(std::string(folded));
        if (known != by_text_.end()) return known->second;
        FoundName name;
        name.folded = folded;
        std::vector<std::pair<double, NameHit>> ranked;
        ranked.reserve(hits.size());
        for (const NameHit& hit : hits) {
            const Place place = gazetteer_.place(hit.place);
            const double known_as =
                hit.kind == NameKind::historical || hit.kind == NameKind::colloquial ? 0.6 : 1.0;
            ranked.emplace_back(prominence(place) * known_as, hit);
            name.has_area = name.has_area || place.is_area() || place.kind == PlaceKind::river;
            name.has_town = name.has_town || place.kind == PlaceKind::settlement;
            name.has_seat = name.has_seat || place.kind == PlaceKind::country || place.feature_code == "PPLC";
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        if (ranked.size() > kMostHits) ranked.resize(kMostHits);
        if (!ranked.empty()) name.prominence = ranked.front().first;
        for (const auto& [rank, hit] : ranked)
            if (std::none_of(name.hits.begin(), name.hits.end(),
                             [&](const NameHit& h) { return h.place == hit.place; }))
                name.hits.push_back(hit);
        found_.names.push_back(std::move(name));
        by_text_.emplace(std::string(folded), found_.names.size() - 1);
        return found_.names.size() - 1;
    }

    std::size_t add(std::size_t first, std::size_t last, std::size_t span_begin, std::size_t name) {
        Mention mention;
        mention.first = first;
        mention.last = last;
        mention.span = {span_begin, text_.token(last - 1).span.end};
        mention.name = name;
        found_.mentions.push_back(std::move(mention));
        return last;
    }

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    Findings found_;
    std::vector<PrefixMatch> matches_;
    std::unordered_map<std::uint32_t, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_text_;
};

}  // namespace

double prominence(const Place& place) {
    switch (place.kind) {
        case PlaceKind::country:
            return 1.0;
        case PlaceKind::continent:
            return 0.95;
        case PlaceKind::sea:
            return 0.8;
        case PlaceKind::region:
        case PlaceKind::river:
        case PlaceKind::admin1:
            return 0.75;
        case PlaceKind::island:
        case PlaceKind::mountain:
        case PlaceKind::lake:
            return 0.6;
        case PlaceKind::site:
            return 0.5;
        case PlaceKind::admin2:
            return 0.45;
        case PlaceKind::settlement:
            break;
    }
    const double size = std::clamp(std::log10(static_cast<double>(place.population) + 1) / 7.5, 0.1, 0.9);
    return place.feature_code == "PPLC" ? std::max(size, 0.85) : size;
}

Findings scan_names(const MarkedText& text, const Gazetteer& gazetteer) {
    return Scanner(text, gazetteer).run();
}

}  // namespace dateline
