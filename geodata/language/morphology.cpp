// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/morphology.h"

#include "geodata/core/error.h"
#include "geodata/core/pack.h"
#include "geodata/core/paths.h"
#include "geodata/language/fold.h"
#include "geodata/language/lower_case.h"
#include "geodata/language/morphology_layout.h"

#include <string>

#include <marisa.h>

namespace dateline {

using namespace morphology_pack;

namespace {

struct Dictionary {
    std::string language;
    marisa::Trie forms;
    std::span<const std::uint32_t> ranges;
    std::span<const ReadingRecord> records;

    Dictionary(const Pack& pack, std::string of_language)
        : language(std::move(of_language)),
          ranges(pack.array<std::uint32_t>(language + ".ranges")),
          records(pack.array<ReadingRecord>(language + ".readings")) {
        const auto bytes = pack.section(language + ".forms");
        try {
            forms.map(bytes.data(), bytes.size());
        } catch (const marisa::Exception& error) {
            throw no_data_error("the word forms of the morphology pack cannot be read (" +
                                std::string(error.what()) + "); run \"dateline data build\"");
        }
        if (ranges.size() != forms.num_keys() + 1 || ranges.back() != records.size())
            throw no_data_error("the morphology pack is damaged; run \"dateline data build\"");
    }

    std::span<const ReadingRecord> of(std::string_view folded) const {
        marisa::Agent agent;
        agent.set_query(folded.data(), folded.size());
        if (!forms.lookup(agent)) return {};
        const std::size_t id = agent.key().id();
        return records.subspan(ranges[id], ranges[id + 1] - ranges[id]);
    }
};

enum class Accents { count, ignore };

}  // namespace

struct Morphology::Data {
    Pack pack;
    std::string_view strings;
    std::vector<std::unique_ptr<Dictionary>> dictionaries;

    explicit Data(const std::filesystem::path& path)
        : pack(path, kKind, kVersion), strings(pack.text("strings")) {
        constexpr std::string_view kSuffix = ".forms";
        for (const std::string& name : pack.section_names())
            if (name.ends_with(kSuffix))
                dictionaries.push_back(
                    std::make_unique<Dictionary>(pack, name.substr(0, name.size() - kSuffix.size())));
    }

    std::string_view text(std::uint32_t offset) const {
        return strings.substr(offset + 1, static_cast<unsigned char>(strings[offset]));
    }

    void readings(std::string_view language, std::string_view folded, std::string_view word, Accents accents,
                  std::vector<WordReading>& out) const {
        for (const auto& dictionary : dictionaries) {
            if (dictionary->language != language) continue;
            const auto records = dictionary->of(folded);
            if (records.empty()) return;
            const std::string lower = accents == Accents::count ? lower_case(word) : std::string();
            for (const ReadingRecord& record : records) {
                const std::string_view form = record.form == 0 ? folded : text(record.form);
                if (accents == Accents::ignore || form == lower)
                    out.push_back({text(record.lemma), record.tags});
            }
        }
    }
};

Morphology::Morphology(const std::filesystem::path& pack) : data_(std::make_unique<Data>(pack)) {}
Morphology::Morphology(Morphology&&) noexcept = default;
Morphology& Morphology::operator=(Morphology&&) noexcept = default;
Morphology::~Morphology() = default;

void Morphology::readings(std::string_view language, const Token& token, std::string_view text,
                          std::vector<WordReading>& out) const {
    out.clear();
    const Accents accents = token.capitals == Capitals::all ? Accents::ignore : Accents::count;
    data_->readings(language, token.folded, token.span.in(text), accents, out);
}

std::vector<WordReading> Morphology::readings(std::string_view language, std::string_view word) const {
    std::vector<WordReading> out;
    data_->readings(language, fold_word(word), word, Accents::count, out);
    return out;
}

std::filesystem::path morphology_path() {
    return data_dir() / "morphology.pack";
}

}  // namespace dateline
