// SPDX-License-Identifier: Apache-2.0
// Contrast of texts by WCAG 2.1 (relative luminance, 1.4.3): their colour against what lies behind them at its worst
// pixel, with the halo over it where there is one. Two pictures are compared: the map without its texts, and its texts
// alone, which tells the pixels that letters and halos touch.

const hidden = {
    texts: "svg text { visibility: hidden }",
    rest:
        "svg * { visibility: hidden } svg clipPath, svg clipPath * { visibility: visible } " +
        "svg text, svg text * { visibility: visible; fill: #000 !important } " +
        "svg text[data-halo] { stroke: #000 !important; stroke-opacity: 1 !important } body { background: #fff }",
};

async function pictureWithout(page, what) {
    const style = await page.addStyleTag({ content: hidden[what] });
    const picture = (await page.screenshot({ type: "png" })).toString("base64");
    await style.evaluate((element) => element.remove());
    return picture;
}

/** @returns faults of the texts whose contrast is below 4.5, or 3 for large ones */
export async function lowContrast(page, { texts }) {
    const pictures = [await pictureWithout(page, "texts"), await pictureWithout(page, "rest")];
    const worst = await page.evaluate(worstContrasts, { pictures, texts });
    const faults = [];
    texts.forEach((text, i) => {
        const [contrast, x, y, ground] = worst[i];
        const points = text.size * 0.75;
        const least = points >= 18 || (points >= 14 && text.weight >= 700) ? 3 : 4.5;
        if (contrast === Infinity) faults.push(`not to be seen: ${text.kind} "${text.words.trim()}"`);
        if (contrast < least)
            faults.push(`contrast ${contrast.toFixed(2)} < ${least} of ${text.kind} "${text.words.trim()}", ${text.colour} over rgb(${ground}) at ${x},${y}`);
    });
    return faults;
}

/* Runs in the page. */
async function worstContrasts({ pictures, texts }) {
    const pixels = [];
    for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext("2d");
        context.drawImage(bitmap, 0, 0);
        pixels.push(context.getImageData(0, 0, bitmap.width, bitmap.height));
    }
    const [ground, ink] = pixels;
    const numbers = (css) => css.match(/[\d.]+/g).slice(0, 3).map(Number);
    const luminance = (colour) => {
        const [r, g, b] = colour.map((value) => {
            const c = value / 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

    return texts.map((text) => {
        const fill = luminance(numbers(text.colour));
        const halo = text.halo && { colour: numbers(text.halo.colour), alpha: text.halo.alpha };
        let worst = [Infinity, 0, 0, ""];
        for (const cell of text.cells) {
            const reach = text.halo ? text.halo.radius : 0;
            const xs = cell.map((p) => p[0]), ys = cell.map((p) => p[1]);
            const left = Math.max(0, Math.floor(Math.min(...xs) - reach));
            const right = Math.min(ground.width, Math.ceil(Math.max(...xs) + reach));
            const top = Math.max(0, Math.floor(Math.min(...ys) - reach));
            const bottom = Math.min(ground.height, Math.ceil(Math.max(...ys) + reach));
            for (let y = top; y < bottom; ++y) {
                for (let x = left; x < right; ++x) {
                    const i = 4 * (y * ground.width + x);
                    if (ink.data[i] > 127) continue;  // neither letter nor halo covers half of this pixel
                    let behind = [ground.data[i], ground.data[i + 1], ground.data[i + 2]];
                    if (halo) behind = behind.map((value, c) => halo.colour[c] * halo.alpha + value * (1 - halo.alpha));
                    const found = contrast(fill, luminance(behind));
                    if (found < worst[0]) worst = [found, x, y, behind.map(Math.round).join(",")];
                }
            }
        }
        return worst;
    });
}
