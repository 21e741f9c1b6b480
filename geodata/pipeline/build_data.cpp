// SPDX-License-Identifier: Apache-2.0
#include "geodata/pipeline/build_data.h"

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/pack_layout.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "geodata/core/pack.h"
#include "geodata/core/paths.h"
#include "geodata/events/learned/labelled_sentences.h"
#include "geodata/events/learned/sentence_model.h"
#include "geodata/events/learned/sentence_model_layout.h"
#include "geodata/events/learned/train_sentence_model.h"
#include "geodata/gazetteer/build_gazetteer.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/gazetteer/pack_layout.h"
#include "geodata/language/build/build_morphology.h"
#include "geodata/language/morphology.h"
#include "geodata/language/morphology_layout.h"
#include "geodata/ogr/gdal_module.h"
#include "geodata/pipeline/added_data.h"

#include <algorithm>

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMark = ".stamp";

fs::path package_list(const fs::path& resources) {
    return resources / "geodata" / "sources" / "packages.json";
}

/// The names and contents of a folder's tables, sorted by name so that the stamp does not depend on the file
/// system.
std::string tables_of(const fs::path& folder) {
    std::vector<fs::path> tables;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".csv" || extension == ".json") tables.push_back(entry.path());
    }
    std::sort(tables.begin(), tables.end());
    std::string all;
    for (const fs::path& table : tables)
        all += table.filename().string() + " " + sha256_hex(read_file(table)) + "\n";
    return all;
}

fs::path lexicon_folder(const fs::path& resources) {
    return resources / "geodata" / "lexicons";
}

/// What the model of sentences learns from: the sentences, and the lexicons that say what is known of them.
std::string lessons(const fs::path& lexicons) {
    std::string all;
    for (const fs::path& file : labelled_sentence_files(lexicons))
        all += file.parent_path().filename().string() + " " + sha256_hex(read_file(file)) + " " +
               sha256_hex(read_file(file.parent_path() / "events.json")) + "\n";
    return all;
}

/// The stamp of a gazetteer with a user's files.
std::string with_additions(const std::string& stamp, const std::vector<fs::path>& additions) {
    if (additions.empty()) return stamp;
    std::string all = stamp + "\n";
    for (const fs::path& file : additions)
        all += file.filename().string() + " " + sha256_hex(read_file(file)) + "\n";
    return sha256_hex(all);
}

fs::path fonts_dir(const fs::path& data) {
    return data / "fonts";
}

void copy_fonts(const fs::path& sources, const fs::path& data, const std::string& stamp) {
    fs::create_directories(fonts_dir(data));
    for (const char* package : {"fonts-noto-core", "fonts-noto-extra"}) {
        for (const auto& entry : fs::recursive_directory_iterator(sources / package)) {
            if (entry.path().extension() == ".ttf")
                write_file(fonts_dir(data) / entry.path().filename(), read_file(entry.path()));
        }
    }
    write_file(fonts_dir(data) / kMark, stamp);
}

bool is_hyphenation(const SourcePackage& package) {
    return package.id.starts_with("hyphen-");
}

fs::path hyphenation_dir(const fs::path& data) {
    return data / "hyphenation";
}

std::string stamp_in(const fs::path& folder) {
    return fs::exists(folder / kMark) ? read_file(folder / kMark) : std::string();
}

/// One file a language: "hyph_en_US.dic" becomes "en.dic".
void copy_hyphenation(const fs::path& sources, const fs::path& folder,
                      const std::vector<SourcePackage>& packages, const std::string& stamp) {
    fs::create_directories(folder);
    for (const SourcePackage& package : packages) {
        if (!is_hyphenation(package)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(sources / package.id)) {
            const std::string name = entry.path().filename().string();
            if (entry.is_regular_file() && name.starts_with("hyph_"))
                write_file(folder / (name.substr(5, 2) + ".dic"), read_file(entry.path()));
        }
    }
    write_file(folder / kMark, stamp);
}

}  // namespace

DataFolders data_folders() {
    return {resource_dir(), download_dir(), data_dir()};
}

DataStamps data_stamps(const std::vector<SourcePackage>& packages, const fs::path& resources) {
    // Patterns of hyphenation go into no pack.
    std::string pinned, patterns;
    for (const SourcePackage& package : packages)
        (is_hyphenation(package) ? patterns : pinned) += package.id + " " + package.sha256 + "\n";
    DataStamps stamps;
    stamps.hyphenation = sha256_hex("hyphenation\n" + patterns);
    stamps.fonts = sha256_hex("fonts\n" + pinned);
    stamps.morphology = sha256_hex("morphology " + std::to_string(morphology_pack::kVersion) + "\n" + pinned);
    stamps.gazetteer = sha256_hex("gazetteer " + gazetteer_version() + "\n" + pinned +
                                  tables_of(resources / "geodata" / "gazetteer"));
    stamps.sentences = sha256_hex("sentences " + std::to_string(sentence_model_pack::kVersion) + "\n" +
                                  lessons(lexicon_folder(resources)));
    // Town labels of the base map come from the gazetteer.
    stamps.basemap = sha256_hex("base map with heights " + std::to_string(basemap_pack::kVersion) + "\n" +
                                stamps.gazetteer + tables_of(resources / "geodata" / "basemap"));
    return stamps;
}

void build_data(const DataFolders& folders, Diagnostics& diagnostics) {
    const auto packages = read_packages(package_list(folders.resources));
    const fs::path sources = unpacked_dir(folders.downloads);
    const DataStamps stamps = data_stamps(packages, folders.resources);
    const auto need_sources = [&] {
        for (const SourcePackage& package : packages) {
            if (!fs::is_directory(sources / package.id))
                throw no_data_error("package " + package.id + " is not in " + sources.string() +
                                    "; run \"dateline data fetch\" first");
        }
    };

    if (stamp_in(fonts_dir(folders.data)) != stamps.fonts) {
        need_sources();
        diagnostics.info("fonts → " + fonts_dir(folders.data).string());
        copy_fonts(sources, folders.data, stamps.fonts);
    }
    if (stamp_in(hyphenation_dir(folders.data)) != stamps.hyphenation) {
        need_sources();
        diagnostics.info("hyphenation → " + hyphenation_dir(folders.data).string());
        copy_hyphenation(sources, hyphenation_dir(folders.data), packages, stamps.hyphenation);
    }
    const fs::path morphology = folders.data / morphology_path().filename();
    if (pack_stamp(morphology, morphology_pack::kKind, morphology_pack::kVersion) != stamps.morphology) {
        need_sources();
        diagnostics.info("morphology → " + morphology.string());
        build_morphology(sources, morphology, stamps.morphology, diagnostics);
    }
    const fs::path sentences = folders.data / sentence_model_path().filename();
    if (pack_stamp(sentences, sentence_model_pack::kKind, sentence_model_pack::kVersion) !=
        stamps.sentences) {
        diagnostics.info("model of sentences → " + sentences.string());
        train_sentence_model(lexicon_folder(folders.resources), sentences, stamps.sentences, diagnostics);
    }
    const fs::path gazetteer = folders.data / gazetteer_path().filename();
    const auto need_gazetteer = [&](const std::string& stamp, const std::vector<fs::path>& additions) {
        if (pack_stamp(gazetteer, gazetteer_pack::kKind, gazetteer_pack::kVersion) == stamp) return;
        need_sources();
        diagnostics.info("gazetteer → " + gazetteer.string());
        build_gazetteer(sources, folders.resources, additions, gazetteer, stamp, diagnostics);
    };
    const fs::path basemap = folders.data / basemap_path().filename();
    if (pack_stamp(basemap, basemap_pack::kKind, basemap_pack::kVersion) != stamps.basemap) {
        // The base map's towns are those of the packages, whatever a user has added.
        need_gazetteer(stamps.gazetteer, {});
        need_sources();
        diagnostics.info("base map → " + basemap.string());
        gdal_module().build_basemap(sources, basemap, stamps.basemap, diagnostics);
    }
    const std::vector<fs::path> additions = added_files(folders.data);
    need_gazetteer(with_additions(stamps.gazetteer, additions), additions);
}

std::vector<DataPart> describe_data(const DataFolders& folders) {
    const DataStamps stamps = data_stamps(read_packages(package_list(folders.resources)), folders.resources);
    const auto part = [](std::string name, const fs::path& path, const std::string& found,
                         const std::string& wanted) {
        DataPart described{std::move(name), path, 0, "missing"};
        if (!fs::exists(path)) return described;
        described.state = found == wanted ? "up to date" : "outdated";
        if (fs::is_directory(path)) {
            for (const auto& entry : fs::directory_iterator(path)) described.bytes += entry.file_size();
        } else {
            described.bytes = fs::file_size(path);
        }
        return described;
    };
    const fs::path morphology = folders.data / morphology_path().filename();
    const fs::path sentences = folders.data / sentence_model_path().filename();
    const fs::path gazetteer = folders.data / gazetteer_path().filename();
    const fs::path basemap = folders.data / basemap_path().filename();
    return {
        part("fonts", fonts_dir(folders.data), stamp_in(fonts_dir(folders.data)), stamps.fonts),
        part("hyphenation", hyphenation_dir(folders.data), stamp_in(hyphenation_dir(folders.data)),
             stamps.hyphenation),
        part("morphology", morphology,
             pack_stamp(morphology, morphology_pack::kKind, morphology_pack::kVersion), stamps.morphology),
        part("sentences", sentences,
             pack_stamp(sentences, sentence_model_pack::kKind, sentence_model_pack::kVersion),
             stamps.sentences),
        part("gazetteer", gazetteer, pack_stamp(gazetteer, gazetteer_pack::kKind, gazetteer_pack::kVersion),
             with_additions(stamps.gazetteer, added_files(folders.data))),
        part("base map", basemap, pack_stamp(basemap, basemap_pack::kKind, basemap_pack::kVersion),
             stamps.basemap)};
}

}  // namespace dateline
