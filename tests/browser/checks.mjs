// SPDX-License-Identifier: Apache-2.0
// What is wrong with a map, told from what measure.mjs found in it: sentences with the place in px.
import { bounds, circleOverlap, outside, overlap } from "./shapes.mjs";

// Browsers place letters on a grid of 1/64 px, and boxes that only touch are none that overlap.
const slack = 0.3;
const pointsPerPx = 0.75;

const onMap = (text) => text.kind === "base-labels" || text.kind === "event-labels";
const place = (text) => bounds(text.cells).map(Math.round).slice(0, 2).join(",");
const called = (text) => `"${text.words.trim()}" at ${place(text)}`;
const deepest = (cells, other, depth) => Math.max(0, ...cells.map((cell) => depth(cell, other)));

// On the map a straight label is its whole box with the room above and below the letters; along curves the letters
// count one by one. Elsewhere lines of a column stand close, and the ink counts.
const shapeOf = (text) => (onMap(text) && !text.curved ? [text.box] : text.cells);

export function overlappingLabels({ texts }) {
    const faults = [];
    texts.forEach((one, i) => {
        for (const other of texts.slice(i + 1)) {
            if (one.label >= 0 && one.label === other.label) continue;
            if (!onMap(one) && one.kind === other.kind && sameLine(one, other)) continue;
            const depth = Math.max(...shapeOf(one).map((cell) => deepest(shapeOf(other), cell, overlap)));
            if (depth > slack) faults.push(`labels overlap by ${depth.toFixed(1)} px: ${called(one)} and ${called(other)}`);
        }
    });
    return faults;
}

// Runs of one line follow each other, and the space between them belongs to both.
function sameLine(one, other) {
    const [a, b] = [bounds(one.cells), bounds(other.cells)];
    return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) < 1;
}

export function cutLabels({ texts, page, frame, panels }) {
    const sheet = [[0, 0], [page.width, page.height]];
    const faults = [];
    for (const text of texts) {
        const edges = [["the page", sheet], ...text.clips.map((clip) => ["its frame", clip])];
        if (onMap(text) && frame) edges.push(["the map's frame", frame]);
        for (const [name, edge] of edges) {
            const depth = deepest(text.cells, edge, outside);
            if (depth > slack) faults.push(`cut by ${name}, ${depth.toFixed(1)} px: ${called(text)}`);
        }
        for (const panel of onMap(text) ? panels : []) {
            const depth = deepest(text.cells, panel.box, overlap);
            if (depth > slack) faults.push(`${panel.name} covers ${depth.toFixed(1)} px of ${called(text)}`);
        }
    }
    return [...new Set(faults)];
}

export function labelsOnSymbols({ texts, symbols, dots, panels }) {
    const faults = [];
    for (const text of texts.filter(onMap)) {
        for (const symbol of symbols) {
            const depth = deepest(text.cells, symbol, circleOverlap);
            if (depth > slack && !isItsNumber(text, symbol))
                faults.push(`${called(text)} lies ${depth.toFixed(1)} px over the symbol of ${symbol.events.join(", ")}`);
        }
        for (const dot of dots) {
            if (dot.label === text.label) continue;
            const depth = deepest(text.cells, dot, circleOverlap);
            if (depth > slack)
                faults.push(`${called(text)} lies ${depth.toFixed(1)} px over a town's dot at ${Math.round(dot.x)},${Math.round(dot.y)}`);
        }
    }
    symbols.forEach((one, i) => {
        for (const other of symbols.slice(i + 1)) {
            const depth = one.r + other.r - Math.hypot(one.x - other.x, one.y - other.y);
            if (depth > slack)
                faults.push(`symbols overlap by ${depth.toFixed(1)} px: ${one.events.join(", ")} and ${other.events.join(", ")}`);
        }
        for (const panel of panels) {
            const depth = circleOverlap(panel.box, one);
            if (depth > slack) faults.push(`${panel.name} covers ${depth.toFixed(1)} px of the symbol of ${one.events.join(", ")}`);
        }
    });
    return faults;
}

// A count written in its own symbol.
const isItsNumber = (text, symbol) =>
    /^\p{Nd}+$/u.test(text.words.trim()) && text.cells.every((cell) => circleOverlap(cell, { ...symbol, r: 0.01 }) > 0);

/** One sentence a size and kind. */
export function smallTexts({ texts }, leastPoints) {
    const found = new Map();
    for (const text of texts) {
        const points = text.size * pointsPerPx;
        if (points >= leastPoints - 0.005) continue;
        const size = `${points.toFixed(2)} pt is smaller than ${leastPoints}: ${text.kind}, weight ${text.weight}`;
        found.set(size, [...(found.get(size) || []), text]);
    }
    return [...found].map(([size, all]) => `${size}: ${all.length} x ${called(all[0])}`);
}

/** The map's own widths against those of the fonts in this page: another font would measure something else. */
export function foreignFonts({ texts }) {
    return texts
        .filter((text) => text.told !== null && Math.abs(text.told - text.natural) > 0.02 * text.told + 0.3)
        .map((text) => `drawn ${text.told} px wide, but ${text.natural.toFixed(1)} in the browser: ${called(text)}`);
}

/** Events (GeoJSON features) that the map does not account for. */
export function missingEvents({ symbols, margin, list }, events, framed) {
    const [drawn, boxed, listed] = [new Set(symbols.flatMap((symbol) => symbol.events)), new Set(margin), new Set(list)];
    const faults = [];
    for (const { properties: event } of events) {
        const told = `${event.id} (${event.place_name || "no place"}, ${event.place_precision || "no precision"})`;
        const located = event.lat !== null && event.place_precision !== "country" && framed(event);
        if (located && !drawn.has(event.id)) faults.push(`no symbol on the map for ${told}`);
        if (!located && !drawn.has(event.id) && !boxed.has(event.id) && !listed.has(event.id))
            faults.push(`neither in a margin box nor in the list: ${told}`);
    }
    return faults;
}
