// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/written_date.h"

#include "geodata/language/characters.h"
#include "geodata/language/fold.h"

#include <cstddef>

namespace dateline {

namespace chr = std::chrono;

namespace {

/// A run of figures, a run of letters, or one other character that is not a blank.
struct Piece {
    Span span;
    bool is_word = false;
    std::size_t figures = 0;
    int number = -1;             ///< figures only
    mutable std::string folded;  ///< of letters, once somebody asks for it
};

/// The value of an ASCII or Arabic-Indic figure (U+0660 to U+0669, two bytes D9 A0 to D9 A9) at the front.
struct Figure {
    int value = -1;
    std::size_t bytes = 0;
};

Figure figure_at(std::string_view text) {
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') return {text[0] - '0', 1};
    if (text.size() >= 2 && text[0] == '\xD9') {
        const int value = static_cast<unsigned char>(text[1]) - 0xA0;
        if (value >= 0 && value <= 9) return {value, 2};
    }
    return {};
}

bool has_figure(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (figure_at(text.substr(at)).bytes != 0) return true;
    }
    return false;
}

std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        const Character first = character_at(line, at);
        Piece piece;
        if (Figure figure = figure_at(line.substr(at)); figure.bytes != 0) {
            piece.number = 0;
            for (; figure.bytes != 0; figure = figure_at(line.substr(at))) {
                if (piece.figures < 8) piece.number = piece.number * 10 + figure.value;
                ++piece.figures;
                at += figure.bytes;
            }
        } else if (first.is_letter()) {
            for (Character c = first; c.is_letter() || c.kind == CharClass::extender;
                 c = character_at(line, at)) {
                at += c.size;
                if (at == line.size()) break;
            }
            piece.is_word = true;
        } else {
            at += first.size;
            if (first.kind == CharClass::space || first.kind == CharClass::extender) continue;
        }
        piece.span = {begin, at};
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

class LineReader {
  public:
    LineReader(std::string_view line, const PageWords& words, FigureOrder order)
        : line_(line), words_(words), order_(order), pieces_(pieces_of(line)) {}

    std::vector<WrittenDate> dates() const {
        std::vector<WrittenDate> found;
        for (std::size_t i = 0; i < pieces_.size();) {
            std::size_t next = i;
            if (auto date = date_at(i, next)) {
                date->span = {pieces_[i].span.begin, pieces_[next - 1].span.end};
                found.push_back(*date);
                i = next;
            } else {
                ++i;
            }
        }
        return found;
    }

  private:
    /// The look-up form of letters; empty for anything else. Few words of a line stand where a date may be.
    const std::string& folded(std::size_t i) const {
        const Piece& piece = pieces_[i];
        if (piece.is_word && piece.folded.empty()) piece.folded = fold_word(piece.span.in(line_));
        return piece.folded;
    }
    /// A month before its day: at most two words, then figures, or a mark that another name may follow.
    bool may_open_date(std::size_t i) const {
        std::size_t end = i;
        while (end < pieces_.size() && end < i + 3 && pieces_[end].is_word) ++end;
        return end < pieces_.size() && end > i && end < i + 3;
    }

    bool is_mark(std::size_t i, char mark) const {
        return i < pieces_.size() && pieces_[i].span.size() == 1 && line_[pieces_[i].span.begin] == mark;
    }
    bool is_day(std::size_t i) const {
        return i < pieces_.size() && pieces_[i].figures >= 1 && pieces_[i].figures <= 2 &&
               pieces_[i].number >= 1 && pieces_[i].number <= 31;
    }
    bool is_year(std::size_t i) const {
        return i < pieces_.size() && pieces_[i].figures == 4 && pieces_[i].number >= 1800 &&
               pieces_[i].number < 2200;
    }

    /// A month's name of one or two words at piece i, moving `next` past it and past a second name
    /// ("الأول/ديسمبر").
    unsigned month_at(std::size_t i, std::size_t& next) const {
        if (i >= pieces_.size() || folded(i).empty()) return 0;
        // Most words begin no month's name: the names stand in order, so one look tells.
        const auto first = words_.months.lower_bound(folded(i));
        if (first == words_.months.end() || !first->first.starts_with(folded(i))) return 0;
        if (i + 1 < pieces_.size() && !folded(i + 1).empty()) {
            const auto two = words_.months.find(folded(i) + " " + folded(i + 1));
            if (two != words_.months.end()) {
                next = after_second_name(i + 2, two->second);
                return two->second;
            }
        }
        const auto one = words_.months.find(folded(i));
        if (one == words_.months.end()) return 0;
        next = after_second_name(i + 1, one->second);
        return one->second;
    }
    std::size_t after_second_name(std::size_t i, unsigned month) const {
        std::size_t next = i;
        if (is_mark(i, '.')) ++next;
        if (is_mark(next, '/') && month_at(next + 1, next) == month) return next;
        return next;
    }

    std::optional<WrittenDate> date_at(std::size_t i, std::size_t& next) const {
        if (auto date = day_month(i, next)) return date;
        if (auto date = month_day_year(i, next)) return date;
        return figures(i, next);
    }

    std::optional<WrittenDate> day_month(std::size_t i, std::size_t& next) const {
        if (!is_day(i)) return std::nullopt;
        std::size_t at = i + 1;
        if (at < pieces_.size() && words_.ordinal_suffixes.contains(folded(at))) ++at;
        const unsigned month = month_at(at, next);
        if (month == 0) return std::nullopt;
        WrittenDate date;
        date.day = static_cast<unsigned>(pieces_[i].number);
        date.month = month;
        const std::size_t year = is_mark(next, ',') ? next + 1 : next;
        if (is_year(year)) {
            date.year = pieces_[year].number;
            next = year + 1;
        }
        return date;
    }

    std::optional<WrittenDate> month_day_year(std::size_t i, std::size_t& next) const {
        if (!may_open_date(i)) return std::nullopt;
        std::size_t at = i;
        const unsigned month = month_at(i, at);
        if (month == 0 || !is_day(at)) return std::nullopt;
        WrittenDate date;
        date.month = month;
        date.day = static_cast<unsigned>(pieces_[at].number);
        ++at;
        if (at < pieces_.size() && words_.ordinal_suffixes.contains(folded(at))) ++at;
        next = at;
        const std::size_t year = is_mark(at, ',') ? at + 1 : at;
        if (is_year(year)) {
            date.year = pieces_[year].number;
            next = year + 1;
        }
        return date;
    }

    std::optional<WrittenDate> figures(std::size_t i, std::size_t& next) const {
        if (i + 4 >= pieces_.size() || pieces_[i].number < 0 || pieces_[i + 2].number < 0)
            return std::nullopt;
        const char mark = line_[pieces_[i + 1].span.begin];
        if ((mark != '/' && mark != '.' && mark != '-') || !is_mark(i + 1, mark) || !is_mark(i + 3, mark)) {
            return std::nullopt;
        }
        WrittenDate date;
        const auto first = static_cast<unsigned>(pieces_[i].number);
        const auto second = static_cast<unsigned>(pieces_[i + 2].number);
        if (is_year(i) && is_day(i + 2) && is_day(i + 4)) {
            date = {{}, second, static_cast<unsigned>(pieces_[i + 4].number), pieces_[i].number};
        } else if (is_day(i) && is_day(i + 2) && is_year(i + 4)) {
            const bool month_first = second > 12;
            if (order_ == FigureOrder::only_unambiguous && first <= 12 && second <= 12 && first != second) {
                return std::nullopt;
            }
            date = {{}, month_first ? first : second, month_first ? second : first, pieces_[i + 4].number};
        } else {
            return std::nullopt;
        }
        if (!date.to_day()) return std::nullopt;
        next = i + 5;
        return date;
    }

    std::string_view line_;
    const PageWords& words_;
    FigureOrder order_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::optional<Day> WrittenDate::to_day() const {
    if (!year) return std::nullopt;
    const chr::year_month_day date{chr::year{*year}, chr::month{month}, chr::day{day}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::vector<WrittenDate> find_written_dates(std::string_view line, const PageWords& words,
                                            FigureOrder order) {
    if (!has_figure(line)) return {};  // every form of a date has some
    return LineReader(line, words, order).dates();
}

}  // namespace dateline
