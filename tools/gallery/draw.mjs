// SPDX-License-Identifier: Apache-2.0
// node tools/gallery/draw.mjs [--program build/dateline] [--out out/gallery] [--only NAME,NAME] [--svg]
// Draws the maps of tests/gallery/maps.json, each as PNG (2x) and SVG, with its events as GeoJSON, and a contact sheet.
// --svg: only what the tests measure.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { contactSheet } from "./contact_sheet.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The maps of the list, or those named. */
export function galleryMaps(names = []) {
    const { maps } = JSON.parse(readFileSync(join(root, "tests/gallery/maps.json"), "utf8"));
    for (const name of names) {
        if (!maps.some((map) => map.name === name)) throw new Error(`No map "${name}" in tests/gallery/maps.json.`);
    }
    return names.length > 0 ? maps.filter((map) => names.includes(map.name)) : maps;
}

/** Draws a map into a folder in the given formats ("svg", "png", "pdf", "geojson"); scale: device pixels a px of PNG. */
export async function drawMap(program, map, folder, formats, scale = 2) {
    mkdirSync(folder, { recursive: true });
    for (const format of formats) {
        const out = join(folder, `${map.name}.${format}`);
        const options = format === "geojson" ? [] : [...map.options, ...(format === "png" ? ["--scale", String(scale)] : [])];
        const command = format === "geojson" ? "events" : "map";
        await promisify(execFile)(program, [command, "--quiet", ...map.inputs, ...options, "-o", out], { cwd: root });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { values } = parseArgs({
        options: {
            program: { type: "string", default: join(root, "build/dateline") },
            out: { type: "string", default: join(root, "out/gallery") },
            only: { type: "string", default: "" },
            svg: { type: "boolean", default: false },
        },
    });
    const maps = galleryMaps(values.only.split(",").filter(Boolean));
    for (const map of maps) {
        await drawMap(values.program, map, values.out, values.svg ? ["svg", "geojson"] : ["svg", "png", "geojson"]);
        console.log(join(values.out, map.name));
    }
    if (!values.svg) await contactSheet(values.out, maps);
}
