// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/neighbours.h"

#include "geodata/toponyms/containment.h"

#include <vector>

namespace dateline {

namespace {

/// From this probability on a mention counts for its neighbours in a list.
constexpr double kListed = 0.3;

class Neighbours {
  public:
    Neighbours(const MarkedText& text, const Gazetteer& gazetteer, Findings& found)
        : text_(text), gazetteer_(gazetteer), found_(found) {}

    void run() {
        auto& mentions = found_.mentions;
        std::vector<double> alone(mentions.size());
        for (std::size_t i = 0; i < mentions.size(); ++i) alone[i] = mentions[i].probability();
        for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
            Mention& left = mentions[i];
            Mention& right = mentions[i + 1];
            if (!text_.same_sentence(left.first, right.first)) continue;
            const std::size_t between = right.first - left.last;
            const bool comma = (between == 1 && text_.is_mark(left.last, ",")) ||
                               placed_behind_comma(left.last, right.first);
            const bool bracket = text_.is_mark(left.last, "(") && between <= 2;
            if ((comma || bracket) && contains(right, left, bracket)) {
                left.container = right.name;
                add(left, Evidence::apposition);
                add(right, Evidence::apposition);
                continue;
            }
            if (!listed(left.last, right.first)) continue;
            if (alone[i] > kListed) add(right, Evidence::list_neighbour, alone[i]);
            if (alone[i + 1] > kListed) add(left, Evidence::list_neighbour, alone[i + 1]);
        }
    }

  private:
    /// Only commas, "and", articles and prepositions stand between, with at least one comma, slash or
    /// conjunction.
    bool listed(std::size_t from, std::size_t to) const {
        if (to - from > 4) return false;
        bool joined = false;
        for (std::size_t i = from; i < to; ++i) {
            const Cues cues = text_.marks(i).own;
            if (text_.is_mark(i, ",") || text_.is_mark(i, "/") || cues.has(Cue::conjunction))
                joined = true;
            else if (!cues.has(Cue::article) && !cues.has(Cue::linker) && !cues.has(Cue::place) &&
                     !cues.has(Cue::weak) && !cues.has(Cue::direction))
                return false;
        }
        return joined;
    }

    /// Some place of the outer name contains one of the inner name.
    bool contains(const Mention& outer, const Mention& inner, bool bracket) const {
        const FoundName& area_name = found_.names[outer.name];
        // "à Homs, Hama": a list, though a province of Hama exists.
        const bool by_box = bracket || !area_name.has_town;
        for (const NameHit& out : area_name.hits) {
            const Place area = gazetteer_.place(out.place);
            for (const NameHit& in : found_.names[inner.name].hits) {
                const Place place = gazetteer_.place(in.place);
                if (by_box ? lies_in(place, area) : belongs_to(place, area)) return true;
            }
        }
        return false;
    }

    /// "Zarzis, en Tunisie", "Tripoli, au Liban": nothing but a preposition and an article behind the comma.
    bool placed_behind_comma(std::size_t from, std::size_t to) const {
        if (to - from > 3 || to - from < 2 || !text_.is_mark(from, ",")) return false;
        for (std::size_t i = from + 1; i < to; ++i) {
            const Cues cues = text_.marks(i).own;
            if (!cues.has(Cue::place) && !cues.has(Cue::article)) return false;
        }
        return true;
    }

    void add(Mention& mention, Evidence kind, double value = 1) { mention.add(kind, text_.lexicon, value); }

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    Findings& found_;
};

}  // namespace

void weigh_neighbours(const MarkedText& text, const Gazetteer& gazetteer, Findings& found) {
    Neighbours(text, gazetteer, found).run();
}

}  // namespace dateline
