// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/page_metadata.h"

#include "geodata/articles/page_lines.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <vector>

namespace dateline {

namespace {

constexpr std::size_t kHeadLines = 30;
/// A dateline stands at the front of the body, at most behind an editor's note in parentheses.
constexpr std::size_t kDatelineBytes = 300;
constexpr std::size_t kDatelineLines = 8;
constexpr std::string_view kBlanks = " \t\n\v\f\r";

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::istringstream stream{fold_phrase(text)};
    for (std::string word; stream >> word;) words.push_back(std::move(word));
    return words;
}

bool is_figures(const std::string& word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

std::string_view without_end_blanks(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The phrase that a set of labels begins a line with, as the number of its words; 0 for none.
std::size_t label_words(std::string_view folded, const std::set<std::string>& labels) {
    std::size_t longest = 0;
    for (const std::string& label : labels) {
        if (folded.starts_with(label) && (folded.size() == label.size() || folded[label.size()] == ' ')) {
            longest =
                std::max(longest, static_cast<std::size_t>(std::count(label.begin(), label.end(), ' ')) + 1);
        }
    }
    return longest;
}

bool starts_with_label(std::string_view text, const std::set<std::string>& labels) {
    constexpr std::size_t kMostLabelWords = 16;
    return label_words(fold_phrase_start(text, kMostLabelWords), labels) != 0;
}

/// Before the date on a publication line: nothing, a label, a weekday, a byline closed by a bar, or "Paris,
/// le".
bool opens_publication_line(std::string_view before, const PageWords& words) {
    before = without_end_blanks(before);
    if (before.empty() || starts_with_label(before, words.published_labels) ||
        starts_with_label(before, words.byline_words) || !domain_in(before).empty()) {
        return true;
    }
    std::vector<std::string> parts = folded_words(before);
    std::erase_if(parts, [&](const std::string& word) {
        return words.weekdays.contains(word) || words.publication_line_words.contains(word);
    });
    const bool after_place = before.find(',') != std::string_view::npos && parts.size() <= 3;
    return parts.empty() || after_place;
}

/// After the date: nothing, an hour, a domain name, a byline, an agency in parentheses at the end of the
/// line.
bool closes_publication_line(std::string_view after, const PageWords& words) {
    after = without_end_blanks(after);
    if (after.starts_with('|') || after.starts_with("\xE2\x80\xA2") ||
        starts_with_label(after, words.byline_words)) {
        return true;
    }
    if (after.starts_with('(') && after.ends_with(')') && after.size() < 60) return true;
    for (std::size_t at = 0; (at = after.find_first_not_of(kBlanks, at)) != std::string_view::npos;) {
        const std::string_view word = after.substr(at, after.find_first_of(kBlanks, at) - at);
        at += word.size();
        if (is_domain_name(word)) continue;
        for (const std::string& part : folded_words(word)) {
            if (!is_figures(part) && !words.publication_line_words.contains(part)) return false;
        }
    }
    return true;
}

/// The name in parentheses at the front of what follows a dateline's date, or an empty view.
std::string_view agency_after(std::string_view after) {
    after = without_end_blanks(after);
    const std::size_t close = after.find(')');
    if (!after.starts_with('(') || close == std::string_view::npos || close > 60) return {};
    return after.substr(1, close - 1);
}

bool opens_text(std::string_view after) {
    after = without_end_blanks(after);
    return after.starts_with('-') || after.starts_with("\xE2\x80\x93") || after.starts_with("\xE2\x80\x94") ||
           after.starts_with(':');
}

class HeadReader {
  public:
    HeadReader(std::string_view text, std::span<const PageLine> lines, const PageWords& words)
        : text_(text), words_(words), lines_(lines) {}

    PageMetadata read() {
        for (std::size_t i = 0; i < std::min(lines_.size(), kHeadLines); ++i) read_line(i);
        if (!page_.published) page_.published = updated_;
        page_.title = title();
        return page_;
    }

  private:
    std::string_view raw(std::size_t i) const { return lines_[i].span.in(text_); }

    void read_line(std::size_t i) {
        const std::string_view line = raw(i);
        const std::vector<WrittenDate>& dates = lines_[i].dates;
        if (label_words(lines_[i].folded, words_.updated_labels) != 0) {
            if (!updated_) updated_ = date_from(i);
        } else if (label_words(lines_[i].folded, words_.published_labels) != 0) {
            if (!page_.published) page_.published = date_from(i);
        } else if (!dates.empty() && !is_below_update_label(i)) {
            read_publication_line(line, dates.front());
            if (i < kDatelineLines) read_dateline(line.substr(0, kDatelineBytes), dates);
        } else if (i < kDatelineLines) {
            read_agency(line.substr(0, kDatelineBytes));
        }
        read_publisher(lines_[i], line);
    }

    /// "PARTAGER" and "Mise à jour :" stand on lines of their own in scraped text, their values below.
    bool is_below_update_label(std::size_t i) const {
        return i > 0 && label_words(lines_[i - 1].folded, words_.updated_labels) != 0 &&
               lines_[i - 1].dates.empty();
    }

    /// The first full date on the label's line or one of the two below; those must hold little else.
    std::optional<Day> date_from(std::size_t label) const {
        for (std::size_t i = label; i < std::min(lines_.size(), label + 3); ++i) {
            if (i != label && lines_[i].words > 8) break;
            for (const WrittenDate& date : lines_[i].dates) {
                if (const auto day = date.to_day()) return day;
            }
        }
        return std::nullopt;
    }

    void read_publication_line(std::string_view line, const WrittenDate& date) {
        const auto day = date.to_day();
        const std::string_view before = line.substr(0, date.span.begin);
        const std::string_view after = line.substr(date.span.end);
        if (!day || !closes_publication_line(after, words_) || !opens_publication_line(before, words_))
            return;
        if (!page_.published) page_.published = day;
        if (page_.publisher.empty()) page_.publisher = domain_in(line);
    }

    void read_dateline(std::string_view head, const std::vector<WrittenDate>& dates) {
        for (const WrittenDate& date : dates) {
            if (date.span.end > head.size()) return;
            const std::string_view after = head.substr(date.span.end);
            const std::string_view agency = agency_after(after);
            if (agency.empty() && !opens_text(after)) continue;
            if (agency.empty() && !opens_publication_line(head.substr(0, date.span.begin), words_)) continue;
            if (!page_.dateline) page_.dateline = date;
            if (!page_.published) page_.published = date.to_day();
            if (page_.publisher.empty()) page_.publisher = agency;
            return;
        }
    }

    /// "PARIS (AFP) - …": an agency without a date, behind at most four words.
    void read_agency(std::string_view head) {
        const std::size_t open = head.find('(');
        if (open == std::string_view::npos || folded_words(head.substr(0, open)).size() > 4) return;
        const std::string_view agency = agency_after(head.substr(open));
        if (agency.empty() || !opens_text(head.substr(open + agency.size() + 2))) return;
        if (page_.publisher.empty()) page_.publisher = agency;
    }

    void read_publisher(const PageLine& line, std::string_view raw_line) {
        if (!page_.publisher.empty() || line.words > 8) return;
        const std::size_t label = label_words(line.folded, words_.publisher_labels);
        if (label == 0 || label == line.words) return;
        // The name as it stands: behind the label's words.
        std::string_view rest = raw_line;
        for (std::size_t word = 0; word < label; ++word) {
            rest.remove_prefix(std::min(rest.find_first_of(" \t'"), rest.size() - 1) + 1);
        }
        page_.publisher = without_end_blanks(rest);
    }

    bool is_furniture(std::size_t i) const {
        return is_boilerplate_line(lines_[i], text_, words_) || is_publication_line(lines_[i], text_, words_);
    }

    /// The next line has the same words.
    bool stands_again(std::size_t i) const {
        return lines_[i].folded == lines_[i + 1].folded &&
               (lines_[i].words < kMostFoldedWords || fold_phrase(raw(i)) == fold_phrase(raw(i + 1)));
    }

    /// The first line of the page's content when it looks like a headline or stands twice.
    std::string title() const {
        const std::size_t head = std::min(lines_.size(), kHeadLines);
        for (std::size_t i = 0; i < head; ++i) {
            if (is_furniture(i) || lines_[i].words < 3) continue;
            const bool twice = i + 1 < head && stands_again(i);
            const bool alone = lines_.size() == 1;
            return !alone && (twice || looks_like_headline(lines_[i], text_)) ? std::string(raw(i))
                                                                              : std::string();
        }
        return {};
    }

    std::string_view text_;
    const PageWords& words_;
    std::span<const PageLine> lines_;
    PageMetadata page_;
    std::optional<Day> updated_;
};

}  // namespace

PageMetadata read_page_metadata(std::string_view text, std::span<const PageLine> lines,
                                const PageWords& words) {
    return HeadReader(text, lines, words).read();
}

bool is_publication_line(const PageLine& line, std::string_view text, const PageWords& words) {
    if (line.dates.empty()) return false;
    const std::string_view raw = line.span.in(text);
    return closes_publication_line(raw.substr(line.dates.front().span.end), words) &&
           opens_publication_line(raw.substr(0, line.dates.front().span.begin), words);
}

}  // namespace dateline
