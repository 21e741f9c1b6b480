// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/explanation.h"

#include <string_view>

#include <fmt/format.h>

namespace dateline {
namespace {

std::string in_quotes(std::string_view words) {
    return fmt::format("\"{}\"", words);
}

/// Line ends inside a sentence would break the layout.
std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == '\n' || c == '\t' || c == ' ';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string days_text(const DayInterval& days) {
    return days.first == days.last ? format_day(days.first)
                                   : fmt::format("{} to {}", format_day(days.first), format_day(days.last));
}

std::string toll_text(const Toll& toll) {
    if (toll.min && toll.max)
        return *toll.min == *toll.max ? std::to_string(*toll.min)
                                      : fmt::format("{} to {}", *toll.min, *toll.max);
    if (toll.min) return fmt::format("at least {}", *toll.min);
    return toll.max ? fmt::format("at most {}", *toll.max) : "";
}

std::string_view name_of_tense(Tense tense) {
    switch (tense) {
        case Tense::past:
            return ", past";
        case Tense::present:
            return ", present";
        case Tense::future:
            return ", future";
        case Tense::conditional:
            return ", conditional";
        case Tense::infinitive:
            return ", infinitive";
        case Tense::participle:
            return ", participle";
        case Tense::gerund:
            return ", gerund";
        case Tense::none:
            break;
    }
    return "";
}

std::string_view rule_of(TriggerKind kind) {
    switch (kind) {
        case TriggerKind::event:
            return "names what happened";
        case TriggerKind::generic:
            return "an attack; weapon and actors tell of which kind";
        case TriggerKind::toll:
            return "people died or were hurt, and nothing else in the sentence says how";
        case TriggerKind::territory:
            return "a place changes hands; who takes it tells the type";
        case TriggerKind::echo:
            return "what was told last happened here too";
        case TriggerKind::learned:
            return "no phrase of the lexicon; the model of sentences takes it for an event";
        case TriggerKind::weak:
            return "happens to a weapon, which tells the type";
    }
    return "";
}

std::string_view verdict_text(PlaceVerdict verdict) {
    switch (verdict) {
        case PlaceVerdict::possible:
            return "further from the trigger";
        case PlaceVerdict::source:
            return "no: stands in the dateline or names who speaks";
        case PlaceVerdict::origin:
            return "no: somebody comes from there, goes there or sits there";
        case PlaceVerdict::owner:
            return "no: says whose, not where";
    }
    return "";
}

std::string_view role_text(const PlaceReason& place) {
    switch (place.role) {
        case ToponymRole::location:
            if (place.meanings.empty()) return "no: the gazetteer does not know it";
            return place.sureness < kLeastTrust ? "no: too unsure a name" : "no: says more of another place";
        case ToponymRole::metonym:
            return "no: stands for people or a government";
        case ToponymRole::origin:
            return "no: where somebody or something comes from";
        case ToponymRole::adjective:
            return "no: only qualifies another word";
    }
    return "";
}

/// Lines "  label       text"; a label stands once.
class Lines {
  public:
    void add(std::string_view label, const std::string& text) {
        out_ += fmt::format("  {:<11} {}\n", label == label_ ? std::string_view() : label, text);
        label_ = label;
    }
    void start(const std::string& text) {
        out_ += text + '\n';
        label_ = {};
    }
    std::string take() { return std::move(out_); }

  private:
    std::string out_;
    std::string_view label_;
};

std::string head_of(const Event& event) {
    std::string type(name_of(event.type));
    if (event.sub_type) type += fmt::format(" / {}", name_of(*event.sub_type));
    return fmt::format("{}  {}  (article {})", event.id, type, event.article);
}

std::string place_of(const Event& event) {
    if (event.place_name.empty()) return "none";
    std::string out = event.place_name;
    if (!event.admin1.empty() && event.admin1 != event.place_name) out += ", " + event.admin1;
    if (!event.country.empty()) out += ", " + event.country;
    out += fmt::format(" ({})", name_of(event.place_precision));
    if (!event.place_text.empty()) out += ", written " + in_quotes(one_line(event.place_text));
    return out;
}

std::string date_of(const Event& event) {
    if (!event.date) return "none";
    std::string out = fmt::format("{} ({})", days_text(*event.date), name_of(event.date_precision));
    if (!event.date_text.empty()) out += ", written " + in_quotes(one_line(event.date_text));
    return out;
}

void add_actors_and_tolls(Lines& lines, const Event& event) {
    if (!event.actor1.empty()) lines.add("actor 1", event.actor1);
    if (!event.actor2.empty()) lines.add("actor 2", event.actor2);
    if (const std::string killed = toll_text(event.killed); !killed.empty()) lines.add("killed", killed);
    if (const std::string hurt = toll_text(event.injured); !hurt.empty()) lines.add("injured", hurt);
}

void add_meanings(Lines& lines, const PlaceReason& place, const Gazetteer& gazetteer) {
    for (const MeaningReason& meaning : place.meanings) {
        const Place known = gazetteer.place(meaning.place);
        std::string text = fmt::format("    {}", known.name);
        if (!known.country.empty()) text += fmt::format(", {}", known.country);
        text += fmt::format(", {}: {:.2f}", name_of(known.kind), meaning.score);
        std::string_view mark = " = ";
        for (const MeaningReason::Part& part : meaning.parts) {
            text += fmt::format("{}{} {:.2f}", mark, part.name, part.value);
            mark = " + ";
        }
        lines.add("place", text);
    }
}

void add_places(Lines& lines, const Event& event, const EventReasons& reasons, const Gazetteer& gazetteer) {
    lines.add("place", place_of(event));
    if (reasons.place_origin == PlaceOrigin::told_before)
        lines.add("place", "no place of the sentence fits: it is where the text was before");
    for (const PlaceReason& place : reasons.places) {
        std::string text = fmt::format("- {}, {} (name {:.2f} sure): ", in_quotes(one_line(place.words)),
                                       name_of(place.role), place.sureness);
        if (!place.weighed)
            text += role_text(place);
        else if (place.chosen)
            text += fmt::format("chosen, the nearest by cost {}", place.weighed->cost);
        else if (place.weighed->verdict == PlaceVerdict::possible)
            text += fmt::format("{}, cost {}", verdict_text(place.weighed->verdict), place.weighed->cost);
        else
            text += verdict_text(place.weighed->verdict);
        lines.add("place", text);
        add_meanings(lines, place, gazetteer);
    }
}

std::string anchor_text(const DateReason& date) {
    const std::string day = date.anchor_day ? " " + format_day(*date.anchor_day) : "";
    const std::string_view tense = date.tense == TimexTense::past     ? ", beside a verb in the past"
                                   : date.tense == TimexTense::future ? ", beside a verb in the future"
                                                                      : "";
    switch (date.anchor) {
        case TimexAnchor::words:
            return "the words say it all";
        case TimexAnchor::published:
            return fmt::format("counted from the publication date{}{}", day, tense);
        case TimexAnchor::told_before:
            return fmt::format("counted from the day told before{}{}", day, tense);
    }
    return "";
}

void add_dates(Lines& lines, const Event& event, const EventReasons& reasons) {
    lines.add("date", date_of(event));
    switch (reasons.date_origin) {
        case DateOrigin::sentence:
            break;
        case DateOrigin::statement:
            lines.add("date", "the sentence dates only the statement; nothing nearer is told");
            break;
        case DateOrigin::told_before:
            lines.add("date", "no date of the sentence fits: it is when the text was before");
            break;
        case DateOrigin::published:
            lines.add("date", event.date_precision == DatePrecision::published
                                  ? "the text gives none: the publication date stands in"
                                  : "the sentence gives none: another one that tells the event does");
            break;
        case DateOrigin::none:
            lines.add("date", "the text gives none, and no publication date is known");
            break;
    }
    if (event.date && reasons.told_days && *event.date != *reasons.told_days)
        lines.add("date", "moved from " + days_text(*reasons.told_days) +
                              ": the event is planned, goes on, or is told again with its date");
    for (const DateReason& date : reasons.dates)
        lines.add("date",
                  fmt::format("- {} is {} ({}): {}{}", in_quotes(one_line(date.words)),
                              date.value.empty() ? days_text(date.days) : date.value, days_text(date.days),
                              anchor_text(date), date.of_statement ? "; dates the statement" : ""));
}

std::string status_reason(const Event& event, const EventReasons& reasons) {
    const bool is_conditional =
        event.status == ClaimStatus::unconfirmed && reasons.tense == Tense::conditional;
    if (!reasons.status_words.empty())
        return fmt::format("{}{} says so", is_conditional ? "the verb is in the conditional, and " : "",
                           in_quotes(one_line(reasons.status_words)));
    switch (event.status) {
        case ClaimStatus::reported:
            return "in the publisher's own voice";
        case ClaimStatus::claimed:
            return reasons.speech_words.empty() ? "inside somebody's quotation"
                                                : in_quotes(one_line(reasons.speech_words)) + " says so";
        case ClaimStatus::unconfirmed:
            return "the verb is in the conditional";
        case ClaimStatus::denied:
            return reasons.speech_words.empty() ? "denied elsewhere in the text"
                                                : in_quotes(one_line(reasons.speech_words)) + " says so";
        case ClaimStatus::planned:
            return reasons.tense == Tense::future ? "the verb is in the future"
                                                  : "its date lies after the publication";
    }
    return "";
}

void add_claim(Lines& lines, const Event& event, const EventReasons& reasons) {
    lines.add("status", fmt::format("{}: {}", name_of(event.status), status_reason(event, reasons)));
    if (event.attribution.empty()) return;
    std::string said = event.attribution;
    if (!reasons.speech_words.empty()) said += ", by the word " + in_quotes(one_line(reasons.speech_words));
    lines.add("said by", said);
}

void add_confidence(Lines& lines, const Event& event, const EventReasons& reasons) {
    std::string sum;
    for (const MeaningReason::Part& part : reasons.confidence) {
        if (!sum.empty()) sum += ", ";
        sum += fmt::format("{:+.2f} {}", part.value, part.name);
    }
    lines.add("confidence", fmt::format("{:.2f}, by log-odds {}", reasons.confidence_value, sum));
    if (event.confidence != reasons.confidence_value)
        lines.add("confidence", fmt::format("{:.2f} with the other tellings", event.confidence));
}

}  // namespace

std::string explanation(const Event& event, const EventReasons& reasons, const Gazetteer& gazetteer) {
    Lines lines;
    lines.start(head_of(event));
    const std::size_t begin = reasons.trigger.begin - reasons.sentence.begin;
    const std::size_t end = reasons.trigger.end - reasons.sentence.begin;
    const std::string_view text = event.text;
    lines.add("sentence", one_line(fmt::format("{}[{}]{}", text.substr(0, begin),
                                               text.substr(begin, end - begin), text.substr(end))));
    lines.add("trigger", fmt::format("{}: {}{}{}", in_quotes(one_line(text.substr(begin, end - begin))),
                                     reasons.form.is_noun ? "a noun" : "a verb", name_of_tense(reasons.tense),
                                     reasons.form.is_noun              ? ""
                                     : reasons.voice == Voice::passive ? ", passive"
                                                                       : ""));
    lines.add("trigger", std::string(rule_of(reasons.form.kind)));
    if (event.sub_type && *event.sub_type != reasons.form.sub)
        lines.add("trigger", fmt::format("alone it would be {}; weapon, actors or another telling make it {}",
                                         name_of(reasons.form.sub), name_of(*event.sub_type)));
    add_places(lines, event, reasons, gazetteer);
    add_dates(lines, event, reasons);
    add_claim(lines, event, reasons);
    add_actors_and_tolls(lines, event);
    if (!event.toll_source.empty()) lines.add("counted by", event.toll_source);
    for (const Span toll : reasons.tolls)
        lines.add("counted in",
                  in_quotes(one_line(text.substr(toll.begin - reasons.sentence.begin, toll.size()))));
    add_confidence(lines, event, reasons);
    for (const std::string& other : reasons.told_again) lines.add("told again", one_line(other));
    return lines.take();
}

std::string explanation(const Event& event) {
    Lines lines;
    lines.start(head_of(event));
    lines.add("sentence", event.text.empty() ? "none in the record" : one_line(event.text));
    lines.add("place", place_of(event));
    lines.add("date", date_of(event));
    lines.add("status", std::string(name_of(event.status)));
    if (!event.attribution.empty()) lines.add("said by", event.attribution);
    add_actors_and_tolls(lines, event);
    lines.add("confidence", fmt::format("{:.2f}", event.confidence));
    lines.add("why", "the record holds no more; give the articles to see what was weighed");
    return lines.take();
}

}  // namespace dateline
