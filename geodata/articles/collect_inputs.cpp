// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/collect_inputs.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <glob.h>

namespace dateline {

namespace fs = std::filesystem;

namespace {

using NamedKind = std::pair<std::string_view, InputKind>;

constexpr std::array<NamedKind, 11> kArticleExtensions{{{".txt", InputKind::text},
                                                        {".json", InputKind::json},
                                                        {".jsonl", InputKind::json_lines},
                                                        {".ndjson", InputKind::json_lines},
                                                        {".html", InputKind::web_page},
                                                        {".htm", InputKind::web_page},
                                                        {".xhtml", InputKind::web_page},
                                                        {".eml", InputKind::mail},
                                                        {".xml", InputKind::xml},
                                                        {".rss", InputKind::xml},
                                                        {".atom", InputKind::xml}}};

/// Event files that are looked for in folders; a file named by itself may be anything OGR opens.
constexpr std::array<std::string_view, 10> kEventExtensions{".geojson", ".gpkg", ".csv", ".tsv", ".kml",
                                                            ".fgb",     ".shp",  ".gml", ".gpx", ".xlsx"};

std::string lower_extension(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

/// Nothing for an extension that says neither article nor event file.
std::optional<InputKind> kind_by_extension(const fs::path& path) {
    const std::string extension = lower_extension(path);
    for (const auto& [name, kind] : kArticleExtensions) {
        if (extension == name) return kind;
    }
    if (std::find(kEventExtensions.begin(), kEventExtensions.end(), extension) != kEventExtensions.end()) {
        return InputKind::events;
    }
    return std::nullopt;
}

bool is_sidecar(const fs::path& path) {
    return path.filename().string().ends_with(".meta.json");
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with(".");
}

bool is_connection(const std::string& argument) {
    return argument.starts_with("PG:") || argument.starts_with("postgresql:") || argument.starts_with("/vsi");
}

/// The existing paths a pattern stands for, sorted by their bytes; empty when there are none.
std::vector<std::string> matches_of(const std::string& pattern) {
    glob_t found{};
    std::vector<std::string> paths;
    if (::glob(pattern.c_str(), GLOB_NOSORT | GLOB_TILDE, nullptr, &found) == 0) {
        paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    }
    ::globfree(&found);
    std::sort(paths.begin(), paths.end());
    return paths;
}

class Collector {
  public:
    Collector(std::optional<InputKind> as, Diagnostics& diagnostics) : as_(as), diagnostics_(diagnostics) {}

    void add_argument(const std::string& argument) {
        std::error_code ignored;
        if (argument == "-") {
            add({argument, as_.value_or(InputKind::text), "stdin"}, argument);
        } else if (is_connection(argument)) {
            add({argument, InputKind::events, argument}, argument);
        } else if (fs::exists(argument, ignored)) {
            add_path(argument);
        } else if (const auto paths = matches_of(argument); !paths.empty()) {
            for (const std::string& path : paths) add_path(path);
        } else {
            diagnostics_.fail(argument + ": no such file or folder, and no file matches it as a pattern");
        }
    }

    std::vector<Input> take() { return std::move(inputs_); }

  private:
    void add_path(const fs::path& path) {
        if (fs::is_directory(path)) {
            add_folder(path);
        } else if (!is_sidecar(path)) {
            const InputKind kind = as_ ? *as_ : kind_by_extension(path).value_or(InputKind::events);
            add({path, kind, path.stem().string()}, fs::weakly_canonical(path));
        }
    }

    void add_folder(const fs::path& folder) {
        std::vector<fs::path> files;
        std::error_code code;
        fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
        for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
            if (is_hidden(entry->path())) {
                if (entry->is_directory()) entry.disable_recursion_pending();
            } else if (entry->is_regular_file()) {
                files.push_back(entry->path());
            }
        }
        if (code)
            diagnostics_.fail(fmt::format("{}: folder cannot be read: {}", folder.string(), code.message()));
        std::sort(files.begin(), files.end(),
                  [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
        for (const fs::path& file : files) {
            const auto kind = kind_by_extension(file);
            if (!kind || is_sidecar(file)) continue;
            const fs::path inside = file.lexically_relative(folder);
            add({file, as_.value_or(*kind), (inside.parent_path() / inside.stem()).generic_string()},
                fs::weakly_canonical(file));
        }
    }

    void add(Input input, const fs::path& identity) {
        if (seen_.insert(identity).second) inputs_.push_back(std::move(input));
    }

    std::optional<InputKind> as_;
    Diagnostics& diagnostics_;
    std::set<fs::path> seen_;
    std::vector<Input> inputs_;
};

}  // namespace

std::optional<InputKind> parse_input_kind(std::string_view name) {
    if (name == "text") return InputKind::text;
    if (name == "json") return InputKind::json;
    if (name == "jsonl") return InputKind::json_lines;
    if (name == "html") return InputKind::web_page;
    if (name == "eml") return InputKind::mail;
    if (name == "xml") return InputKind::xml;
    if (name == "events") return InputKind::events;
    return std::nullopt;
}

std::vector<Input> collect_inputs(const std::vector<std::string>& arguments, std::optional<InputKind> as,
                                  Diagnostics& diagnostics) {
    Collector collector(as, diagnostics);
    for (const std::string& argument : arguments) collector.add_argument(argument);
    std::vector<Input> inputs = collector.take();
    if (inputs.empty()) {
        std::string given;
        for (const std::string& argument : arguments)
            given.append(given.empty() ? "" : ", ").append(argument);
        throw input_error(
            {}, "nothing readable in the input", given,
            "article files (.txt, .json, .jsonl), event files (.geojson, .gpkg, .csv, …), folders of "
            "them, or - for standard input");
    }
    return inputs;
}

}  // namespace dateline
