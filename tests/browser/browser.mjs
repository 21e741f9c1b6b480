// SPDX-License-Identifier: Apache-2.0
// Headless Chromium with pages that hold one map each, drawn in the project's own fonts and no others.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

import { dataFolder, load } from "./modules.mjs";

const origin = "http://dateline.invalid";

function chromiumPath() {
    const folders = (process.env.PATH || "").split(delimiter);
    const found = ["chromium", "chromium-browser", "google-chrome"]
        .flatMap((name) => folders.map((folder) => join(folder, name)))
        .find((path) => existsSync(path));
    if (!found) throw new Error("No chromium on PATH; tools/test installs Debian's package of that name.");
    return found;
}

const weights = { Light: 300, Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };
const families = {
    NotoSans: "Noto Sans",
    NotoSansArabic: "Noto Sans Arabic",
    NotoNaskhArabic: "Noto Naskh Arabic",
    NotoSerif: "Noto Serif",
    NotoSerifDisplay: "Noto Serif Display",
};

/** An @font-face rule for a file such as NotoSans-SemiCondensedMediumItalic.ttf. */
function fontFace(file) {
    const [, base, width, weight, italic] = /^(\w+)-(SemiCondensed)?([A-Z]\w*?)??(Italic)?\.ttf$/.exec(file);
    return (
        `@font-face{font-family:"${families[base]}";src:url(${origin}/fonts/${file});` +
        `font-stretch:${width ? "semi-condensed" : "normal"};font-weight:${weights[weight || "Regular"]};` +
        `font-style:${italic ? "italic" : "normal"};font-display:block}`
    );
}

const fontFolder = join(dataFolder, "fonts");
const fontRules = () => readdirSync(fontFolder).filter((file) => file.endsWith(".ttf")).map(fontFace).join("\n");

/** What an article around a map looks like; the map stands in it as it is, not as a picture. */
function article(svg, language) {
    const markup = svg.replace(/^<\?xml[^>]*>\s*/, "");
    return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Map</title>
<style>${fontRules()} body{margin:0} h1{position:absolute;left:-999px} svg{display:block}</style></head>
<body><main><h1>Map</h1>${markup}</main></body>
</html>`;
}

/** One browser; use `show` for one map after the other, `close` at the end. */
export class Browser {
    static async start() {
        const self = new Browser();
        // Chromium's sandbox refuses to run as root, as continuous integration often does. Glyphs are laid out
        // without hinting, as our own text is.
        const args = ["--font-render-hinting=none", "--disable-lcd-text"];
        if (process.getuid() === 0) args.push("--no-sandbox");
        self.browser = await load("playwright-core").chromium.launch({ executablePath: chromiumPath(), args });
        return self;
    }

    /** A page of HTML that loads nothing but what it holds. */
    async open(html, viewport) {
        const page = await this.browser.newPage({ viewport, deviceScaleFactor: 1 });
        await page.setContent(html, { waitUntil: "load" });
        return page;
    }

    /** A page that shows an SVG file in px = px, its fonts loaded. */
    async show(path, language = "en") {
        const svg = readFileSync(path, "utf8");
        const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
        const viewport = { width: Math.ceil(width), height: Math.ceil(height) };
        const page = await this.browser.newPage({ viewport, deviceScaleFactor: 1 });
        await page.route("**/*", async (route) => {
            const url = new URL(route.request().url());
            if (url.pathname === "/map") {
                await route.fulfill({ contentType: "text/html", body: article(svg, language) });
            } else if (url.pathname.startsWith("/fonts/")) {
                await route.fulfill({ contentType: "font/ttf", path: join(fontFolder, url.pathname.slice(7)) });
            } else {
                await route.fulfill({ status: 404, body: "" });
            }
        });
        await page.goto(`${origin}/map`);
        await page.evaluate(() => document.fonts.ready.then(() => true));
        return page;
    }

    async close() {
        await this.browser.close();
    }
}
