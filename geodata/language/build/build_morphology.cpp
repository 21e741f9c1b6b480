// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/build/build_morphology.h"

#include "geodata/core/error.h"
#include "geodata/core/pack.h"
#include "geodata/core/subprocess.h"
#include "geodata/language/build/apertium_tags.h"
#include "geodata/language/build/automaton.h"
#include "geodata/language/fold.h"
#include "geodata/language/lower_case.h"
#include "geodata/language/morphology_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <unordered_map>

#include <marisa.h>

namespace dateline {

using namespace morphology_pack;

namespace {

struct Analyser {
    std::string_view language, package, file;
};
constexpr std::array kAnalysers{
    Analyser{"fr", "apertium-fra-cat", "usr/share/apertium/apertium-fra-cat/fra-cat.automorf.bin"},
    Analyser{"en", "apertium-eng-cat", "usr/share/apertium/apertium-eng-cat/eng-cat.automorf.bin"},
};

/// Every distinct string once, behind one byte of length.
class ShortStrings {
  public:
    ShortStrings() { offset(""); }
    std::uint32_t offset(const std::string& text) {
        const auto [entry, fresh] = offsets_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
        if (fresh) {
            bytes_ += static_cast<char>(static_cast<unsigned char>(text.size()));
            bytes_ += text;
        }
        return entry->second;
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
    std::unordered_map<std::string, std::uint32_t> offsets_;
};

using Readings = std::map<std::string, std::vector<ReadingRecord>>;  // by folded form

Automaton read_automaton(const std::filesystem::path& file) {
    const ProcessResult listing = run_process({"lt-print", file.filename().string()}, file.parent_path());
    if (listing.exit_code == 127)
        throw no_data_error("lt-print is not installed; install the Debian package lttoolbox-dev");
    if (listing.exit_code != 0)
        throw input_error({file.string()}, "lt-print cannot read it: " + listing.output);
    return Automaton::parse(listing.output, file);
}

Readings readings_in(const Automaton& automaton, ShortStrings& strings) {
    constexpr std::size_t kLongest = 255;
    Readings readings;
    automaton.for_each_word([&](std::string_view form, std::string_view analysis) {
        const auto reading = read_analysis(analysis);
        if (!reading || reading->lemma.size() > kLongest) return;
        const std::string lower = lower_case(form);
        std::string folded = fold_word(lower);
        const std::uint32_t accented = lower == folded ? 0 : strings.offset(lower);
        const ReadingRecord record{strings.offset(std::string(reading->lemma)), accented, reading->tags};
        auto& present = readings[std::move(folded)];
        const auto same = [&record](const ReadingRecord& other) {
            return other.lemma == record.lemma && other.form == record.form && other.tags == record.tags;
        };
        if (std::none_of(present.begin(), present.end(), same)) present.push_back(record);
    });
    return readings;
}

void add_language(const std::string& language, const Readings& readings, PackWriter& pack) {
    marisa::Keyset keys;
    for (const auto& [form, records] : readings) keys.push_back(form.data(), form.size());
    marisa::Trie trie;
    trie.build(keys);
    std::vector<const std::vector<ReadingRecord>*> by_id(readings.size());
    std::size_t key = 0;
    for (const auto& [form, records] : readings) by_id[keys[key++].id()] = &records;

    std::vector<std::uint32_t> ranges{0};
    std::vector<ReadingRecord> all;
    for (const auto* records : by_id) {
        all.insert(all.end(), records->begin(), records->end());
        ranges.push_back(static_cast<std::uint32_t>(all.size()));
    }
    std::ostringstream bytes;
    marisa::write(bytes, trie);
    pack.add(language + ".forms", std::move(bytes).str());
    pack.add_array(language + ".ranges", ranges);
    pack.add_array(language + ".readings", all);
}

}  // namespace

void build_morphology(const std::filesystem::path& sources, const std::filesystem::path& path,
                      const std::string& stamp, Diagnostics& diagnostics) {
    PackWriter pack(std::string(kKind), kVersion, stamp);
    ShortStrings strings;
    for (const Analyser& analyser : kAnalysers) {
        const Readings readings =
            readings_in(read_automaton(sources / analyser.package / analyser.file), strings);
        diagnostics.info(std::to_string(readings.size()) + " word forms (" + std::string(analyser.language) +
                         ")");
        add_language(std::string(analyser.language), readings, pack);
    }
    pack.add("strings", strings.take());
    pack.write(path);
}

}  // namespace dateline
