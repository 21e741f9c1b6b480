// SPDX-License-Identifier: Apache-2.0
// node tests/browser/gallery_test.mjs PROGRAM [NAME...]
// Draws the gallery as SVG and measures every map in headless Chromium: no label overlaps another, is cut or lies on a
// symbol, texts are large enough for print and stand out from what lies behind them, every event is somewhere, and
// axe-core finds nothing. What stands where is asked of the browser, never of the program. All faults are told; those
// counted in tests/gallery/known_faults.json are waiting to be mended, and any other, or a count that is too high by
// now, makes the test fail.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { drawMap, galleryMaps, root } from "../../tools/gallery/draw.mjs";
import { accessibilityFaults } from "./accessibility.mjs";
import { Browser } from "./browser.mjs";
import { cutLabels, foreignFonts, labelsOnSymbols, missingEvents, overlappingLabels, smallTexts } from "./checks.mjs";
import { lowContrast } from "./contrast.mjs";
import { shownEvents } from "./expected_events.mjs";
import { measure } from "./measure.mjs";

const leastPointsInPrint = 7;
const mostBytes = 2e6;

async function faultsOf(browser, map, folder) {
    const path = join(folder, `${map.name}.svg`);
    const page = await browser.show(path, map.language);
    const found = await page.evaluate(measure);
    const { features } = JSON.parse(readFileSync(join(folder, `${map.name}.geojson`), "utf8"));
    const [west, south, east, north] = map.box || [];
    const framed = (event) =>
        !map.box || (event.lon > west && event.lon < east && event.lat > south && event.lat < north);
    const bytes = statSync(path).size;
    const faults = {
        empty: found.texts.length < 10 || found.symbols.length === 0 ? ["hardly anything is drawn"] : [],
        size: bytes > mostBytes ? [`${bytes} bytes of SVG are more than ${mostBytes}`] : [],
        foreignFonts: foreignFonts(found),
        overlappingLabels: overlappingLabels(found),
        cutLabels: cutLabels(found),
        labelsOnSymbols: labelsOnSymbols(found),
        smallTexts: map.print ? smallTexts(found, leastPointsInPrint) : [],
        missingEvents: missingEvents(found, shownEvents(features, map.options), framed),
        lowContrast: await lowContrast(page, found),
        accessibility: await accessibilityFaults(page),
    };
    await page.close();
    return { faults, labels: found.texts.filter((text) => text.kind.endsWith("labels")).length, symbols: found.symbols.length };
}

const [program, ...names] = process.argv.slice(2);
const known = JSON.parse(readFileSync(join(root, "tests/gallery/known_faults.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "dateline-gallery-"));
const browser = await Browser.start();
let total = 0, surprises = 0;
try {
    const maps = galleryMaps(names);
    // One map is measured while the next is drawn.
    const drawn = [];
    for (const map of maps) {
        const before = drawn.at(-1) ?? Promise.resolve();
        drawn.push(before.then(() => drawMap(program, map, folder, ["svg", "geojson"])));
        drawn.at(-1).catch(() => {});  // told where it is waited for
    }
    for (const [index, map] of maps.entries()) {
        await drawn[index];
        const { faults, labels, symbols } = await faultsOf(browser, map, folder);
        console.log(`${map.name}: ${symbols} symbols, ${labels} labels`);
        for (const [check, sentences] of Object.entries(faults)) {
            const expected = known[map.name]?.[check] ?? 0;
            for (const sentence of sentences) console.log(`    ${check}: ${sentence}`);
            if (sentences.length !== expected) {
                console.log(`    ${check}: ${sentences.length} faults, ${expected} are known`);
                ++surprises;
            }
            total += sentences.length;
        }
    }
} finally {
    await browser.close();
    rmSync(folder, { recursive: true });
}
console.log(`${total} faults, ${surprises === 0 ? "all of them known" : `${surprises} counts are not as known`}`);
process.exitCode = surprises === 0 ? 0 : 1;
