// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/labelled_sentences.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

constexpr std::string_view kNone = "none";
constexpr std::string_view kJoiner = " + ";

std::vector<SubEventType> read_label(std::string_view label, const Where& where) {
    std::vector<SubEventType> reports;
    if (label == kNone) return reports;
    while (true) {
        const std::size_t end = label.find(kJoiner);
        const std::string_view name = label.substr(0, end);
        const auto sub = parse_sub_event_type(name);
        if (!sub)
            throw input_error(where, "unknown label of a sentence", name,
                              "\"none\" or ACLED's sub-event types, joined by \" + \"");
        reports.push_back(*sub);
        if (end == std::string_view::npos) return reports;
        label.remove_prefix(end + kJoiner.size());
    }
}

void append_sentences(const std::filesystem::path& file, std::vector<LabelledSentence>& sentences) {
    const std::string language = file.parent_path().filename().string();
    const std::string bytes = read_file(file);
    std::size_t line_number = 0;
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line_number;
        if (line.empty() || line.starts_with('#')) continue;
        const Where where{file.string(), line_number, 0};
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab + 1 == line.size())
            throw input_error(where, "no labelled sentence", line, "a label, a tab and a sentence");
        sentences.push_back(
            {language, std::string(line.substr(tab + 1)), read_label(line.substr(0, tab), where)});
    }
}

}  // namespace

std::vector<std::filesystem::path> labelled_sentence_files(const std::filesystem::path& lexicons) {
    std::vector<std::filesystem::path> files;
    for (const auto& folder : std::filesystem::directory_iterator(lexicons))
        if (auto file = folder.path() / "sentences.tsv"; std::filesystem::exists(file))
            files.push_back(std::move(file));
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<LabelledSentence> read_labelled_sentences(const std::filesystem::path& lexicons) {
    std::vector<LabelledSentence> sentences;
    for (const std::filesystem::path& file : labelled_sentence_files(lexicons))
        append_sentences(file, sentences);
    return sentences;
}

}  // namespace dateline
