// SPDX-License-Identifier: Apache-2.0
// Does the measuring see faults? A small map made by hand, sound at first; each change breaks one thing, and only the
// check for that thing must tell.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { accessibilityFaults } from "./accessibility.mjs";
import { Browser } from "./browser.mjs";
import { cutLabels, foreignFonts, labelsOnSymbols, missingEvents, overlappingLabels, smallTexts } from "./checks.mjs";
import { lowContrast } from "./contrast.mjs";
import { measure } from "./measure.mjs";
import { circleOverlap, outside, overlap } from "./shapes.mjs";

// A frame of 300 x 200 at 20,20; water in its right third. 16 px are 12 pt.
const sound = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="260"
    viewBox="0 0 400 260" role="img" aria-labelledby="t"><title id="t">A map</title>
<style>text{font-family:'Noto Sans';font-size:16px;fill:#222222} .halo{stroke:#ffffff;stroke-opacity:.9;stroke-width:4px;paint-order:stroke}</style>
<path d="M0 0h400v260h-400z" fill="#ffffff"/>
<g class="map"><clipPath id="c"><path d="M20 20h300v200h-300z"/></clipPath><g clip-path="url(#c)"><g transform="translate(20 20)">
<g class="ground"><path d="M0 0h300v200h-300z" fill="#eeeeee"/><path d="M200 0h100v200h-100z" fill="#88aacc"/></g>
<g class="base-labels">
<g class="label"><path d="M28 48h4v4h-4z"/><text class="halo" x="40" y="56">Alpha</text></g>
<g class="label"><text class="halo" x="40" y="96">Beta</text><text class="halo" x="40" y="112">Gamma</text></g>
<g class="label"><path id="p" d="M40 180a300 300 0 0 1 120 -20" fill="none"/><text class="halo"><textPath xlink:href="#p">Delta</textPath></text></g>
</g>
<g class="events"><g class="event" data-events="e1 e2"><path d="M140 40a10 10 0 1 0 20 0a10 10 0 1 0 -20 0" fill="#880000"/></g></g>
<g class="event-labels"><g class="label"><text class="halo" x="164" y="46">12</text></g></g>
</g></g></g>
<g class="list"><g class="entry" data-events="e1 e3"><text x="20" y="245">Entry</text></g></g>
</svg>`;

const events = ["e1", "e2", "e3"].map((id) => ({
    properties: { id, lat: id === "e3" ? null : 1, lon: 1, place_name: id, place_precision: "settlement" },
}));

const checks = {
    overlappingLabels, cutLabels, labelsOnSymbols, foreignFonts,
    smallTexts: (found) => smallTexts(found, 7),
    missingEvents: (found) => missingEvents(found, events, () => true),
    lowContrast: (found, page) => lowContrast(page, found),
    accessibilityFaults: (found, page) => accessibilityFaults(page),
};

// [what is broken, from, to, the only check that tells, a word of its sentence]
const breaks = [
    ["a label on another", 'x="40" y="56"', 'x="44" y="80"', "overlappingLabels", /"Alpha" at 6\d,\d+ and "Beta"/],
    ["a label that only its line's room touches", 'x="40" y="96"', 'x="40" y="76"', "overlappingLabels", /Alpha.*Beta/],
    ["a letter of a curve on a label", 'd="M40 180a300 300 0 0 1 120 -20"', 'd="M40 122a300 300 0 0 1 120 -20"', "overlappingLabels", /Gamma.*Delta/],
    ["a label cut by the frame", 'x="40" y="56"', 'x="-5" y="56"', "cutLabels", /map's frame, 5\.0 px: "Alpha"/],
    ["a line cut by the page", 'x="20" y="245"', 'x="375" y="245"', "cutLabels", /the page.*Entry/],
    ["a label under a panel", "</svg>", '<g class="stamp"><path d="M55 55h30v30h-30z" fill="none"/></g></svg>', "cutLabels", /stamp covers.*Alpha/],
    ["a label on a symbol", 'x="40" y="56"', 'x="110" y="40"', "labelsOnSymbols", /"Alpha".*e1, e2/],
    ["a label on a town's dot", "M28 48h4v4h-4z", "M45 84h4v4h-4z", "labelsOnSymbols", /"Beta".*dot/],
    ["a text too small", 'x="164" y="46"', 'style="font-size:9.2px" x="164" y="46"', "smallTexts", /6\.90 pt.*"12"/],
    ["an event without a symbol", 'data-events="e1 e2"', 'data-events="e1"', "missingEvents", /no symbol.*e2/],
    ["an event that is nowhere", 'data-events="e1 e3"', 'data-events="e1"', "missingEvents", /neither.*e3/],
    ["a pale text", 'class="halo" x="40" y="56"', 'class="halo" style="fill:#888888" x="40" y="56"', "lowContrast", /3\.\d\d < 4\.5.*Alpha/],
    ["a halo that lets the ground through", 'class="halo" x="164"', 'style="fill:#8a4b00;stroke:#fff;stroke-opacity:.1" x="184"', "lowContrast", /"12".*at 2[23]\d/],
    ["another font's width", 'x="40" y="56"', 'x="40" y="56" textLength="30" lengthAdjust="spacingAndGlyphs"', "foreignFonts", /drawn 30 px/],
    ["a map without a name", '<title id="t">A map</title>', "", "accessibilityFaults", /svg-img-alt/],
];

// Shapes, by arithmetic.
const square = [[0, 0], [10, 0], [10, 10], [0, 10]];
const diamond = [[15, 5], [20, 0], [25, 5], [20, 10]];
assert.equal(overlap(square, [[8, 0], [18, 0], [18, 10], [8, 10]]), 2);
assert.equal(overlap(square, [[10, 0], [18, 0], [18, 10], [10, 10]]), 0);
assert.equal(overlap(square, diamond), 0);
assert.ok(overlap(square, diamond.map(([x, y]) => [x - 6, y])) === 1);
assert.equal(circleOverlap(square, { x: 13, y: 14, r: 6 }), 1);
assert.equal(circleOverlap(square, { x: 13, y: 14, r: 5 }), 0);
assert.equal(outside(square, [[2, -1], [20, 20]]), 2);

const folder = mkdtempSync(join(tmpdir(), "dateline-measuring-"));
const browser = await Browser.start();

async function told(svg) {
    writeFileSync(join(folder, "map.svg"), svg);
    const page = await browser.show(join(folder, "map.svg"));
    const found = await page.evaluate(measure);
    const faults = {};
    for (const [name, check] of Object.entries(checks)) {
        const sentences = await check(found, page);
        if (sentences.length > 0) faults[name] = sentences;
    }
    await page.close();
    return faults;
}

try {
    assert.deepEqual(await told(sound), {}, "the sound map");
    for (const [what, from, to, check, sentence] of breaks) {
        assert.ok(sound.includes(from), what);
        const faults = await told(sound.replace(from, to));
        assert.deepEqual(Object.keys(faults), [check], `${what}: ${JSON.stringify(faults)}`);
        assert.match(faults[check].join("\n"), sentence, what);
    }
} finally {
    await browser.close();
    rmSync(folder, { recursive: true });
}
console.log(`${breaks.length} faults seen`);
