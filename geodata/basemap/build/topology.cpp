// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/topology.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace dateline {

namespace {

using Vertex = std::uint32_t;

std::uint64_t mixed(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15u;
    return value ^ value >> 32;
}

struct PointHash {
    std::size_t operator()(const LonLat& p) const {
        return mixed(mixed(std::bit_cast<std::uint64_t>(p.lon)) + std::bit_cast<std::uint64_t>(p.lat));
    }
};
struct EdgeHash {
    std::size_t operator()(std::uint64_t edge) const { return mixed(edge); }
};

std::uint64_t directed(Vertex a, Vertex b) {
    return std::uint64_t{a} << 32 | b;
}

double doubled_area(const std::vector<LonLat>& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
        sum += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) - (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
    }
    return sum;
}

/// Each vertex's neighbours, as far as they matter: the first two, and whether there are more.
struct Neighbours {
    std::array<Vertex, 2> first{};
    int count = 0;
    void add(Vertex v) {
        if (count > 0 && first[0] == v) return;
        if (count > 1 && first[1] == v) return;
        if (count < 2) first[static_cast<std::size_t>(count)] = v;
        ++count;
    }
};

class ArcBuilder {
  public:
    explicit ArcBuilder(const std::function<std::uint8_t(LonLat, LonLat)>& edge_class)
        : edge_class_(edge_class) {}

    void add(FaceIndex face, const FacePolygon& polygon) {
        for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
            std::vector<LonLat> points = polygon.rings[r];
            if ((doubled_area(points) < 0) != (r == 0)) std::reverse(points.begin(), points.end());
            Ring ring{face, {}};
            for (const LonLat& point : points) {
                const Vertex v =
                    vertices_.try_emplace(point, static_cast<Vertex>(points_.size())).first->second;
                if (v == points_.size()) points_.push_back(point);
                if (ring.vertices.empty() || ring.vertices.back() != v) ring.vertices.push_back(v);
            }
            while (ring.vertices.size() > 1 && ring.vertices.front() == ring.vertices.back())
                ring.vertices.pop_back();
            if (ring.vertices.size() >= 3) rings_.push_back(std::move(ring));
        }
    }

    std::vector<Arc> build() {
        std::vector<Neighbours> neighbours(points_.size());
        for (const Ring& ring : rings_)
            for (std::size_t i = 0; i < ring.vertices.size(); ++i) {
                const Vertex a = ring.vertices[i], b = ring.vertices[(i + 1) % ring.vertices.size()];
                neighbours[a].add(b);
                neighbours[b].add(a);
            }
        node_.assign(points_.size(), false);
        for (Vertex v = 0; v < points_.size(); ++v) {
            const Neighbours& n = neighbours[v];
            node_[v] = n.count != 2 || edge_class_(points_[n.first[0]], points_[v]) !=
                                           edge_class_(points_[v], points_[n.first[1]]);
        }
        mark_changes_of_faces();
        for (const Ring& ring : rings_) cut(ring);
        return std::move(arcs_);
    }

  private:
    struct Ring {
        FaceIndex face;
        std::vector<Vertex> vertices;
    };

    /// A vertex with two neighbours is still a node when the two edges do not lie between the same faces.
    void mark_changes_of_faces() {
        std::unordered_map<std::uint64_t, FaceIndex, EdgeHash> face_of;
        for (const Ring& ring : rings_)
            for_edges(ring, [&](Vertex a, Vertex b) { face_of.try_emplace(directed(a, b), ring.face); });
        const auto face = [&](Vertex a, Vertex b) {
            const auto found = face_of.find(directed(a, b));
            return found == face_of.end() ? kNoFace : found->second;
        };
        for (const Ring& ring : rings_) {
            const std::size_t n = ring.vertices.size();
            for (std::size_t i = 0; i < n; ++i) {
                const Vertex a = ring.vertices[i], v = ring.vertices[(i + 1) % n],
                             b = ring.vertices[(i + 2) % n];
                if (face(a, v) != face(v, b) || face(v, a) != face(b, v)) node_[v] = true;
            }
        }
    }

    template <typename Visit>
    static void for_edges(const Ring& ring, const Visit& visit) {
        for (std::size_t i = 0; i < ring.vertices.size(); ++i)
            visit(ring.vertices[i], ring.vertices[(i + 1) % ring.vertices.size()]);
    }

    void cut(const Ring& ring) {
        const auto& v = ring.vertices;
        // A ring without nodes is one closed arc; it starts at its least vertex so that both sides agree.
        std::size_t start = 0;
        while (start < v.size() && !node_[v[start]]) ++start;
        if (start == v.size())
            start = static_cast<std::size_t>(std::min_element(v.begin(), v.end()) - v.begin());
        std::vector<Vertex> run{v[start]};
        for (std::size_t i = 1; i <= v.size(); ++i) {
            const Vertex next = v[(start + i) % v.size()];
            run.push_back(next);
            if (node_[next] || i == v.size()) {
                store(ring.face, run);
                run.assign(1, next);
            }
        }
    }

    void store(FaceIndex face, const std::vector<Vertex>& run) {
        const auto twin = by_first_edge_.find(directed(run.back(), run[run.size() - 2]));
        if (twin != by_first_edge_.end() && arcs_[twin->second].backward == kNoFace) {
            arcs_[twin->second].backward = face;
            return;
        }
        Arc arc;
        arc.forward = face;
        arc.from = run.front();
        arc.to = run.back();
        arc.edge_class = edge_class_(points_[run[0]], points_[run[1]]);
        arc.points.reserve(run.size());
        for (const Vertex vertex : run) arc.points.push_back(points_[vertex]);
        by_first_edge_.try_emplace(directed(run[0], run[1]), arcs_.size());
        arcs_.push_back(std::move(arc));
    }

    const std::function<std::uint8_t(LonLat, LonLat)>& edge_class_;
    std::unordered_map<LonLat, Vertex, PointHash> vertices_;
    std::vector<LonLat> points_;
    std::vector<Ring> rings_;
    std::vector<bool> node_;
    std::unordered_map<std::uint64_t, std::size_t, EdgeHash> by_first_edge_;
    std::vector<Arc> arcs_;
};

}  // namespace

std::vector<Arc> build_arcs(std::span<const Face> faces,
                            const std::function<std::uint8_t(LonLat, LonLat)>& edge_class) {
    ArcBuilder builder(edge_class);
    for (std::size_t f = 0; f < faces.size(); ++f)
        for (const FacePolygon& polygon : faces[f]) builder.add(static_cast<FaceIndex>(f), polygon);
    return builder.build();
}

std::vector<std::vector<ArcRing>> dissolve(std::span<const Arc> arcs, std::span<const std::int32_t> group_of,
                                           std::size_t group_count) {
    const auto group = [&](FaceIndex face) {
        return face == kNoFace ? -1 : group_of[static_cast<std::size_t>(face)];
    };
    std::vector<std::vector<ArcRef>> boundary(group_count);
    for (std::uint32_t a = 0; a < arcs.size(); ++a) {
        const std::int32_t forward = group(arcs[a].forward), backward = group(arcs[a].backward);
        if (forward == backward) continue;
        if (forward >= 0) boundary[static_cast<std::size_t>(forward)].push_back({a, false});
        if (backward >= 0) boundary[static_cast<std::size_t>(backward)].push_back({a, true});
    }
    std::vector<std::vector<ArcRing>> rings(group_count);
    for (std::size_t g = 0; g < group_count; ++g) {
        std::unordered_multimap<std::uint32_t, std::size_t> leaving;
        const auto start = [&](ArcRef ref) { return ref.reversed ? arcs[ref.arc].to : arcs[ref.arc].from; };
        const auto end = [&](ArcRef ref) { return ref.reversed ? arcs[ref.arc].from : arcs[ref.arc].to; };
        // Inserted backwards, for the sake of one fixed order of equal keys; used arcs are taken out.
        for (std::size_t i = boundary[g].size(); i-- > 0;) leaving.emplace(start(boundary[g][i]), i);
        std::vector<bool> used(boundary[g].size(), false);
        for (std::size_t i = 0; i < boundary[g].size(); ++i) {
            if (used[i]) continue;
            ArcRing ring;
            std::size_t at = i;
            const std::uint32_t first = start(boundary[g][i]);
            for (;;) {
                used[at] = true;
                ring.push_back(boundary[g][at]);
                const std::uint32_t node = end(boundary[g][at]);
                if (node == first) break;
                std::size_t next = boundary[g].size();
                const auto [low, high] = leaving.equal_range(node);
                for (auto it = low; it != high; ++it)
                    if (!used[it->second]) next = std::min(next, it->second);
                if (next == boundary[g].size()) break;
                at = next;
            }
            rings[g].push_back(std::move(ring));
        }
    }
    return rings;
}

std::vector<ArcRing> chain(std::span<const Arc> arcs, std::span<const std::uint32_t> selected) {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> at_node;
    for (const std::uint32_t a : selected) {
        at_node[arcs[a].from].push_back(a);
        at_node[arcs[a].to].push_back(a);
    }
    std::unordered_map<std::uint32_t, bool> used;
    const auto next_after = [&](std::uint32_t arc, std::uint32_t node) -> const std::uint32_t* {
        const auto& here = at_node[node];
        if (here.size() != 2 || here[0] == here[1]) return nullptr;
        const std::uint32_t& other = here[0] == arc ? here[1] : here[0];
        return used[other] ? nullptr : &other;
    };
    std::vector<ArcRing> lines;
    for (const std::uint32_t a : selected) {
        if (used[a]) continue;
        used[a] = true;
        ArcRing line{{a, false}};
        for (std::uint32_t node = arcs[a].to, last = a; const std::uint32_t *next = next_after(last, node);) {
            last = *next;
            used[last] = true;
            line.push_back({last, arcs[last].from != node});
            node = arcs[last].from == node ? arcs[last].to : arcs[last].from;
        }
        ArcRing before;
        for (std::uint32_t node = arcs[a].from, last = a;
             const std::uint32_t *next = next_after(last, node);) {
            last = *next;
            used[last] = true;
            before.push_back({last, arcs[last].to != node});
            node = arcs[last].to == node ? arcs[last].from : arcs[last].to;
        }
        line.insert(line.begin(), before.rbegin(), before.rend());
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace dateline
