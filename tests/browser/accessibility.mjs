// SPDX-License-Identifier: Apache-2.0
// What axe-core, the usual checker of web pages, finds wrong with a page that holds a map.
import { readFileSync } from "node:fs";

import { moduleFile } from "./modules.mjs";

export async function accessibilityFaults(page) {
    await page.addScriptTag({ content: readFileSync(moduleFile("axe-core/axe.min.js"), "utf8") });
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return violations.map(({ id, help, nodes }) => `axe: ${id}, ${help}: ${nodes.length} x ${nodes[0].html.slice(0, 120)}`);
}
