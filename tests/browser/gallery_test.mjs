// SPDX-License-Identifier: Apache-2.0
// node tests/browser/gallery_test.mjs PROGRAM [NAME...]
// Draws the gallery as SVG and measures every map in headless Chromium: no label overlaps another, is cut or lies on a
// symbol, texts are large enough for print and stand out from what lies behind them, every event is somewhere, and
// axe-core finds nothing. What stands where is asked of the browser, never of the program. Exit code 1 tells of faults.
import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { drawMap, galleryMaps } from "../../tools/gallery/draw.mjs";
import { accessibilityFaults } from "./accessibility.mjs";
import { Browser } from "./browser.mjs";
import { cutLabels, foreignFonts, labelsOnSymbols, missingEvents, overlappingLabels, smallTexts } from "./checks.mjs";
import { lowContrast } from "./contrast.mjs";
import { shownEvents } from "./expected_events.mjs";
import { measure } from "./measure.mjs";

const leastPointsInPrint = 7;

async function faultsOf(browser, map, folder) {
    const page = await browser.show(join(folder, `${map.name}.svg`), map.language);
    const found = await page.evaluate(measure);
    const { features } = JSON.parse(readFileSync(join(folder, `${map.name}.geojson`), "utf8"));
    const [west, south, east, north] = map.box || [];
    const framed = (event) =>
        !map.box || (event.lon > west && event.lon < east && event.lat > south && event.lat < north);
    const faults = [
        ...(found.texts.length < 10 || found.symbols.length === 0 ? ["hardly anything is drawn"] : []),
        ...foreignFonts(found),
        ...overlappingLabels(found),
        ...cutLabels(found),
        ...labelsOnSymbols(found),
        ...(map.print ? smallTexts(found, leastPointsInPrint) : []),
        ...missingEvents(found, shownEvents(features, map.options), framed),
        ...(await lowContrast(page, found)),
        ...(await accessibilityFaults(page)),
    ];
    await page.close();
    return { faults, labels: found.texts.filter((text) => text.kind.endsWith("labels")).length, symbols: found.symbols.length };
}

const [program, ...names] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "dateline-gallery-"));
const browser = await Browser.start();
let total = 0;
try {
    for (const map of galleryMaps(names)) {
        drawMap(program, map, folder, ["svg", "geojson"]);
        const { faults, labels, symbols } = await faultsOf(browser, map, folder);
        console.log(`${map.name}: ${symbols} symbols, ${labels} labels, ${faults.length} faults`);
        for (const fault of faults) console.log(`    ${fault}`);
        total += faults.length;
    }
} finally {
    await browser.close();
    rmSync(folder, { recursive: true });
}
console.log(total === 0 ? "no faults" : `${total} faults`);
process.exitCode = total === 0 ? 0 : 1;
