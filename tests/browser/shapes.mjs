// SPDX-License-Identifier: Apache-2.0
// Convex polygons and circles in px: how far they reach into one another.

const edges = (polygon) => polygon.map((point, i) => [point, polygon[(i + 1) % polygon.length]]);

function spans(polygons, axis) {
    return polygons.map((polygon) => {
        const along = polygon.map(([x, y]) => x * axis[0] + y * axis[1]);
        return [Math.min(...along), Math.max(...along)];
    });
}

/** How far two convex polygons overlap, px: the least shift that parts them; 0 when they do not overlap. */
export function overlap(one, other) {
    let least = Infinity;
    for (const [a, b] of [...edges(one), ...edges(other)]) {
        const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        if (length < 1e-6) continue;
        const [first, second] = spans([one, other], [(a[1] - b[1]) / length, (b[0] - a[0]) / length]);
        least = Math.min(least, first[1] - second[0], second[1] - first[0]);
        if (least <= 0) return 0;
    }
    return Number.isFinite(least) ? least : 0;
}

function inside(polygon, [x, y]) {
    let sign = 0;
    for (const [a, b] of edges(polygon)) {
        const side = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
        if (side !== 0 && sign !== 0 && Math.sign(side) !== sign) return false;
        if (side !== 0) sign = Math.sign(side);
    }
    return true;
}

/** How far a circle reaches into a convex polygon, px; its whole radius and more when its centre lies inside. */
export function circleOverlap(polygon, circle) {
    let nearest = Infinity;
    for (const [a, b] of edges(polygon)) {
        const dx = b[0] - a[0], dy = b[1] - a[1];
        const along = ((circle.x - a[0]) * dx + (circle.y - a[1]) * dy) / (dx * dx + dy * dy || 1);
        const t = Math.max(0, Math.min(1, along));
        nearest = Math.min(nearest, Math.hypot(circle.x - a[0] - t * dx, circle.y - a[1] - t * dy));
    }
    const reach = inside(polygon, [circle.x, circle.y]) ? circle.r + nearest : circle.r - nearest;
    return Math.max(0, reach);
}

/** How far a polygon sticks out of an upright box given by its corners, px. */
export function outside(polygon, corners) {
    const xs = corners.map((p) => p[0]), ys = corners.map((p) => p[1]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return Math.max(0, ...polygon.map(([x, y]) => Math.max(left - x, x - right, top - y, y - bottom)));
}

/** The upright box around polygons: [left, top, right, bottom]. */
export function bounds(polygons) {
    const points = polygons.flat();
    const xs = points.map((p) => p[0]), ys = points.map((p) => p[1]);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
