// SPDX-License-Identifier: Apache-2.0
// node tools/gallery/compare_renderers.mjs [FOLDER] [NAME...]
// How far other programs' look of our SVG is from our PNG: Chromium and, when it is installed, Inkscape draw the SVGs of
// a gallery folder (default out/gallery). Prints, for each, the share of pixels whose colour differs by more than
// 32 of 255 in a channel (edges of letters and lines count, for each program smooths them its own way), the same after
// both are averaged over 4x4 px (what an eye sees), and writes NAME.chromium.png, NAME.inkscape.png beside the SVG.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

import { Browser } from "../../tests/browser/browser.mjs";
import { dataFolder } from "../../tests/browser/modules.mjs";
import { drawMap, galleryMaps, root } from "./draw.mjs";

const [folder = join(root, "out/gallery"), ...names] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "dateline-renderers-"));

// Inkscape shall see our fonts first.
const fontsConf = join(scratch, "fonts.conf");
writeFileSync(fontsConf, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(dataFolder, "fonts")}</dir><cachedir>${join(scratch, "fonts")}</cachedir></fontconfig>`);

function inkscape(svg, png) {
    try {
        const options = [svg, "--export-type=png", `--export-filename=${png}`, "--export-dpi=96"];
        const env = { ...process.env, HOME: homedir(), FONTCONFIG_FILE: fontsConf };
        execFileSync("inkscape", options, { stdio: "ignore", env });
        return true;
    } catch {
        return false;
    }
}

/* Runs in the page: [share of differing pixels, the same in 4x4 means, mean difference]. */
async function difference(pictures) {
    const data = [];
    for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext("2d");
        context.fillStyle = "#fff";
        context.fillRect(0, 0, bitmap.width, bitmap.height);
        context.drawImage(bitmap, 0, 0);
        data.push(context.getImageData(0, 0, bitmap.width, bitmap.height));
    }
    const [a, b] = data;
    const width = Math.min(a.width, b.width), height = Math.min(a.height, b.height);
    const mean = (image, x, y, side, c) => {
        let sum = 0;
        for (let dy = 0; dy < side; ++dy)
            for (let dx = 0; dx < side; ++dx) sum += image.data[4 * ((y + dy) * image.width + x + dx) + c];
        return sum / side / side;
    };
    const share = (side) => {
        let differing = 0, all = 0, total = 0;
        for (let y = 0; y + side <= height; y += side) {
            for (let x = 0; x + side <= width; x += side) {
                const apart = [0, 1, 2].map((c) => Math.abs(mean(a, x, y, side, c) - mean(b, x, y, side, c)));
                differing += Math.max(...apart) > 32;
                total += (apart[0] + apart[1] + apart[2]) / 3;
                ++all;
            }
        }
        return [differing / all, total / all];
    };
    const [fine, level] = share(1);
    return [fine, share(4)[0], level];
}

const browser = await Browser.start();
try {
    const comparer = await browser.open("<!DOCTYPE html><title>compare</title>", { width: 10, height: 10 });
    console.log("map                  program    differing  in 4x4 means  mean of 255");
    for (const map of galleryMaps(names)) {
        const svg = join(folder, `${map.name}.svg`);
        await drawMap(join(root, "build/dateline"), map, scratch, ["png"], 1);
        const ours = readFileSync(join(scratch, `${map.name}.png`));
        const others = { chromium: join(folder, `${map.name}.chromium.png`), inkscape: join(folder, `${map.name}.inkscape.png`) };
        const page = await browser.show(svg, map.language);
        await page.screenshot({ path: others.chromium });
        await page.close();
        for (const [program, png] of Object.entries(others)) {
            if (program === "inkscape" && !inkscape(svg, png)) continue;
            const pictures = [ours, readFileSync(png)].map((bytes) => bytes.toString("base64"));
            const [fine, coarse, level] = await comparer.evaluate(difference, pictures);
            const percent = (share) => `${(100 * share).toFixed(2)} %`;
            console.log(`${map.name.padEnd(20)} ${program.padEnd(10)} ${percent(fine).padStart(9)} ${percent(coarse).padStart(13)} ${level.toFixed(2).padStart(12)}`);
        }
    }
} finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
}
