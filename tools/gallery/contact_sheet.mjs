// SPDX-License-Identifier: Apache-2.0
// All pictures of the gallery on one: contact-sheet.jpg, and contact-sheet.html to look at them one by one.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Browser } from "../../tests/browser/browser.mjs";

const sheet = (maps, source) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Dateline gallery</title><style>
body { margin: 12px; width: 1576px; background: #fff; display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px }
a { display: flex; align-items: center; justify-content: center; height: 290px; background: #e9e9e6 }
img { max-width: 376px; max-height: 278px; box-shadow: 0 0 3px #0006 }
</style></head><body>
${maps.map((map) => `<a href="${map.name}.png"><img src="${source(map)}" alt="${map.name}"></a>`).join("\n")}
</body></html>
`;

export async function contactSheet(folder, maps) {
    writeFileSync(join(folder, "contact-sheet.html"), sheet(maps, (map) => `${map.name}.png`));
    const data = (map) => `data:image/png;base64,${readFileSync(join(folder, `${map.name}.png`)).toString("base64")}`;
    const browser = await Browser.start();
    try {
        const page = await browser.open(sheet(maps, data), { width: 1600, height: 900 });
        await page.screenshot({ path: join(folder, "contact-sheet.jpg"), type: "jpeg", quality: 82, fullPage: true });
    } finally {
        await browser.close();
    }
}
